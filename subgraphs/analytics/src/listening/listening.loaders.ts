import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { type DownloadsOf, listDownloads } from './list-downloads.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    podcastDownloads: DataLoader<DownloadsOf, number, string>;
    episodeDownloads: DataLoader<DownloadsOf, number, string>;
  }
}

/** Downloads of shows and episodes: a page of them costs one statement for each different range. */
export function listeningLoaders(context: OperationContext) {
  const loader = (kind: 'podcast' | 'episode') =>
    new DataLoader<DownloadsOf, number, string>((asked) => listDownloads(context, kind, asked), {
      cacheKeyFn: ({ id, range }) => `${id} ${JSON.stringify(range)}`,
    });
  return { podcastDownloads: loader('podcast'), episodeDownloads: loader('episode') };
}
