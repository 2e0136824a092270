import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { keepOutcomes } from './keep-outcomes.ts';

const definition = defineJob({ name: 'analytics.keep-outcomes', schema: z.strictObject({}), deadlineMs: 1_800_000 });

/** Keeps what became of campaigns, for benchmarks. Tried again it finds what is left. */
export const keepOutcomesJob = implementJob(definition, async (_, { orm, log, signal }) => {
  await keepOutcomes({ orm, log, signal });
});

/** Four times a day, as listening is tended. */
export const keepOutcomesSchedule = defineSchedule({
  name: 'keep-outcomes',
  job: definition,
  payload: {},
  everyMs: 6 * 3_600_000,
  jitterMs: 600_000,
});
