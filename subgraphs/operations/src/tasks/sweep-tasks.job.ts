import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { inOrganization } from '@castgraph/orm/transact';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { NO_ORGANIZATION } from './record-task.ts';

/** How long the product's own routine work stays listed. */
const KEPT_DAYS = 7;

/** Forgets routine work of the product itself once nobody needs it; what organizations asked for stays. */
export const sweepTasks = defineJob({ name: 'operations.sweep-tasks', schema: z.object({}), tracked: false });

export const sweepTasksJob: Implementation = implementJob(sweepTasks, async (_, { orm }) => {
  await inOrganization(orm, NO_ORGANIZATION, (em) =>
    em.execute(`/* sweep-tasks */ delete from operations.task where organization_id = ? and updated_at < now() - ? * interval '1 day'`, [
      NO_ORGANIZATION,
      KEPT_DAYS,
    ]),
  );
});
