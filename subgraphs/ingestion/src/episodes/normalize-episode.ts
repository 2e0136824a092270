import { audioUrlKey } from '@castgraph/measurement/audio-url';
import type { Episode } from './episode.entity.ts';

/** An episode in one shape, whatever its feed looked like. */
export interface NormalizedEpisode {
  episodeId: string;
  podcastId: string;
  /** Unicode NFC, white space folded. */
  title: string;
  /** Destination behind all measurement prefixes (C29). */
  audioUrl: string | null;
  publishDate: Date | null;
  durationSeconds: number | null;
  metadata: Record<string, unknown>;
}

/** Normalizes an episode as stored. Pure. */
export function normalizeEpisode(
  episode: Pick<Episode, 'id' | 'podcastId' | 'title' | 'audioUrl' | 'publishedAt' | 'durationSeconds' | 'metadata'>,
): NormalizedEpisode {
  return {
    episodeId: episode.id,
    podcastId: episode.podcastId,
    title: episode.title.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
    audioUrl: episode.audioUrl ? audioUrlKey(episode.audioUrl).url : null,
    publishDate: episode.publishedAt ?? null,
    durationSeconds: episode.durationSeconds ?? null,
    metadata: episode.metadata,
  };
}
