import { setTimeout as delay } from 'node:timers/promises';
import type { Live } from '@castgraph/service/live-channel';
import { type CountingOptions, countUncounted, type Failures } from './count-uncounted.ts';

/** Said by the collector after each commit of listening events: `{ organizationIds }`. */
const INGESTED_CHANNEL = 'castgraph:live:ingested';

/** Without a word from the collector the log is looked at this often. */
export const LOOK_MS = 1_000;
/** What is stored but not final yet (another transaction is still open) becomes so within moments, mostly. */
const SOON_MS = 50;
const SOON_LOOKS = 20;

/** Counting, for as long as the worker runs. */
export interface CountingLoop {
  /** Lets the rounds under way end. */
  close(): Promise<void>;
}

/**
 * Counts every organization's log as it grows: woken by the collector, and looking by itself every second, so that
 * nothing waits when Redis is away.
 */
export function startCountingLoop({ live, ...options }: Omit<CountingOptions, 'signal'> & { live: Live }): CountingLoop {
  const stop = new AbortController();
  const failures: Failures = new Map();
  let poke = Promise.withResolvers<void>();

  const loop = async () => {
    let looks = 0;
    while (!stop.signal.aborted) {
      const poked = poke.promise;
      const isLeft = await countUncounted({ ...options, signal: stop.signal }, failures).catch((error: unknown) => {
        options.log.error({ err: error }, 'The log of listening cannot be read; tried again');
        return false;
      });
      looks = isLeft ? looks + 1 : 0;
      // A transaction that stays open for long is waited for at the usual pace.
      const waitMs = isLeft && looks < SOON_LOOKS ? SOON_MS : LOOK_MS;
      await Promise.race([poked, delay(waitMs, undefined, { signal: stop.signal }).catch(() => undefined)]);
    }
  };
  const listen = async () => {
    for await (const _ of live.subscribe(INGESTED_CHANNEL, { signal: stop.signal })) {
      poke.resolve();
      poke = Promise.withResolvers();
    }
  };
  const running = Promise.all([
    loop(),
    listen().catch((error: unknown) =>
      options.log.warn({ err: error }, 'The collector is not heard any more; the log is looked at every second'),
    ),
  ]);
  return {
    close: async () => {
      stop.abort();
      await running;
    },
  };
}
