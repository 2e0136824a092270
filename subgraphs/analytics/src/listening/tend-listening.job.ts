import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { tendListening } from './tend-listening.ts';

const definition = defineJob({ name: 'analytics.tend-listening', schema: z.strictObject({}) });

export const tendListeningJob = implementJob(definition, (_, { orm }) => tendListening(orm));

/** Four times a day, so that a day without a worker is made up for long before it is missed. */
export const tendListeningSchedule = defineSchedule({
  name: 'tend-listening',
  job: definition,
  payload: {},
  everyMs: 6 * 3_600_000,
  jitterMs: 600_000,
});
