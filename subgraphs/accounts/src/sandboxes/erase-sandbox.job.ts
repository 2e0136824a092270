import { eraseSandboxMembers } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';

/** Erases the organization itself, once a sandbox that is to go has lost its figures. One that is filled anew keeps members and keys. */
export const eraseSandboxJob = implementConsumer(eraseSandboxMembers, async ({ sampleId }, { em }) => {
  if (sampleId === null) await em.execute('/* erase-sandbox */ select accounts.erase_sandbox(null)');
});
