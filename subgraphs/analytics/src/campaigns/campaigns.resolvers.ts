import { isId } from '@castgraph/kernel/ids';
import { notFound } from '@castgraph/kernel/errors';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createCampaign } from './create-campaign.ts';
import { listCampaigns } from './list-campaigns.ts';

export const campaignsResolvers: Resolvers = {
  Query: {
    campaign: async (_, { id }, context) => (isId(id) ? ((await context.loaders.campaign.load(id)) ?? null) : null),
    campaigns: async (_, args, context) => {
      const page = readPage(args);
      const { campaigns, totalCount } = await listCampaigns(context, page);
      return { ...toConnection(campaigns, page, ({ flightFrom, id }) => ({ sort: flightFrom, id })), totalCount };
    },
  },
  Mutation: {
    createCampaign: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'CreateCampaignPayload' as const,
        campaign: await createCampaign(context, input),
      })),
  },
  Campaign: {
    __resolveReference: async ({ id }, context) => (isId(id) ? ((await context.loaders.campaign.load(id)) ?? null) : null),
    sponsor: async ({ sponsorId }, _, context) => {
      const sponsor = await context.loaders.sponsor.load(sponsorId);
      if (!sponsor) throw notFound('sponsor', sponsorId);
      return sponsor;
    },
    cost: ({ costMinor, currency }) => ({ amountMinor: costMinor, currency }),
    cpm: ({ cpmMinor, currency }) => (cpmMinor == null ? null : { amountMinor: cpmMinor, currency }),
    flight: ({ flightFrom, flightTo }) => ({ from: flightFrom, to: flightTo, timeZone: 'UTC' }),
    flights: async ({ id }, _, { loaders }) => (await loaders.flightsOfCampaign.load(id)) ?? [],
    brand: async ({ brandId }, _, { loaders }) => (brandId == null ? null : ((await loaders.brand.load(brandId)) ?? null)),
    customerValue: ({ customerValueMinor, currency }) =>
      customerValueMinor == null ? null : { amountMinor: customerValueMinor, currency },
  },
};
