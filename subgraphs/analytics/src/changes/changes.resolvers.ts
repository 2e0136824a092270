import { readPage, toConnection } from '@castgraph/service/connection';
import { orCampaignRefusal } from '../campaigns/campaign-refusals.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { listChanges } from './list-changes.ts';
import { isUndoable, undoChange } from './undo-change.ts';

export const changesResolvers: Resolvers = {
  Mutation: {
    undoChange: (_, { input }, context) =>
      orCampaignRefusal(['InvalidInputError', 'NotFoundError', 'ConflictError', 'CampaignSettledError'], async () => ({
        __typename: 'UndoChangePayload' as const,
        change: await undoChange(context, input),
      })),
  },
  Campaign: {
    changes: async ({ id }, args, context) => {
      const page = readPage(args);
      return toConnection(await listChanges(context, id, page), page, (change) => ({ sort: null, id: change.id }));
    },
  },
  CampaignChange: {
    fields: ({ before, after }) => Object.keys(before).map((name) => ({ name, before: before[name], after: after[name] })),
    undoable: ({ kind, undoneAt }) => undoneAt == null && isUndoable(kind),
  },
};
