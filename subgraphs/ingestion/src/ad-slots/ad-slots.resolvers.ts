import type { OperationContext } from '@castgraph/service/context';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { markAdSlot } from './mark-ad-slot.ts';
import { removeAdSlot } from './remove-ad-slot.ts';
import type { StoredAdSlot } from './stored-ad-slot.ts';

export const adSlotsResolvers: Resolvers = {
  Mutation: {
    markAdSlot: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'MarkAdSlotPayload' as const,
        ...(await withEpisode(context, await markAdSlot(context, input))),
      })),
    removeAdSlot: (_, { input }, context) =>
      orUserError(['NotFoundError'], async () => ({
        __typename: 'RemoveAdSlotPayload' as const,
        ...(await withEpisode(context, await removeAdSlot(context, input))),
      })),
  },
  NormalizedEpisode: {
    adSlots: ({ episodeId }, _, { loaders }) => loaders.adSlots.load(episodeId),
  },
};

async function withEpisode({ loaders }: OperationContext, adSlot: StoredAdSlot) {
  return { adSlot, episode: (await loaders.episode.load(adSlot.episodeId))! };
}
