import type { Resolvers } from '../generated/resolvers.ts';
import { WINDOW_NAMES } from '../listening/window-names.ts';
import { readMethodology } from './read-methodology.ts';

export const methodologyResolvers: Resolvers = {
  Query: {
    methodology: async (_, _args, context) => {
      const { window, maxPerIp, ...rest } = await readMethodology(context);
      return { ...rest, window: WINDOW_NAMES[window], maxDownloadsPerIp: maxPerIp };
    },
  },
};
