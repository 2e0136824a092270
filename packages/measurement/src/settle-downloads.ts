import { type ByteSpan, countBytes, uniteSpans } from './byte-range.ts';
import { type DownloadWindow, windowStarts } from './download-window.ts';
import { type MediaFacts, neededBytes } from './one-minute-rule.ts';
import { byteEvidence, type Candidate } from './request-verdict.ts';

/** A candidate request of one listener for one episode. */
export interface Touch {
  /** Unix milliseconds. */
  at: number;
  /** Breaks ties between requests of the same instant: the line of a log, or an id that sorts. */
  order: number | string;
  candidate: Candidate;
  facts: MediaFacts;
}

/** What became of a touch. `windowStart` (Unix ms) names its download together with episode and listener. */
export interface Settlement<T extends Touch> {
  touch: T;
  windowStart: number | null;
  cause: 'threshold' | 'duplicate' | null;
}

/**
 * Settles all candidate requests of one listener for one episode (C13–C16, C20, C22): the bytes of a window are united,
 * and the request with which they first reach the need carries the download. All others of that window are duplicates,
 * those before it too, for they are parts of the same download; where the need is never reached, all are `threshold`.
 * Requests that brought nothing belong to no window. Facts missing on a request are taken from the first of its window
 * that has them, then from `fallback`. Where neither size nor bitrate is known (C27), the first request counts.
 * The result is in order of time and independent of the order of the input.
 */
export function settleDownloads<T extends Touch>(
  touches: readonly T[],
  window: DownloadWindow,
  fallback: MediaFacts = {},
): Settlement<T>[] {
  const sorted = touches.toSorted((a, b) => a.at - b.at || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const settled: Settlement<T>[] = [];
  const bringing: T[] = [];
  for (const touch of sorted) {
    if (hasBytes(touch, fallback)) bringing.push(touch);
    else settled.push({ touch, windowStart: null, cause: 'threshold' });
  }
  const starts = windowStarts(
    bringing.map((touch) => touch.at),
    window,
  );
  for (let from = 0, to = 0; from < bringing.length; from = to) {
    while (to < bringing.length && starts[to] === starts[from]) to++;
    settled.push(...settleWindow(bringing.slice(from, to), starts[from]!, fallback));
  }
  return settled;
}

function settleWindow<T extends Touch>(touches: readonly T[], windowStart: number, fallback: MediaFacts): Settlement<T>[] {
  const facts = mergeFacts([...touches.map((touch) => touch.facts), fallback]);
  const crossing = findCrossing(touches, facts, neededBytes(facts));
  return touches.map((touch, index) => ({
    touch,
    windowStart,
    cause: crossing === null ? 'threshold' : index === crossing ? null : 'duplicate',
  }));
}

function findCrossing(touches: readonly Touch[], facts: MediaFacts, need: number | null): number | null {
  if (need === null) return touches.length > 0 ? 0 : null;
  let united: ByteSpan[] = [];
  let suffixBytes = 0;
  for (const [index, touch] of touches.entries()) {
    const evidence = byteEvidence(touch.candidate, facts);
    united = uniteSpans([...united, ...evidence.spans]);
    suffixBytes = Math.max(suffixBytes, evidence.suffixBytes);
    // A suffix of unknown place may lie within the rest, so only the larger of both is certain.
    if (Math.max(countBytes(united), suffixBytes) >= need) return index;
  }
  return null;
}

function hasBytes(touch: Touch, fallback: MediaFacts): boolean {
  const facts = mergeFacts([touch.facts, fallback]);
  const { spans, suffixBytes } = byteEvidence(touch.candidate, facts);
  if (spans.length > 0 || suffixBytes > 0) return true;
  // A 206 of unknown range and length is a download where nothing at all can be measured.
  return neededBytes(facts) === null && touch.candidate.bytesServed === null;
}

/** For each fact the first value that is known. */
export function mergeFacts(all: readonly MediaFacts[]): MediaFacts {
  const merged: MediaFacts = {};
  for (const facts of all) {
    merged.sizeBytes ??= facts.sizeBytes;
    merged.id3Bytes ??= facts.id3Bytes;
    merged.bitrateBps ??= facts.bitrateBps;
    merged.durationSeconds ??= facts.durationSeconds;
  }
  return merged;
}
