import { requireAnyScope, requirePresent } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import type { OperationContext } from '@castgraph/service/context';
import type { FigureBasis } from '../engagement/figure-basis.ts';
import type { ChartData, ChartType, Resolvers } from '../generated/resolvers.ts';
import { checkDayRange } from '../listening/day-range.ts';
import { readAsOf } from '../listening/read-as-of.ts';
import { listCampaignRoi } from '../performance/list-campaign-roi.ts';
import { readAdPerformance } from '../performance/read-ad-performance.ts';
import { readListeningOverview } from './read-listening-overview.ts';

export const dashboardResolvers: Resolvers = {
  Query: {
    // Each card is read by its own field, so that nobody pays for, or fails by, a card not asked for.
    dashboard: (_, { range }, context) => {
      requireAnyScope(context.viewer, ['podcasts:read', 'campaigns:read', 'dashboard:read']);
      return { timeRange: checkDayRange(range) };
    },
  },
  DashboardData: {
    asOf: (_parent, _, context) => context.read((em) => readAsOf(em, requirePresent(context.viewer).organizationId)),
    listenerEngagement: async ({ timeRange }, _, context) => {
      const overview = await readListeningOverview(context, timeRange);
      const { basis } = overview;
      return {
        downloads: overview.downloads,
        listeners: overview.listeners,
        listenersAreExact: overview.listenersAreExact,
        listenersError: overview.listenersError,
        previousDownloads: overview.previousDownloads,
        downloadsByDay: chart(
          'TIME_SERIES',
          'Downloads a day',
          `Day (${timeRange.timeZone})`,
          basis,
          overview.byDay.map(({ day, ...rest }) => ({ x: day, ...rest })),
        ),
        downloadsByApp: chart(
          'BAR',
          'Downloads by app',
          'App',
          basis,
          overview.byApp.map(({ app, downloads }) => ({ x: app, downloads, provisional: false })),
        ),
        topEpisodes: overview.topEpisodes,
      };
    },
    adPerformance: ({ timeRange }, _, context) => readAdPerformance(context, timeRange),
    sponsorROI: async ({ timeRange }, _, context) => {
      const currencies = await listCampaignRoi(context, timeRange);
      return currencies.map(({ currency, total, campaigns }) => ({
        currency,
        total,
        campaigns: campaigns.map(({ campaignId, roi }) => ({ campaign: loadCampaign(context, campaignId), roi })),
      }));
    },
  },
  EpisodeDownloads: { episode: ({ episodeId }) => ({ id: episodeId }) },
};

async function loadCampaign({ loaders }: OperationContext, id: string) {
  const campaign = await loaders.campaign.load(id);
  if (!campaign) throw notFound('campaign', id);
  return campaign;
}

function chart(
  type: ChartType,
  title: string,
  xLabel: string,
  basis: FigureBasis,
  points: readonly { x: string; downloads: number; provisional: boolean }[],
): ChartData {
  return {
    type,
    data: points.map(({ x, downloads, provisional }) => ({ x, y: downloads, provisional })),
    config: { title, xLabel, yLabel: 'Downloads', source: basis.source, basis },
  };
}
