import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { decideApproval } from './decide-approval.ts';
import { listApprovals } from './list-approvals.ts';
import { requestApproval } from './request-approval.ts';

const REFUSALS = ['InvalidInputError', 'NotFoundError', 'ConflictError'] as const;
const MOST_SHOWN = 100;

export const approvalsResolvers: Resolvers = {
  Query: {
    approvals: async (_, args, context) => {
      const page = readPage(args);
      return toConnection(await listApprovals(context, page, args.state), page, ({ id }) => ({ sort: null, id }));
    },
  },
  Mutation: {
    requestApproval: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'RequestApprovalPayload' as const,
        approval: await requestApproval(context, input),
      })),
    decideApproval: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({ __typename: 'DecideApprovalPayload' as const, approval: await decideApproval(context, input) })),
  },
  Campaign: { approvals: async ({ id }, _, { loaders }) => ((await loaders.approvalsOfCampaign.load(id)) ?? []).slice(0, MOST_SHOWN) },
  Approval: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.approval.load(id)) ?? null) : null),
    campaign: async ({ campaignId }, _, { loaders }) => {
      const campaign = await loaders.campaign.load(campaignId);
      if (!campaign) throw notFound('campaign', campaignId);
      return campaign;
    },
    placement: async ({ placementId }, _, { loaders }) =>
      placementId == null ? null : ((await loaders.placement.load(placementId)) ?? null),
    contentHash: ({ contentHash }) => contentHash.toString('hex'),
  },
};
