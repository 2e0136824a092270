import { notFound } from '@castgraph/kernel/errors';
import { timed } from '@castgraph/telemetry/metrics';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { followCampaign, type CampaignLiveState } from './campaign-live.ts';
import { listBenchmarks } from '../benchmarks/list-benchmarks.ts';
import { readSnapshotData } from './campaign-snapshot-format.ts';
import { createCampaignSnapshot } from './create-campaign-snapshot.ts';
import { findCampaignSnapshot } from './find-campaign-snapshot.ts';
import { readCampaignPerformance } from './read-campaign-performance.ts';

export const performanceResolvers: Resolvers = {
  Query: {
    campaignPerformance: (_, { campaignId, range, includeCustomerValue }, context) =>
      timed(
        'analytics_query_latency_seconds',
        { question: 'campaign-performance' },
        async () => (await readCampaignPerformance(context, campaignId, range, { includeCustomerValue })) ?? null,
      ),
    roi: async (_, { campaignId, range, includeCustomerValue }, context) =>
      (await readCampaignPerformance(context, campaignId, range, { includeCustomerValue }))?.roi ?? null,
    campaignSnapshot: (_, { id }, context) => findCampaignSnapshot(context, id),
  },
  Mutation: {
    createCampaignSnapshot: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'CreateCampaignSnapshotPayload' as const,
        snapshot: await createCampaignSnapshot(context, input),
      })),
  },
  Subscription: {
    campaignLive: {
      subscribe: (_, { campaignId }, context) => followCampaign(context, campaignId),
      resolve: (state: CampaignLiveState) => state,
    },
  },
  CampaignPerformance: {
    benchmarks: (figures, _, context) => listBenchmarks(context, figures),
  },
  CampaignSnapshot: {
    data: ({ data }, { formatVersion }) => readSnapshotData(data, formatVersion),
    contentHash: ({ contentHash }) => contentHash ?? null,
    __resolveReference: ({ id }, context) => findCampaignSnapshot(context, id),
    dateRange: ({ rangeFrom, rangeTo, timeZone }) => ({ from: rangeFrom, to: rangeTo, timeZone }),
  },
  CampaignLive: {
    campaign: async ({ figures }, _, { loaders }) => {
      const campaign = await loaders.campaign.load(figures.campaignId);
      if (!campaign) throw notFound('campaign', figures.campaignId);
      return campaign;
    },
    asOf: ({ figures }) => figures.asOf,
    metrics: ({ figures }) => figures.metrics,
    roi: ({ figures }) => figures.roi,
    lastConversion: async ({ lastConversionId }, _, { loaders }) =>
      lastConversionId === null ? null : ((await loaders.conversion.load(lastConversionId)) ?? null),
  },
};
