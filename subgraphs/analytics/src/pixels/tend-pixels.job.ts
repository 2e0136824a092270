import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { tendPixels } from './tend-pixels.ts';

const definition = defineJob({ name: 'analytics.tend-pixels', schema: z.strictObject({}) });

/** What called pixels goes when its time is over. The installation keeps it for so many days at most. */
export function tendPixelsJob(eventDays: number): Implementation {
  return implementJob(definition, async (_, { orm }) => {
    await tendPixels(orm, { eventDays });
  });
}

/** Four times a day, as listening is tended. */
export const tendPixelsSchedule = defineSchedule({
  name: 'tend-pixels',
  job: definition,
  payload: {},
  everyMs: 6 * 3_600_000,
  jitterMs: 600_000,
});
