import { requireScope } from '@castgraph/auth/scopes';
import type { TaskState } from '@castgraph/contracts/task-changed';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Task } from './task.entity.ts';

/** A page of the organization's background work, newest first: at most `limit + 1`. Task ids are ordered by time. */
export async function listTasks(context: OperationContext, { after, limit }: Page, state?: TaskState | null): Promise<Task[]> {
  const { organizationId } = requireScope(context.viewer, 'operations:read');
  const where = { organizationId, ...(after ? { taskId: { $lt: after.id } } : {}), ...(state ? { state } : {}) };
  return context.read((em) => em.find(Task, where, { orderBy: { taskId: 'desc' }, limit: limit + 1 }));
}
