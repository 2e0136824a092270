import type { FeedPodcast } from '@castgraph/feeds/feed-record';

/** How often a feed asks to be read, in its own words. Hours and days are UTC, day 0 is Sunday. */
export interface FeedRhythm {
  ttlMinutes?: number;
  skipHours?: number[];
  skipDays?: number[];
}

const HOUR_MS = 3_600_000;
const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What the channel says of its rhythm; null where it says nothing that means anything. */
export function readRhythm({ ttl, skipHours, skipDays }: Pick<FeedPodcast, 'ttl' | 'skipHours' | 'skipDays'>): FeedRhythm | null {
  const days = [...new Set(skipDays.map((day) => DAY_NAMES.indexOf(day.trim().toLowerCase())))].filter((day) => day >= 0);
  const hours = [...new Set(skipHours)];
  const rhythm: FeedRhythm = {
    ...(ttl !== null && ttl > 0 ? { ttlMinutes: ttl } : {}),
    // Who skips every hour or every day says nothing.
    ...(hours.length > 0 && hours.length < 24 ? { skipHours: hours } : {}),
    ...(days.length > 0 && days.length < 7 ? { skipDays: days } : {}),
  };
  return Object.keys(rhythm).length > 0 ? rhythm : null;
}

/** The first moment from `atMs` (Unix milliseconds) on that the feed does not ask to skip; looks at most a day ahead. */
export function afterSkipped(atMs: number, { skipHours = [], skipDays = [] }: FeedRhythm): number {
  let at = atMs;
  for (let hours = 0; hours < 24; hours++) {
    const date = new Date(at);
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) break;
    at = Math.floor(at / HOUR_MS + 1) * HOUR_MS;
  }
  return at;
}
