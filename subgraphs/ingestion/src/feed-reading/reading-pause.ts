import type { FeedStatus } from '../generated/resolvers.ts';
import { afterSkipped, type FeedRhythm } from './feed-rhythm.ts';

const MINUTE_MS = 60_000;
const EVERY_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** While a hub tells of changes, polling only makes sure that it does. */
const BESIDE_HUB_MS = 6 * 60 * MINUTE_MS;

/** What the last reading means for the feed: how it goes, and how long to leave it alone. */
export interface FeedOutlook {
  status: FeedStatus;
  pauseMs: number;
}

/** What lengthens the pause after a reading that went well. */
export interface Pacing {
  /** How long the answer stays fresh, as its headers say. */
  freshSeconds: number | null;
  rhythm: FeedRhythm | null;
  /** A hub tells of changes. */
  isPushed: boolean;
  /** The database's clock, Unix milliseconds. */
  nowMs: number;
}

/**
 * After a reading that went well: a quarter of an hour, a tenth more or less, so that feeds do not come due in crowds. What
 * the server and the feed say of themselves (max-age, ttl, skipHours, skipDays) makes it longer, never longer than a day.
 */
export function afterSuccess(hasMoved: boolean, pacing: Pacing, random: () => number = Math.random): FeedOutlook {
  const { freshSeconds, rhythm, isPushed, nowMs } = pacing;
  const wantedMs = Math.max((freshSeconds ?? 0) * 1000, (rhythm?.ttlMinutes ?? 0) * MINUTE_MS, isPushed ? BESIDE_HUB_MS : 0);
  const basicMs = wantedMs > EVERY_MS ? wantedMs * (1 + 0.1 * random()) : jittered(EVERY_MS, random);
  const dueMs = nowMs + Math.min(basicMs, DAY_MS);
  const allowedMs = rhythm ? afterSkipped(dueMs, rhythm) : dueMs;
  // Feeds that all skip the same night do not all come at its end.
  const spreadMs = allowedMs > dueMs ? EVERY_MS * random() : 0;
  return { status: hasMoved ? 'MOVED' : 'ACTIVE', pauseMs: Math.round(Math.min(allowedMs + spreadMs - nowMs, DAY_MS)) };
}

/**
 * After one that failed, for the `failures`th time running: pauses double up to a day; what is gone or must not be fetched
 * is asked once a day. A server that names a pause (`Retry-After`) gets it, up to a day.
 */
export function afterFailure(
  cause: string,
  failures: number,
  retryAfterSeconds: number | null = null,
  random: () => number = Math.random,
): FeedOutlook {
  const status = statusOf(cause);
  const backOffMs = status === 'FAILING' ? EVERY_MS * 2 ** Math.min(Math.max(failures - 1, 0), 10) : DAY_MS;
  const wantedMs = Math.max(jittered(backOffMs, random), (retryAfterSeconds ?? 0) * 1000 * (1 + 0.1 * random()));
  return { status, pauseMs: Math.round(wantedMs < DAY_MS ? wantedMs : DAY_MS * (0.9 + 0.1 * random())) };
}

function statusOf(cause: string): FeedStatus {
  if (cause === 'gone') return 'GONE';
  const isForbidden = ['bad-url', 'blocked-address', 'blocked-port', 'unsafe-xml'].includes(cause);
  return isForbidden ? 'BLOCKED' : 'FAILING';
}

function jittered(ms: number, random: () => number): number {
  return Math.round(ms * (0.9 + 0.2 * random()));
}
