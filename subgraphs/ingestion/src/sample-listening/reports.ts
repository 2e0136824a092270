import type { PastRequest } from './make-history.ts';
import { makeRandom, whole } from './random.ts';

/** What a player tells of listening: that a mark was reached, or for how long was listened. // C34 */
export type Report = { at: number; kind: 'play'; percent: 0 | 25 | 50 | 75 | 100 } | { at: number; kind: 'stream'; seconds: number };

/** Apps of the demo that tell what is heard, as an app of the show's own might. */
const REPORTING = /^(AntennaPod|Pocket ?Casts)/i;
const EPISODE_SECONDS = 40 * 60;
/** Of those who reach a mark, the share who reach the next. */
const STAYS = 0.84;

/**
 * What the player behind a request reports, in order of time: nothing where its app reports nothing, or the request is not
 * the one that plays. The same request always gives the same reports.
 */
export function reportsOf({ at, method, range, userAgent, ip }: PastRequest): Report[] {
  if (method !== 'GET' || (range !== null && range !== 'bytes=0-') || !REPORTING.test(userAgent)) return [];
  const random = makeRandom(at + ip.length * 7 + whole(97, makeRandom(at)));
  const reports: Report[] = [{ at: at + 2_000, kind: 'play', percent: 0 }];
  let reached = 0;
  for (const percent of [25, 50, 75, 100] as const) {
    if (random() > STAYS) break;
    reached = percent;
    reports.push({ at: at + percent * EPISODE_SECONDS * 10, kind: 'play', percent });
  }
  const seconds = 20 + whole(60, random) + (reached * EPISODE_SECONDS) / 100;
  return [...reports, { at: at + seconds * 1_000, kind: 'stream', seconds }];
}
