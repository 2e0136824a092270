import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { listSegments, type SegmentPageKey, type StoredSegment } from './list-segments.ts';
import { readTranscripts, type TranscriptStanding } from './read-transcripts.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    /** How reading the transcripts of episodes goes, with what was read, by episode. */
    transcript: DataLoader<string, TranscriptStanding>;
    /** Pages of transcripts; those that ask alike share one statement. */
    segmentPage: DataLoader<SegmentPageKey, StoredSegment[], string>;
  }
}

/** The loaders of transcripts, for one operation. */
export function transcriptLoaders(context: OperationContext) {
  return {
    transcript: new DataLoader<string, TranscriptStanding>(async (ids) => {
      const found = await readTranscripts(context, ids);
      return ids.map((id) => found.get(id) ?? { transcript: null, isOffered: false, error: null, checkedAt: null, nextCheckAt: null });
    }),
    segmentPage: new DataLoader<SegmentPageKey, StoredSegment[], string>((keys) => loadPages(context, keys), {
      cacheKeyFn: ({ episodeId, first, after, search }) => JSON.stringify([episodeId, first, after, search]),
    }),
  };
}

async function loadPages(context: OperationContext, keys: readonly SegmentPageKey[]): Promise<(StoredSegment[] | Error)[]> {
  const alike = Map.groupBy(keys, ({ first, after, search }) => JSON.stringify([first, after, search]));
  const pages = new Map<SegmentPageKey, StoredSegment[] | Error>();
  await Promise.all(
    [...alike.values()].map(async (group) => {
      const ids = group.map(({ episodeId }) => episodeId);
      const found = await listSegments(context, ids, group[0]!).catch((error: unknown) => error as Error);
      for (const key of group) pages.set(key, found instanceof Error ? found : found.get(key.episodeId)!);
    }),
  );
  return keys.map((key) => pages.get(key)!);
}
