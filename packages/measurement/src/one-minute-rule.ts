/** So much of the audio must have come for a download. // C13, C14 */
export const LISTENED_SECONDS = 60;

/** What is known of an episode's file. Every field may be unknown (undefined or null). */
export interface MediaFacts {
  /** The whole file, ID3 header included. */
  sizeBytes?: number | null;
  /** The ID3 header in front of the audio; counts as 0 where only the bitrate is known. */
  id3Bytes?: number | null;
  /** Bits per second. */
  bitrateBps?: number | null;
  durationSeconds?: number | null;
}

/**
 * The size of the file in bytes: as stated, else computed from bitrate and duration, else null.
 */
export function fileSize({ sizeBytes, id3Bytes, bitrateBps, durationSeconds }: MediaFacts): number | null {
  if (isKnown(sizeBytes)) return sizeBytes;
  if (!isKnown(bitrateBps) || !isKnown(durationSeconds)) return null;
  return (id3Bytes ?? 0) + Math.ceil((durationSeconds * bitrateBps) / 8);
}

/**
 * How many different bytes of the file a listener must have received for a download: the ID3 header and 60 seconds
 * of audio (C13), never more than the file. The whole file for an episode under 60 seconds or of unknown bitrate (C14).
 * Null when neither the bitrate nor the size is known, as under a prefix, which sees no bytes at all (C27).
 */
export function neededBytes(facts: MediaFacts): number | null {
  const { bitrateBps, durationSeconds } = facts;
  const size = fileSize(facts);
  const isShort = isKnown(durationSeconds) && durationSeconds < LISTENED_SECONDS;
  if (isShort || !isKnown(bitrateBps)) return size;
  const minute = (facts.id3Bytes ?? 0) + Math.ceil((LISTENED_SECONDS * bitrateBps) / 8);
  return size === null ? minute : Math.min(minute, size);
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && value > 0;
}
