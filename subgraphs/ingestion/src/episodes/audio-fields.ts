import type { EpisodeAudio } from '../generated/resolvers.ts';
import type { Episode } from './episode.entity.ts';

/** What the file of an episode says of itself; null when nobody has tried to read it. Pure. */
export function readAudioFields(episode: Episode): EpisodeAudio | null {
  const { audioReadAt = null, audioError = null } = episode;
  if (audioReadAt === null && audioError === null) return null;
  return {
    codec: episode.audioCodec ?? null,
    sizeBytes: episode.audioBytes ?? null,
    id3Bytes: episode.id3Bytes ?? null,
    bitrateBps: episode.bitrateBps ?? null,
    durationSeconds: episode.audioSeconds ?? null,
    readAt: audioReadAt,
    error: audioError,
  };
}
