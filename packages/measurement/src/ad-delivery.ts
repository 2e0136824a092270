import { type ByteSpan, uniteSpans } from './byte-range.ts';
import { fileSize, type MediaFacts } from './one-minute-rule.ts';

/** When an advertisement is heard, in seconds from the beginning of the episode. */
export interface AdSpan {
  startSeconds: number;
  endSeconds: number;
}

/** The bytes of a valid download that came, united over its window (C15), and whether the log said so itself (C16). */
export interface CameBytes {
  spans: readonly ByteSpan[];
  basis: 'served' | 'requested';
}

/**
 * What an impression was told by. `prefix`: requests alone are seen, every valid download is one (C27). `served`: the advertisement's bytes came.
 * `requested`: they were asked for, and the log does not say what went out (C16). `downloads`: bytes are seen, and where in them the
 * advertisement lies is not known, so that every valid download is one.
 */
export type ImpressionBasis = 'prefix' | 'served' | 'requested' | 'downloads';

/** Whether an advertisement was delivered within a valid download, and by what that is told. */
export interface AdDelivery {
  isDelivered: boolean;
  basis: ImpressionBasis;
}

/**
 * The bytes that hold an advertisement, by the bitrate and the ID3 header in front of the audio: whole bytes, never beyond the file.
 * Null where the bitrate is not known, or the advertisement lies beyond the end of the file. // C33
 */
export function adByteSpan({ startSeconds, endSeconds }: AdSpan, facts: MediaFacts): ByteSpan | null {
  const { bitrateBps, id3Bytes } = facts;
  if (!bitrateBps || !(endSeconds > startSeconds) || startSeconds < 0) return null;
  const header = id3Bytes ?? 0;
  const end = (fileSize(facts) ?? Number.POSITIVE_INFINITY) - 1;
  const first = header + Math.floor((startSeconds * bitrateBps) / 8);
  const last = Math.min(end, header + Math.ceil((endSeconds * bitrateBps) / 8) - 1);
  return last < first ? null : [first, last];
}

/** Whether every byte of a span is among those that came. */
export function holdsSpan(spans: readonly ByteSpan[], [first, last]: ByteSpan): boolean {
  return uniteSpans(spans).some(([from, to]) => from <= first && to >= last);
}

/**
 * Judges one advertisement in one valid download (C33): baked in, the bytes that hold it must have come; put in at the request, all of its
 * own bytes. Both are the same bytes. Where it is not known which they are, the download stands for the impression, and the basis says
 * so. `came` is null under a prefix (C27) and `'unknown'` for a download whose requests the log no longer holds.
 */
export function judgeAdDelivery(ad: AdSpan | null, facts: MediaFacts, came: CameBytes | 'unknown' | null): AdDelivery {
  if (came === null) return { isDelivered: true, basis: 'prefix' };
  const bytes = ad && adByteSpan(ad, facts);
  if (came === 'unknown' || !bytes) return { isDelivered: true, basis: 'downloads' };
  return { isDelivered: holdsSpan(came.spans, bytes), basis: came.basis };
}
