import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { CampaignShareState, Resolvers } from '../generated/resolvers.ts';
import { acceptCampaignShare } from './accept-campaign-share.ts';
import type { CampaignShare } from './campaign-share.entity.ts';
import { leaveCampaignShare } from './leave-campaign-share.ts';
import { listPortfolio } from './list-portfolio.ts';
import { revokeCampaignShare } from './revoke-campaign-share.ts';
import { shareCampaign } from './share-campaign.ts';

const MOST_SHOWN = 100;
const LONGEST_PORTFOLIO_PAGE = 50;

export const sharingResolvers: Resolvers = {
  Query: {
    portfolio: async (_, args, context) => {
      const page = readPage({ ...args, max: LONGEST_PORTFOLIO_PAGE });
      const { edges, pageInfo } = toConnection(await listPortfolio(context, page), page, ({ id }) => ({ sort: null, id }));
      return { pageInfo, edges: edges.flatMap(({ cursor, node: { row } }) => (row ? [{ cursor, node: row }] : [])) };
    },
  },
  Mutation: {
    shareCampaign: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'ShareCampaignPayload' as const,
        ...(await shareCampaign(context, input)),
      })),
    revokeCampaignShare: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RevokeCampaignSharePayload' as const,
        share: await revokeCampaignShare(context, input),
      })),
    acceptCampaignShare: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'AcceptCampaignSharePayload' as const,
        shareId: await acceptCampaignShare(context, input),
      })),
    leaveCampaignShare: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'LeaveCampaignSharePayload' as const,
        shareId: await leaveCampaignShare(context, input),
      })),
  },
  Campaign: { shares: async ({ id }, _, { loaders }) => ((await loaders.sharesOfCampaign.load(id)) ?? []).slice(0, MOST_SHOWN) },
  CampaignShare: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.campaignShare.load(id)) ?? null) : null),
    campaign: async ({ campaignId }, _, { loaders }) => {
      const campaign = await loaders.campaign.load(campaignId);
      if (!campaign) throw notFound('campaign', campaignId);
      return campaign;
    },
    state: (share) => shareState(share, Date.now()),
  },
  PortfolioCampaign: {
    name: ({ campaign }) => campaign.name,
    objective: ({ campaign }) => campaign.objective ?? null,
    state: ({ campaign }) => campaign.state,
    flight: ({ campaign }) => ({ from: campaign.flightFrom, to: campaign.flightTo, timeZone: 'UTC' }),
    cost: ({ campaign }) => ({ amountMinor: campaign.costMinor, currency: campaign.currency }),
    conversionValue: ({ campaign, conversionValueMinor }) => ({ amountMinor: conversionValueMinor, currency: campaign.currency }),
  },
};

function shareState({ endedAt, acceptedAt, expiresAt }: CampaignShare, now: number): CampaignShareState {
  if (endedAt) return 'ENDED';
  if (acceptedAt) return 'ACCEPTED';
  return expiresAt.getTime() > now ? 'OFFERED' : 'EXPIRED';
}
