import { setTimeout as delay } from 'node:timers/promises';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { type CountingRound, countRequests } from './count-requests.ts';
import { findUncounted } from './find-uncounted.ts';

/** Said by the collector after each commit of listening events: `{ organizationIds }`. */
const INGESTED_CHANNEL = 'castgraph:live:ingested';

/** Without a word from the collector the log is looked at this often. */
const LOOK_MS = 1_000;
/** What is stored but not final yet (another transaction is still open) becomes so within moments. */
const SOON_MS = 50;
/** An organization is left after so many rounds for the next one, and taken up again at once. */
const ROUNDS_AT_ONCE = 10;
const AT_ONCE = 4;
const MAX_BACKOFF_MS = 60_000;

export interface CountingLoopOptions {
  orm: Orm;
  live: Live;
  log: Log;
  /** Told of each committed round that changed a figure, and of nothing that was rolled back. */
  onCounted: (round: CountingRound) => void;
}

/** Counting, for as long as the worker runs. */
export interface CountingLoop {
  /** Lets the rounds under way end. */
  close(): Promise<void>;
}

/**
 * Counts every organization's log as it grows: woken by the collector, and looking by itself every second, so that
 * nothing waits when Redis is away. An organization that cannot be counted is tried ever more rarely and holds up no other.
 */
export function startCountingLoop({ orm, live, log, onCounted }: CountingLoopOptions): CountingLoop {
  const stop = new AbortController();
  const failures = new Map<string, { count: number; retryAt: number }>();
  let wake = Promise.withResolvers<void>();

  const countOne = async (organizationId: string): Promise<boolean> => {
    try {
      for (let rounds = 0; rounds < ROUNDS_AT_ONCE && !stop.signal.aborted; rounds++) {
        const round = await countRequests(orm, organizationId);
        if (!round) return false;
        failures.delete(organizationId);
        if (round.touched.length > 0) onCounted(round);
        // One more look: what was stored meanwhile may have been final too late for this round.
        if (!round.hasMore) return true;
      }
      return true;
    } catch (error) {
      const count = (failures.get(organizationId)?.count ?? 0) + 1;
      const waitMs = Math.min(MAX_BACKOFF_MS, LOOK_MS * 2 ** count);
      failures.set(organizationId, { count, retryAt: Date.now() + waitMs });
      log.error({ err: error, organization_id: organizationId, failures: count }, 'Requests could not be counted; tried again later');
      return false;
    }
  };
  /** True when something is left that will be countable soon. */
  const countAll = async (): Promise<boolean> => {
    const due = (await findUncounted(orm)).filter((id) => (failures.get(id)?.retryAt ?? 0) <= Date.now());
    let isLeft = false;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let id = due.pop(); id !== undefined && !stop.signal.aborted; id = due.pop()) {
          if (await countOne(id)) isLeft = true;
        }
      }),
    );
    return isLeft;
  };
  const loop = async () => {
    let soon = 0;
    while (!stop.signal.aborted) {
      const poked = wake.promise;
      const isLeft = await countAll().catch((error: unknown) => {
        log.error({ err: error }, 'The log of listening cannot be read; tried again');
        return false;
      });
      // A transaction that stays open for long is waited for at the usual pace.
      soon = isLeft ? soon + 1 : 0;
      const waitMs = isLeft && soon < 20 ? SOON_MS : LOOK_MS;
      await Promise.race([poked, delay(waitMs, undefined, { signal: stop.signal }).catch(() => undefined)]);
    }
  };
  const listen = async () => {
    for await (const _ of live.subscribe(INGESTED_CHANNEL, { signal: stop.signal })) {
      wake.resolve();
      wake = Promise.withResolvers();
    }
  };
  const running = Promise.all([loop(), listen()]);
  return {
    close: async () => {
      stop.abort();
      wake.resolve();
      await running;
    },
  };
}
