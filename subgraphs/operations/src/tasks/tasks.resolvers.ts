import { notFound } from '@castgraph/kernel/errors';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { followTask, type TaskMoved } from './follow-task.ts';
import { listTasks } from './list-tasks.ts';
import { retryTask } from './retry-task.ts';

export const tasksResolvers: Resolvers = {
  Query: {
    tasks: async (_, { status, ...args }, context) => {
      const page = readPage(args);
      return toConnection(await listTasks(context, page, status), page, ({ taskId }) => ({ sort: null, id: taskId }));
    },
  },
  Mutation: {
    retryTask: (_, { input }, context) =>
      orUserError(['NotFoundError', 'ConflictError'], async () => ({
        __typename: 'RetryTaskPayload' as const,
        task: await retryTask(context, input),
      })),
  },
  Subscription: {
    taskProgress: { subscribe: (_, { taskId }, context) => followTask(context, taskId), resolve: (moved: TaskMoved) => moved },
  },
  Task: {
    __resolveReference: async ({ taskId }, { loaders }) => (await loaders.task.load(taskId)) ?? null,
    taskType: ({ type }) => type,
    status: ({ state }) => state,
    schedule: ({ everySeconds, nextRunAt }) => (everySeconds == null ? null : { everySeconds, nextRunAt: nextRunAt ?? null }),
  },
  TaskProgress: {
    task: async ({ taskId }, _, { loaders }) => {
      const task = await loaders.task.load(taskId);
      if (!task) throw notFound('task', taskId);
      return task;
    },
    lastEvent: async ({ taskId }, _, { loaders }) => {
      const task = await loaders.task.load(taskId);
      if (!task) throw notFound('task', taskId);
      const eventType = `task.${task.state.toLowerCase()}`;
      return { eventType, taskId, result: { status: task.state, message: task.message ?? null }, timestamp: task.updatedAt };
    },
  },
};
