import type { Resolvers } from '../generated/resolvers.ts';
import { chartByDimension, chartFunnel, chartHourOfWeek, chartOverTime } from './engagement-charts.ts';
import { findEngagement } from './find-engagement.ts';
import { type EngagementFigures, type LazyEngagement, openEngagement } from './open-engagement.ts';
import { readAudienceOverlap } from './read-audience-overlap.ts';
import { readCategoryBenchmarks } from './read-category-benchmarks.ts';
import { readComparison } from './read-comparison.ts';
import { readDownloadsByDimension } from './read-downloads-by-dimension.ts';
import { readDownloadsByHourOfWeek } from './read-downloads-by-hour-of-week.ts';
import { readDownloadsOverTime } from './read-downloads-over-time.ts';
import { readEngagementByDemographic, readEngagementByPlatform } from './read-engagement-by-platform.ts';
import { readListeningFunnel } from './read-listening-funnel.ts';

export const engagementResolvers: Resolvers = {
  Query: {
    listenerEngagement: async (_, input, context) => {
      const question = await findEngagement(context, input);
      return question && openEngagement(context, question);
    },
    audienceOverlap: (_, input, context) => readAudienceOverlap(context, input),
  },
  // Each is a question of its own, so that nobody waits for what was not asked.
  ListenerEngagement: {
    ...figureFields(),
    engagementByPlatform: async ({ podcastId, episodeId, dateRange }, _, context) => {
      const reports = await readEngagementByPlatform(context, { podcastId, episodeId, dateRange });
      return reports.map(({ platform, metrics, source, asOf, window, demographics, dateRange: days }) => {
        return { platform, podcastId, metrics, dateRange: days, source, asOf, window, demographics };
      });
    },
    engagementByDemographic: ({ podcastId, episodeId, dateRange }, _, context) =>
      readEngagementByDemographic(context, { podcastId, episodeId, dateRange }),
    downloadsOverTime: async ({ podcastId, episodeId, dateRange }, { interval }, context) =>
      chartOverTime(await readDownloadsOverTime(context, { podcastId, episodeId, dateRange }, interval), interval),
    downloadsBy: async ({ podcastId, episodeId, dateRange }, { dimension, first }, context) =>
      chartByDimension(await readDownloadsByDimension(context, { podcastId, episodeId, dateRange }, { dimension, first }), dimension),
    downloadsByHourOfWeek: async ({ podcastId, episodeId, dateRange }, _, context) =>
      chartHourOfWeek(await readDownloadsByHourOfWeek(context, { podcastId, episodeId, dateRange })),
    comparison: ({ podcastId, episodeId, dateRange }, { with: period }, context) =>
      readComparison(context, { podcastId, episodeId, dateRange }, period),
    funnel: async ({ podcastId, episodeId, dateRange }, _, context) => {
      const funnel = await readListeningFunnel(context, { podcastId, episodeId, dateRange });
      return { steps: funnel.steps, chart: chartFunnel(funnel, dateRange) };
    },
    categoryBenchmarks: ({ podcastId, episodeId, dateRange }, _, context) =>
      readCategoryBenchmarks(context, { podcastId, episodeId, dateRange }),
  },
  Podcast: {
    downloadCurve: ({ id }, { days, episodes }, { loaders }) => loaders.showCurve.load({ id, days, episodes }),
  },
  Episode: {
    downloadsSincePublication: ({ id }, { days }, { loaders }) => loaders.episodeCurve.load({ id, days, episodes: 0 }),
    benchmark: ({ id }, { days, episodes }, { loaders }) => loaders.episodeBenchmark.load({ id, days, episodes }),
  },
  EpisodeDownloadCurve: {
    publishedAt: ({ publishedAt }) => (publishedAt === null ? null : new Date(publishedAt).toISOString()),
    ages: ({ days, downloads }) => days.map((age, index) => ({ days: age, downloads: downloads[index] ?? null })),
  },
};

/** The figures that are read together, at one timestamp, as soon as one of them is asked for. */
function figureFields(): { [Field in keyof EngagementFigures]: (parent: LazyEngagement) => Promise<EngagementFigures[Field]> } {
  return {
    totalListeners: async ({ figures }) => (await figures()).totalListeners,
    listenersAreExact: async ({ figures }) => (await figures()).listenersAreExact,
    listenersError: async ({ figures }) => (await figures()).listenersError,
    totalDownloads: async ({ figures }) => (await figures()).totalDownloads,
    totalStreams: async ({ figures }) => (await figures()).totalStreams,
    streamsSource: async ({ figures }) => (await figures()).streamsSource,
    averageCompletionRate: async ({ figures }) => (await figures()).averageCompletionRate,
    completionSource: async ({ figures }) => (await figures()).completionSource,
    source: async ({ figures }) => (await figures()).source,
    window: async ({ figures }) => (await figures()).window,
    asOf: async ({ figures }) => (await figures()).asOf,
    provisional: async ({ figures }) => (await figures()).provisional,
  };
}
