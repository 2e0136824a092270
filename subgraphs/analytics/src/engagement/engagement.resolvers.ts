import type { Resolvers } from '../generated/resolvers.ts';
import { chartByDimension, chartFunnel, chartHourOfWeek, chartOverTime } from './engagement-charts.ts';
import { findEngagement } from './find-engagement.ts';
import type { EngagementQuestion } from './engagement-question.ts';
import { type LazyEngagement, openEngagement } from './open-engagement.ts';
import { readAudienceOverlap } from './read-audience-overlap.ts';
import { readCategoryBenchmarks } from './read-category-benchmarks.ts';
import { readComparison } from './read-comparison.ts';
import { readDownloadsByDimension } from './read-downloads-by-dimension.ts';
import { readDownloadsByHourOfWeek } from './read-downloads-by-hour-of-week.ts';
import { readDownloadsOverTime } from './read-downloads-over-time.ts';
import { readEngagementByDemographic, readEngagementByPlatform } from './read-engagement-by-platform.ts';
import type { FigurePart, ListenerEngagementFigures } from './read-listener-engagement.ts';
import { readListeningFunnel } from './read-listening-funnel.ts';

type Figure = Exclude<keyof ListenerEngagementFigures, keyof EngagementQuestion>;

/** Which part of the figures each is of; what they rest on is of none. */
const PARTS: { readonly [Name in Figure]: FigurePart | undefined } = {
  totalDownloads: 'downloads',
  totalListeners: 'listeners',
  listenersAreExact: 'listeners',
  listenersError: 'listeners',
  totalStreams: 'reported',
  streamsSource: 'reported',
  averageCompletionRate: 'reported',
  completionSource: 'reported',
  source: undefined,
  window: undefined,
  asOf: undefined,
  provisional: undefined,
};

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
function figureFields(): { [Name in Figure]: (parent: LazyEngagement) => Promise<ListenerEngagementFigures[Name]> } {
  const field =
    (name: Figure) =>
    async ({ figures }: LazyEngagement) =>
      (await figures(PARTS[name]))[name];
  return Object.fromEntries((Object.keys(PARTS) as Figure[]).map((name) => [name, field(name)])) as ReturnType<typeof figureFields>;
}
