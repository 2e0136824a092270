import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { type Implementation, implementJob } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { dropOldVerdicts } from '../privacy/drop-old-verdicts.ts';
import { tendListening } from './tend-listening.ts';

const definition = defineJob({ name: 'analytics.tend-listening', schema: z.strictObject({}) });

export function tendListeningJob(verdictDays: number): Implementation {
  return implementJob(definition, async (_, { orm }) => {
    await tendListening(orm, { verdictDays });
    await dropOldVerdicts(orm);
  });
}

/** Four times a day, so that a day without a worker is made up for long before it is missed. */
export const tendListeningSchedule = defineSchedule({
  name: 'tend-listening',
  job: definition,
  payload: {},
  everyMs: 6 * 3_600_000,
  jitterMs: 600_000,
});
