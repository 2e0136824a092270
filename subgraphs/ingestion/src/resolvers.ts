import { adSlotsResolvers } from './ad-slots/ad-slots.resolvers.ts';
import { episodesResolvers } from './episodes/episodes.resolvers.ts';
import { feedProgressResolvers } from './feed-progress/feed-progress.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { platformMetricsResolvers } from './platform-metrics/platform-metrics.resolvers.ts';
import { podcastsResolvers } from './podcasts/podcasts.resolvers.ts';
import { transcriptsResolvers } from './transcripts/transcripts.resolvers.ts';

/** Every resolver of the subgraph; roots are the sums of the slices'. */
export const resolvers: Resolvers = {
  ...podcastsResolvers,
  ...episodesResolvers,
  ...feedProgressResolvers,
  ...platformMetricsResolvers,
  ...transcriptsResolvers,
  ...adSlotsResolvers,
  Mutation: { ...podcastsResolvers.Mutation, ...platformMetricsResolvers.Mutation, ...adSlotsResolvers.Mutation },
  NormalizedEpisode: { ...transcriptsResolvers.NormalizedEpisode, ...adSlotsResolvers.NormalizedEpisode },
  Podcast: { ...podcastsResolvers.Podcast, ...platformMetricsResolvers.Podcast },
  Query: { ...podcastsResolvers.Query, ...episodesResolvers.Query },
};
