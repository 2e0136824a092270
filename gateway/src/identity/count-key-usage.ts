import { keyUsageField, type KeyUsage } from '@castgraph/auth/key-usage';
import { openUsageSums, type UsageStore } from '@castgraph/auth/usage-sums';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Log } from '@castgraph/telemetry/log';

/** Adds to what was done with a key; what others do is not counted. */
export type CountKeyUsage = (viewer: Viewer | undefined, done: Partial<KeyUsage>) => void;

export interface KeyUsageCounter {
  count: CountKeyUsage;
  /** Sends what was counted; what could not be sent stays for the next time. */
  flush: () => Promise<void>;
  /** Sends the rest. */
  close: () => Promise<void>;
}

/** Counts what is done with keys at the GraphQL door. @see openUsageSums */
export function openKeyUsageCounter(redis: UsageStore, log: Log): KeyUsageCounter {
  const { add, flush, close } = openUsageSums(redis, log);
  return {
    count(viewer, done) {
      if (viewer?.kind !== 'key') return;
      const subject = { organizationId: viewer.organizationId, apiKeyId: viewer.id, day: new Date().toISOString().slice(0, 10) };
      for (const kind of ['requests', 'cost', 'errors'] as const) {
        const by = Math.ceil(done[kind] ?? 0);
        if (by > 0) add(keyUsageField(subject, kind), by);
      }
    },
    flush,
    close,
  };
}
