import type { Resolvers } from '../generated/resolvers.ts';
import { measuredAudioUrl } from '../measurement-prefix.ts';
import { findEpisode } from './find-episode.ts';
import { normalizeEpisode } from './normalize-episode.ts';

export const episodesResolvers: Resolvers = {
  Query: {
    episode: (_, { id }, context) => findEpisode(context, id),
  },
  Episode: {
    __resolveReference: ({ id }, { loaders }) => loaders.episode.load(id),
    podcast: async ({ podcastId }, _, { loaders }) => (await loaders.podcast.load(podcastId))!,
    measuredAudioUrl: ({ organizationId, audioUrl }, _, { publicUrl }) =>
      audioUrl ? measuredAudioUrl(publicUrl, organizationId, audioUrl) : null,
    normalized: (episode) => normalizeEpisode(episode),
  },
};
