import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { readTasks } from './read-tasks.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends TasksLoaders {}
}

type TasksLoaders = ReturnType<typeof tasksLoaders>;

/** Tasks by id, one statement per tick. */
export function tasksLoaders(context: OperationContext) {
  return {
    task: new DataLoader(async (ids: readonly string[]) => {
      const found = await readTasks(context, ids);
      return ids.map((id) => found.get(id));
    }),
  };
}
