import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { verifyDue } from './verify-due.ts';

const definition = defineJob({
  name: 'analytics.verify-due',
  schema: z.strictObject({}),
  tracked: false,
  attempts: 1,
  deadlineMs: 600_000,
});

/** Looks at campaigns about which something changed. What was left comes with the next round. */
export const verifyDueJob = implementJob(definition, (_, { orm, signal }) => verifyDue(orm, signal));

/** Often enough that whoever marks an ad soon sees what it means for the campaign. Where nothing changed, a round is one statement. */
export const verifyDueSchedule = defineSchedule({ name: 'verify-due', job: definition, payload: {}, everyMs: 10_000 });
