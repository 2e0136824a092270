import { KEY_USAGE_KEY } from './key-usage.ts';

/** The part of an ioredis client that counting needs. */
export interface UsageStore {
  pipeline(): { hincrby(key: string, field: string, by: number): unknown; exec(): Promise<[Error | null, unknown][] | null> };
}

export interface UsageSums {
  add(field: string, by: number): void;
  /** Sends what was counted; what could not be sent stays for the next time. */
  flush: () => Promise<void>;
  /** Sends the rest. */
  close: () => Promise<void>;
}

const FLUSH_MS = 5_000;
/** Fields that wait while Redis is away; the days of some 30,000 keys. Later ones are not counted, rather than memory filled. */
const MAX_FIELDS = 100_000;

/**
 * Counts in memory and adds to Redis every few seconds, so that a request costs no round trip. What a process that is killed had not sent
 * is lost: figures of use, not of money.
 */
export function openUsageSums(redis: UsageStore, log: { debug: (about: object, message: string) => void }): UsageSums {
  let counted = new Map<string, number>();
  const add = (field: string, by: number) => {
    if (counted.has(field) || counted.size < MAX_FIELDS) counted.set(field, (counted.get(field) ?? 0) + by);
  };
  const flush = async (): Promise<void> => {
    if (counted.size === 0) return;
    const sending = counted;
    counted = new Map();
    const fields = [...sending];
    const pipeline = redis.pipeline();
    for (const [field, by] of fields) pipeline.hincrby(KEY_USAGE_KEY, field, by);
    // One answer a field; without any, as after a connection that broke, all are sent again. That may count some twice.
    const answers = await pipeline.exec().catch(() => null);
    const failed = fields.filter((_, at) => !answers || answers[at]?.[0]);
    for (const [field, by] of failed) add(field, by);
    if (failed.length > 0) log.debug({ fields: failed.length }, 'the use of keys could not be sent and waits');
  };
  const timer = setInterval(() => void flush(), FLUSH_MS).unref();
  return {
    add,
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
