import type { Orm } from '@castgraph/orm/open-orm';
import type { Log } from '@castgraph/telemetry/log';
import { type CountingRound, countRequests } from './count-requests.ts';
import { findUncounted } from './find-uncounted.ts';

/** An organization is left after so many rounds for the next one, and taken up again at once. */
const ROUNDS_AT_ONCE = 10;
/** The first round is small, so that what is live is seen soon; where much is waiting, larger ones cost less for each request. */
const FIRST_LIMIT = 2_000;
const LARGEST_LIMIT = 10_000;
const AT_ONCE = 4;
const FIRST_BACKOFF_MS = 2_000;
const MAX_BACKOFF_MS = 60_000;

export interface CountingOptions {
  orm: Orm;
  log: Log;
  /** Told of each committed round that changed a figure, and of nothing that was rolled back. */
  onCounted: (round: CountingRound) => void;
  /** Aborts between two rounds. */
  signal: AbortSignal;
}

/** Organizations that could not be counted lately: how often in a row, and when to try again (Unix ms). */
export type Failures = Map<string, { count: number; retryAt: number }>;

/**
 * Counts every organization that has something to count, several at a time. One that cannot be counted is tried ever more
 * rarely and holds up no other.
 * @returns whether something may be countable again in a moment
 */
export async function countUncounted(options: CountingOptions, failures: Failures): Promise<boolean> {
  const due = (await findUncounted(options.orm)).filter((id) => (failures.get(id)?.retryAt ?? 0) <= Date.now());
  let isLeft = false;
  const countSome = async () => {
    for (let id = due.pop(); id !== undefined && !options.signal.aborted; id = due.pop()) {
      if (await countOne(options, failures, id)) isLeft = true;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, countSome));
  return isLeft;
}

async function countOne({ orm, log, onCounted, signal }: CountingOptions, failures: Failures, organizationId: string): Promise<boolean> {
  try {
    for (let rounds = 0; rounds < ROUNDS_AT_ONCE && !signal.aborted; rounds++) {
      const round = await countRequests(orm, organizationId, { limit: rounds === 0 ? FIRST_LIMIT : LARGEST_LIMIT });
      // Another worker is at it.
      if (!round) return false;
      failures.delete(organizationId);
      if (round.touched.length > 0 || round.podcastIds.length > 0) onCounted(round);
      // One more look: what was stored meanwhile may have been final too late for this round.
      if (!round.hasMore) return true;
    }
    return true;
  } catch (error) {
    const count = (failures.get(organizationId)?.count ?? 0) + 1;
    failures.set(organizationId, { count, retryAt: Date.now() + Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (count - 1)) });
    log.error({ err: error, organization_id: organizationId, failures: count }, 'Requests could not be counted; tried again later');
    return false;
  }
}
