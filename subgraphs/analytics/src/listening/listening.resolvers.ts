import type { Resolvers } from '../generated/resolvers.ts';
import { readMethodology } from './read-methodology.ts';
import { WINDOW_NAMES } from './window-names.ts';

export const listeningResolvers: Resolvers = {
  Query: {
    methodology: async (_, _args, context) => {
      const { window, maxPerIp, rules, ...rest } = await readMethodology(context);
      return { ...rest, window: WINDOW_NAMES[window], maxDownloadsPerIp: maxPerIp, rules: [...rules] };
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
