import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { liveChannel } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';
import { readTasks } from './read-tasks.ts';

/** One message of a task's live channel: that it changed; the row says how. */
export interface TaskMoved {
  taskId: string;
  version: number;
}

/** The channel of a task. */
export function taskChannel(organizationId: string, taskId: string): string {
  return liveChannel(organizationId, 'task', taskId);
}

/** Streams a task: as it is, then on each change. @throws NOT_FOUND */
export function followTask(context: OperationContext, taskId: string): AsyncIterableIterator<TaskMoved> {
  const { organizationId } = requireScope(context.viewer, 'operations:read');
  if (!isId(taskId)) throw notFound('task', taskId);
  return context.live.subscribe<TaskMoved>(taskChannel(organizationId, taskId), {
    signal: context.signal,
    snapshot: async () => {
      const task = (await readTasks(context, [taskId])).get(taskId);
      if (!task) throw notFound('task', taskId);
      return { taskId, version: task.version };
    },
  });
}
