import type { FeedStatus } from '../generated/resolvers.ts';

const MINUTE_MS = 60_000;
const EVERY_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What the last reading means for the feed: how it goes, and how long to leave it alone. */
export interface FeedOutlook {
  status: FeedStatus;
  pauseMs: number;
}

/** After a reading that went well: a quarter of an hour, a tenth more or less, so that feeds do not come due in crowds. */
export function afterSuccess(hasMoved: boolean, random: () => number = Math.random): FeedOutlook {
  return { status: hasMoved ? 'MOVED' : 'ACTIVE', pauseMs: jittered(EVERY_MS, random) };
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
  const wantedMs = Math.max(backOffMs, (retryAfterSeconds ?? 0) * 1000);
  return { status, pauseMs: jittered(Math.min(wantedMs, DAY_MS), random) };
}

function statusOf(cause: string): FeedStatus {
  if (cause === 'gone') return 'GONE';
  const isForbidden = ['bad-url', 'blocked-address', 'blocked-port', 'unsafe-xml'].includes(cause);
  return isForbidden ? 'BLOCKED' : 'FAILING';
}

function jittered(ms: number, random: () => number): number {
  return Math.round(ms * (0.9 + 0.2 * random()));
}
