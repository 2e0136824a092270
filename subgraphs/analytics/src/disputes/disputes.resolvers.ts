import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { addDisputeMessage } from './add-dispute-message.ts';
import { listDisputes } from './list-disputes.ts';
import { openDispute } from './open-dispute.ts';
import { resolveDispute } from './resolve-dispute.ts';
import { withdrawDispute } from './withdraw-dispute.ts';

const REFUSALS = ['InvalidInputError', 'NotFoundError', 'ConflictError'] as const;

export const disputesResolvers: Resolvers = {
  Query: {
    disputes: async (_, args, context) => {
      const page = readPage(args);
      return toConnection(await listDisputes(context, page, args.state), page, ({ id }) => ({ sort: null, id }));
    },
  },
  Mutation: {
    openDispute: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({ __typename: 'OpenDisputePayload' as const, dispute: await openDispute(context, input) })),
    addDisputeMessage: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'AddDisputeMessagePayload' as const,
        dispute: await addDisputeMessage(context, input),
      })),
    resolveDispute: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({ __typename: 'ResolveDisputePayload' as const, dispute: await resolveDispute(context, input) })),
    withdrawDispute: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'WithdrawDisputePayload' as const,
        dispute: await withdrawDispute(context, input),
      })),
  },
  Placement: { disputes: async ({ id }, _, { loaders }) => (await loaders.disputesOfPlacement.load(id)) ?? [] },
  Dispute: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.dispute.load(id)) ?? null) : null),
    campaign: async ({ campaignId }, _, { loaders }) => {
      const campaign = await loaders.campaign.load(campaignId);
      if (!campaign) throw notFound('campaign', campaignId);
      return campaign;
    },
    placement: async ({ placementId }, _, { loaders }) => {
      const placement = await loaders.placement.load(placementId);
      if (!placement) throw notFound('placement', placementId);
      return placement;
    },
    messages: async ({ id }, _, { loaders }) => (await loaders.messagesOfDispute.load(id)) ?? [],
  },
};
