import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { forgetKeyUsage } from './forget-key-usage.ts';
import { takeKeyUsage, type UsageStore } from './take-key-usage.ts';

const job = defineJob({ name: 'accounts.take-key-usage', schema: z.strictObject({}), tracked: false });

/** Twice a minute: what is shown is complete to within a minute. */
export const keyUsageSchedule = defineSchedule({ name: 'take-key-usage', job, payload: {}, everyMs: 30_000 });

/** Moves what gateways counted of keys into the table, and forgets what is too old. */
export function takeKeyUsageJob(store: UsageStore): Implementation {
  return implementJob(job, async (_, { orm }) => {
    await takeKeyUsage(orm, store);
    await forgetKeyUsage(orm);
  });
}
