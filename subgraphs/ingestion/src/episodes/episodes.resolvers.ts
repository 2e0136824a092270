import type { Resolvers } from '../generated/resolvers.ts';
import { measuredAudioUrl } from '../measurement-prefix.ts';
import { judgeEpisode } from './data-quality.ts';
import { findEpisode } from './find-episode.ts';
import { readAudioFields } from './audio-fields.ts';
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
    normalized: async (episode, _, { loaders }) =>
      normalizeEpisode(episode, (await loaders.podcast.load(episode.podcastId))?.language ?? null),
    audio: (episode) => readAudioFields(episode),
    dataQuality: (episode) => judgeEpisode(episode),
    history: ({ id }, { first, after }, { loaders }) => loaders.historyPage.load({ episodeId: id, first, after: after ?? null }),
  },
  EpisodeConnection: {
    // Counted only for those who ask.
    totalCount: ({ podcastId }, _, { loaders }) => loaders.episodeCount.load(podcastId),
  },
};
