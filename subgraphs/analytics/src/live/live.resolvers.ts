import type { Resolvers } from '../generated/resolvers.ts';
import { followListening } from './follow-listening.ts';
import type { LiveState } from './live-state.ts';

export const liveResolvers: Resolvers = {
  Subscription: {
    liveMetrics: {
      subscribe: (_, { podcastId }, context) => followListening(context, podcastId ?? null),
      resolve: (state: LiveState) => state,
    },
  },
  LiveMetrics: {
    podcast: ({ podcastId }) => (podcastId === null ? null : { id: podcastId }),
    topEpisodes: ({ topEpisodes }) => topEpisodes.map(({ key, count }) => ({ episodeId: key, downloads: count })),
  },
};
