import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { retryTask as retryTaskJob } from '@castgraph/contracts/task-changed';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { Task } from './task.entity.ts';

const input = z.strictObject({ taskId: z.string() });

/** Asks the subgraph that gave a task up to try it again. @throws NOT_FOUND; CONFLICT unless it has failed */
// no event: the job below is what others act on
export async function retryTask(context: OperationContext, raw: z.input<typeof input>): Promise<Task> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { taskId } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const task = isId(taskId) ? await em.findOne(Task, { organizationId, taskId }) : null;
    if (!task) throw notFound('task', taskId);
    if (task.state !== 'FAILED') throw conflict('Only a task that was given up can be tried again');
    await recordAudit(em, { viewer, action: 'task.retry', subjectType: 'Task', subjectId: taskId, details: { type: task.type } });
    await enqueueAfterCommit(em, retryTaskJob(task.subgraph), { taskId, organizationId });
    return task;
  });
}
