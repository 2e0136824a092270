import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { addPodcast } from './add-podcast.ts';
import { findPodcast } from './find-podcast.ts';
import { listPodcasts } from './list-podcasts.ts';
import { measurementPrefix } from '../measurement-prefix.ts';
import { refreshFeed } from './refresh-feed.ts';

export const podcastsResolvers: Resolvers = {
  Query: {
    podcasts: (_, args, context) => listPodcasts(context, args),
    podcast: (_, { id }, context) => findPodcast(context, id),
  },
  Mutation: {
    addPodcast: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'AddPodcastPayload' as const,
        podcast: await addPodcast(context, input),
      })),
    refreshFeed: (_, { input }, context) =>
      orUserError(['NotFoundError'], async () => ({
        __typename: 'RefreshFeedPayload' as const,
        podcast: await refreshFeed(context, input),
      })),
  },
  Podcast: {
    __resolveReference: ({ id }, { loaders }) => loaders.podcast.load(id),
    lastError: ({ lastError }) => (lastError ? { code: lastError.cause, message: lastError.message, at: lastError.at } : null),
    hub: ({ id }, _, { loaders }) => loaders.feedHub.load(id),
    feedWarnings: ({ warnings }) => warnings,
    episodeCount: ({ id }, _, { loaders }) => loaders.episodeCount.load(id),
    dataQuality: ({ id }, _, { loaders }) => loaders.showQuality.load(id),
    measurementPrefix: ({ organizationId }, _, { publicUrl }) => measurementPrefix(publicUrl, organizationId),
    episodes: ({ id }, { first, after }, { loaders }) => loaders.episodePage.load({ podcastId: id, first, after: after ?? null }),
  },
};
