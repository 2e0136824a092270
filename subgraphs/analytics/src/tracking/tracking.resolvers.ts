import type { Resolvers } from '../generated/resolvers.ts';

export const trackingResolvers: Resolvers = {
  Campaign: {
    trackingStatus: async ({ id }, _, { loaders }) => (await loaders.trackingOfCampaign.load(id))!,
  },
  PixelHit: {
    explanation: async ({ conversionId }, _, { loaders }) =>
      conversionId === null ? null : ((await loaders.explanationOfConversion.load(conversionId)) ?? null),
  },
};
