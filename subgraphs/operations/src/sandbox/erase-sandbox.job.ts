import { eraseSandboxTasks } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';

/** Erases the tasks of a sandbox that is to go or to be filled anew. */
export const eraseSandboxJob = implementConsumer(eraseSandboxTasks, ({ sampleId }, { em }) =>
  em.execute('/* erase-sandbox */ select operations.erase_sandbox(?)', [sampleId]),
);
