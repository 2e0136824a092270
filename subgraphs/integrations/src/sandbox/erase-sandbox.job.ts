import { eraseSandboxConnections } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';

/** Erases the connections and webhooks of a sandbox that is to go or to be filled anew. */
export const eraseSandboxJob = implementConsumer(eraseSandboxConnections, ({ sampleId }, { em }) =>
  em.execute('/* erase-sandbox */ select integrations.erase_sandbox(?)', [sampleId]),
);
