import type { Resolvers } from '../generated/resolvers.ts';
import type { IngestionStep } from './ingestion-step.ts';
import { watchIngestion } from './watch-ingestion.ts';

export const feedProgressResolvers: Resolvers = {
  Subscription: {
    ingestionProgress: {
      subscribe: (_, { podcastId }, context) => watchIngestion(context, podcastId),
      resolve: (step: IngestionStep) => step,
    },
  },
  IngestionProgress: {
    podcast: async ({ podcastId }, _, { loaders }) => (await loaders.podcast.load(podcastId))!,
  },
};
