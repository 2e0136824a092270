import type { Resolvers } from '../generated/resolvers.ts';

export const listeningResolvers: Resolvers = {
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
