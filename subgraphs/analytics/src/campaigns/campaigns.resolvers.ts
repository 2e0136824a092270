import { isId } from '@castgraph/kernel/ids';
import { notFound } from '@castgraph/kernel/errors';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { archiveCampaign } from './archive-campaign.ts';
import { orCampaignRefusal } from './campaign-refusals.ts';
import { allowedStates } from './campaign-states.ts';
import { changeCampaignState } from './change-campaign-state.ts';
import { createCampaign } from './create-campaign.ts';
import { duplicateCampaign } from './duplicate-campaign.ts';
import { campaignCursor, listCampaigns } from './list-campaigns.ts';
import { updateCampaign } from './update-campaign.ts';

const REFUSALS = ['InvalidInputError', 'NotFoundError', 'ConflictError'] as const;

export const campaignsResolvers: Resolvers = {
  Query: {
    campaign: async (_, { id }, context) => (isId(id) ? ((await context.loaders.campaign.load(id)) ?? null) : null),
    campaigns: async (_, args, context) => {
      const page = readPage(args);
      const { campaigns, totalCount } = await listCampaigns(context, page, args);
      return { ...toConnection(campaigns, page, campaignCursor(args.sort)), totalCount };
    },
  },
  Mutation: {
    createCampaign: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'CreateCampaignPayload' as const,
        campaign: await createCampaign(context, input),
      })),
    updateCampaign: (_, { input }, context) =>
      orCampaignRefusal([...REFUSALS, 'CampaignSettledError'], async () => ({
        __typename: 'UpdateCampaignPayload' as const,
        ...(await updateCampaign(context, input)),
      })),
    changeCampaignState: (_, { input }, context) =>
      orCampaignRefusal([...REFUSALS, 'StateTransitionError'], async () => ({
        __typename: 'ChangeCampaignStatePayload' as const,
        campaign: await changeCampaignState(context, input),
      })),
    duplicateCampaign: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'DuplicateCampaignPayload' as const,
        ...(await duplicateCampaign(context, input)),
      })),
    archiveCampaign: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({ __typename: 'ArchiveCampaignPayload' as const, ...(await archiveCampaign(context, input)) })),
  },
  Campaign: {
    __resolveReference: async ({ id }, context) => (isId(id) ? ((await context.loaders.campaign.load(id)) ?? null) : null),
    sponsor: async ({ sponsorId }, _, context) => {
      const sponsor = await context.loaders.sponsor.load(sponsorId);
      if (!sponsor) throw notFound('sponsor', sponsorId);
      return sponsor;
    },
    brand: async ({ brandId }, _, { loaders }) => (brandId == null ? null : ((await loaders.brand.load(brandId)) ?? null)),
    cost: ({ costMinor, currency }) => ({ amountMinor: costMinor, currency }),
    cpm: ({ cpmMinor, currency }) => (cpmMinor == null ? null : { amountMinor: cpmMinor, currency }),
    customerValue: ({ customerValueMinor, currency }) =>
      customerValueMinor == null ? null : { amountMinor: customerValueMinor, currency },
    nextStates: (campaign) => allowedStates(campaign.state, campaign),
    flight: ({ flightFrom, flightTo }) => ({ from: flightFrom, to: flightTo, timeZone: 'UTC' }),
    flights: async ({ id }, _, { loaders }) => (await loaders.flightsOfCampaign.load(id)) ?? [],
  },
};
