import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { Task } from './task.entity.ts';

/** The tasks of these ids that the viewer may see, by id. */
export async function readTasks(context: OperationContext, ids: readonly string[]): Promise<Map<string, Task>> {
  const { organizationId } = requireScope(context.viewer, 'operations:read');
  const found = await context.read((em) => em.find(Task, { organizationId, taskId: { $in: ids.filter(isId) } }));
  return new Map(found.map((task) => [task.taskId, task]));
}
