import type { WarningLog } from '../warning-log.ts';
import { toMilliseconds } from './cue-time.ts';
import type { FoundSegment, TranscriptSegment } from './transcript-record.ts';

/** Words a second of ordinary speech, by which times are estimated that no document states; signs a second where words have no blanks. */
const WORDS_PER_SECOND = 2.5;
const SIGNS_PER_SECOND = 4;

/** Segments in the order of their times, and whether any time was estimated. */
export interface SettledTimes {
  segments: TranscriptSegment[];
  timesEstimated: boolean;
}

/**
 * Puts segments in order: steps backwards are sorted, repeated ones dropped, ends before their beginnings forgotten, and beginnings
 * that nobody states estimated from the number of words between those that are.
 */
export function settleTimes(found: readonly FoundSegment[], warnings: WarningLog): SettledTimes {
  const { segments, timesEstimated } = estimate(found);
  const sorted = sort(segments, warnings);
  const kept: (TranscriptSegment & { line: number })[] = [];
  let reached = 0;
  for (const segment of sorted) {
    const before = kept.at(-1);
    if (before && isSame(before, segment)) {
      warnings.add('duplicate-segment', `A segment stands there twice: ${segment.text.slice(0, 80)}`, segment.line);
      continue;
    }
    if (segment.end !== null && segment.end < segment.start) {
      warnings.add('bad-end', 'A segment ends before it begins; its end is left open', segment.line);
      segment.end = null;
    }
    // A tenth of a second is the rounding of many programs.
    if (before && segment.start < reached - 0.1 && segment.start !== before.start) {
      warnings.add('overlap', 'A segment begins before the end of one before it', segment.line);
    }
    reached = Math.max(reached, segment.end ?? segment.start);
    kept.push(segment);
  }
  return { segments: kept.map(({ start, end, text, speaker }) => ({ start, end, text, speaker })), timesEstimated };
}

function sort<T extends TranscriptSegment & { line: number }>(segments: T[], warnings: WarningLog): T[] {
  const step = segments.findIndex((segment, index) => index > 0 && segment.start < segments[index - 1]!.start);
  if (step === -1) return segments;
  warnings.add('out-of-order', 'Times step backwards; the segments are put in the order of their times', segments[step]!.line);
  return segments.toSorted((a, b) => a.start - b.start || a.line - b.line);
}

function isSame(a: TranscriptSegment, b: TranscriptSegment): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text && a.speaker === b.speaker;
}

/** Gives a beginning to those without: as many words after the last that is stated, squeezed in before the next that is. */
function estimate(found: readonly FoundSegment[]): { segments: (TranscriptSegment & { line: number })[]; timesEstimated: boolean } {
  const segments: (TranscriptSegment & { line: number })[] = [];
  const isUntimed = found.every(({ start }) => start === null);
  let timesEstimated = false;
  for (let at = 0; at < found.length;) {
    const segment = found[at]!;
    if (segment.start !== null) {
      segments.push({ ...segment, start: segment.start });
      at++;
      continue;
    }
    let next = at;
    while (next < found.length && found[next]!.start === null) next++;
    timesEstimated = true;
    const before = at === 0 ? null : found[at - 1]!;
    const from = before ? (before.end ?? before.start! + secondsOf(before.text)) : 0;
    segments.push(...spread(found.slice(at, next), Math.min(from, found[next]?.start ?? from), found[next]?.start ?? null, isUntimed));
    at = next;
  }
  return { segments, timesEstimated };
}

function spread(
  run: readonly FoundSegment[],
  from: number,
  until: number | null,
  isUntimed: boolean,
): (TranscriptSegment & { line: number })[] {
  const total = run.reduce((sum, { text }) => sum + secondsOf(text), 0);
  const scale = until === null ? 1 : Math.min(1, (until - from) / total);
  let at = from;
  return run.map((segment) => {
    const start = toMilliseconds(at);
    at += secondsOf(segment.text) * scale;
    return { ...segment, start, end: isUntimed ? toMilliseconds(at) : segment.end };
  });
}

function secondsOf(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.split(' ').length;
  return Math.max(0.4, signs > words * 2 ? signs / SIGNS_PER_SECOND : words / WORDS_PER_SECOND);
}
