import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { countEpisodes } from './count-episodes.ts';
import type { FeedHub } from '../generated/resolvers.ts';
import { readHubs } from '../websub/read-hubs.ts';
import type { Podcast } from './podcast.entity.ts';
import { readPodcasts } from './read-podcasts.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    /** Podcasts by id; null for those of others. */
    podcast: DataLoader<string, Podcast | null>;
    /** Episodes known, by podcast. */
    episodeCount: DataLoader<string, number>;
    /** Hubs of feeds, by podcast; null where the feed names none. */
    feedHub: DataLoader<string, FeedHub | null>;
  }
}

/** The loaders of podcasts, for one operation. */
export function podcastLoaders(context: OperationContext) {
  return {
    podcast: new DataLoader<string, Podcast | null>(async (ids) => {
      const found = await readPodcasts(context, ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    episodeCount: new DataLoader<string, number>(async (ids) => {
      const counts = await countEpisodes(context, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    feedHub: new DataLoader<string, FeedHub | null>(async (ids) => {
      const hubs = await readHubs(context, ids);
      return ids.map((id) => hubs.get(id) ?? null);
    }),
  };
}
