import { DOOR_COUNTS, doorUsageField, type DoorCounts, type DoorName } from '@castgraph/auth/door-usage';
import { openUsageSums, type UsageStore } from '@castgraph/auth/usage-sums';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Log } from '@castgraph/telemetry/log';
import { Redis } from 'ioredis';
import { DoorRefusal } from './door-refusal.ts';

/** What became of one request: its rows, and its bytes as read. */
export type DoorOutcome = Partial<Record<'accepted' | 'duplicates' | 'rejected' | 'bytes', number>>;

export interface DoorUsage {
  /** Adds a request that was answered, to the use of the key that sent it. */
  taken(door: DoorName, sender: Viewer, outcome: DoorOutcome): void;
  /** Adds a request that failed, where it is known whose it was. What was kept of it before counts too. */
  failed(door: DoorName, sender: Viewer | undefined, error: unknown, outcome?: DoorOutcome): void;
  flush: () => Promise<void>;
  close: () => Promise<void>;
}

const REFUSALS: Readonly<Record<number, keyof DoorCounts>> = {
  401: 'refused401',
  403: 'refused403',
  429: 'refused429',
  503: 'refused503',
};

/** Counts what is done with keys at doors besides GraphQL: additions to a map, sent to Redis every few seconds. @see openUsageSums */
export function openDoorUsage(redis: UsageStore, log: Log): DoorUsage {
  const { add, flush, close } = openUsageSums(redis, log);
  const count = (door: DoorName, sender: Viewer | undefined, counts: Partial<DoorCounts>) => {
    if (sender?.kind !== 'key') return;
    const subject = { organizationId: sender.organizationId, apiKeyId: sender.id, day: new Date().toISOString().slice(0, 10) };
    for (const kind of DOOR_COUNTS) {
      const by = counts[kind] ?? 0;
      if (by > 0) add(doorUsageField(subject, door, kind), by);
    }
  };
  return {
    taken: (door, sender, { accepted, duplicates, rejected, bytes }) =>
      count(door, sender, { requests: 1, accepted, duplicates, rejected, bytes }),
    failed: (door, sender, error, { bytes } = {}) => {
      const { status, options } = error instanceof DoorRefusal ? error : { status: 500, options: {} as DoorRefusal['options'] };
      const refusal = REFUSALS[status];
      const kept = (options.soFar ?? {}) as DoorOutcome;
      const { accepted, duplicates, rejected } = kept;
      const counts = { requests: 1, accepted, duplicates, rejected, bytes, ...(refusal ? { [refusal]: 1 } : {}) };
      count(door, sender ?? options.sender, counts);
    },
    flush,
    close,
  };
}

/** The same over a connection of its own, which may be away: what was counted waits, and is not asked for by anybody here. */
export function connectDoorUsage(redisUrl: string, log: Log): DoorUsage {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  redis.on('error', (error: Error) => log.debug({ err: error.message }, 'Redis is away; the use of keys waits'));
  const usage = openDoorUsage(redis, log);
  return {
    ...usage,
    close: async () => {
      await usage.close();
      redis.disconnect();
    },
  };
}
