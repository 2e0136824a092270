import { DAY_MS } from '@castgraph/kernel/days';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { causeOf } from './feed-reading/fetch-feed.ts';
import type { HostLanes } from './host-lanes.ts';

const MINUTE_MS = 60_000;
const FIRST_PAUSE_MS = 15 * MINUTE_MS;
/** What says that the host is in trouble rather than the file. */
const HOST_TROUBLE = new Set(['timeout', 'connection-failed', 'name-not-found', 'http-429', 'http-503']);
const HOST_PAUSE_MS = 10 * MINUTE_MS;

/** How a file that could not be read has been faring. */
export interface Failing {
  host: string;
  /** Failures before this one. */
  failures: number;
  /** A file that could not be read so often is left alone until it changes. */
  maxFailures: number;
  /** Causes that asking again does not mend. */
  hopeless: ReadonlySet<string>;
}

/**
 * Says when a file that failed is asked for again: after a pause that doubles from a quarter of an hour to a day, or as long as its server
 * asks for, and not at all where it is hopeless. A host that is in trouble itself gets a rest.
 */
export function askAgain(
  lanes: HostLanes,
  error: unknown,
  { host, failures, maxFailures, hopeless }: Failing,
): { cause: string; againMs: number | null } {
  const cause = causeOf(error);
  const said = isCastgraphError(error) ? error.details['retryAfterSeconds'] : undefined;
  const retryAfterMs = typeof said === 'number' ? Math.min(said * 1000, DAY_MS) : 0;
  if (HOST_TROUBLE.has(cause)) lanes.pause(host, Math.max(retryAfterMs, HOST_PAUSE_MS));
  const isLast = hopeless.has(cause) || failures + 1 >= maxFailures;
  const backOffMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, DAY_MS);
  return { cause, againMs: isLast ? null : jittered(Math.max(backOffMs, retryAfterMs)) };
}

/** Up to a fifth later, so that what failed together does not come again together. */
export function jittered(ms: number): number {
  return Math.round(ms * (1 + 0.2 * Math.random()));
}
