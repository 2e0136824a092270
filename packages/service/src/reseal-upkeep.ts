import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule, type Schedule } from '@castgraph/queue/schedule';
import { gauge } from '@castgraph/telemetry/metrics';
import { z } from 'zod';
import { resealRows, type SealedColumn } from './reseal-rows.ts';

const EVERY_MS = 3_600_000;

/**
 * What brings a subgraph's secrets under the current key after SECRETS_KEY has changed: looked at every hour, which costs one
 * counting of an index while there is nothing to do. `sealed_outdated_rows` is 0 once the key before it can go.
 */
export function resealUpkeep({
  subgraph,
  secretsKey,
  columns,
}: {
  subgraph: string;
  secretsKey: string;
  columns: readonly SealedColumn[];
}): {
  implementation: Implementation;
  schedule: Schedule;
} {
  const job = defineJob({ name: `${subgraph}.reseal-secrets`, schema: z.object({}), deadlineMs: 3_000_000 });
  return {
    implementation: implementJob(job, async (_, { orm, log, signal, progress }) => {
      for (const [at, sealed] of columns.entries()) {
        const onProgress = (done: number, total: number) =>
          progress(
            ((at + Math.min(1, done / total)) / columns.length) * 100,
            `${done} of ${total} rows of ${sealed.table} are under the current key`,
          );
        const { resealed, unopened } = await resealRows(orm, secretsKey, sealed, { signal, onProgress });
        gauge('sealed_outdated_rows').set({ table: `${subgraph}.${sealed.table}` }, unopened);
        if (resealed > 0) log.info({ table: sealed.table, resealed }, 'Secrets are under the current key');
        if (unopened > 0)
          log.error(
            { table: sealed.table, unopened },
            'Secrets that no key of SECRETS_KEY opens: name the missing key in SECRETS_KEY_PREVIOUS',
          );
      }
    }),
    schedule: defineSchedule({ name: 'reseal-secrets', job, payload: {}, everyMs: EVERY_MS }),
  };
}
