import type { Resolvers } from '../generated/resolvers.ts';
import { readListenerEngagement } from './read-listener-engagement.ts';
import { SOURCE_NAMES } from './source-names.ts';
import { WINDOW_NAMES } from './window-names.ts';

export const listeningResolvers: Resolvers = {
  Query: {
    listenerEngagement: async (_, { podcastId, episodeId, range }, context) => {
      const figures = await readListenerEngagement(context, { podcastId, episodeId, range });
      if (!figures) return null;
      const { downloadsByApp, source, window, ...rest } = figures;
      return {
        ...rest,
        source: SOURCE_NAMES[source],
        window: WINDOW_NAMES[window],
        engagementByPlatform: downloadsByApp.map(({ app, downloads }) => ({
          platform: app,
          podcastId,
          metrics: { downloads },
          dateRange: figures.dateRange,
          source: SOURCE_NAMES[source],
          asOf: figures.asOf,
          window: `downloads: ${window}`,
        })),
      };
    },
  },
  // Shows and episodes are ingestion's: whoever asks has their id from there, and sees figures of their organization only.
  Podcast: {
    __resolveReference: ({ id }) => ({ id }),
    downloads: ({ id }, { range }, { loaders }) => loaders.podcastDownloads.load({ id, range }),
  },
  Episode: {
    __resolveReference: ({ id }) => ({ id }),
    downloads: ({ id }, { range }, { loaders }) => loaders.episodeDownloads.load({ id, range: range ?? null }),
  },
};
