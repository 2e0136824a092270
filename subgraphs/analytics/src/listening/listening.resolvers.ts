import type { DownloadWindow as WindowName } from '@castgraph/measurement/download-window';
import type { DownloadWindow, Resolvers } from '../generated/resolvers.ts';
import { readListenerEngagement } from './read-listener-engagement.ts';
import { readMethodology } from './read-methodology.ts';
import { SOURCE_NAMES } from './source-names.ts';

const WINDOWS: Readonly<Record<WindowName, DownloadWindow>> = {
  'calendar-day': 'CALENDAR_DAY',
  'first-touch': 'FIRST_TOUCH',
  'last-touch': 'LAST_TOUCH',
};

export const listeningResolvers: Resolvers = {
  Query: {
    listenerEngagement: async (_, { podcastId, episodeId, range }, context) => {
      const figures = await readListenerEngagement(context, { podcastId, episodeId, range });
      if (!figures) return null;
      const { downloadsByApp, source, window, ...rest } = figures;
      return {
        ...rest,
        source: SOURCE_NAMES[source],
        window: WINDOWS[window],
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
    methodology: async (_, _args, context) => {
      const { window, maxPerIp, rules, ...rest } = await readMethodology(context);
      return { ...rest, window: WINDOWS[window], maxDownloadsPerIp: maxPerIp, rules: [...rules] };
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
