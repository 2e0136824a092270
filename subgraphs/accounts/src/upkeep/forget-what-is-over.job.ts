import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { forgetWhatIsOver } from './forget-what-is-over.ts';

const job = defineJob({ name: 'accounts.forget-what-is-over', schema: z.strictObject({}), tracked: false });

/** Daily. */
export const forgetSchedule = defineSchedule({ name: 'forget-what-is-over', job, payload: {}, everyMs: 86_400_000, jitterMs: 600_000 });

/** Forgets sessions, tokens, mails and invitations that ended long ago. */
export function forgetJob(): Implementation {
  return implementJob(job, async (_, { orm, log }) => {
    const forgotten = await forgetWhatIsOver(orm);
    if (Object.values(forgotten).some((count) => count > 0)) log.info(forgotten, 'What ended over a month ago was forgotten');
  });
}
