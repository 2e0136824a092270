import { eraseSandboxFigures } from '@castgraph/contracts/subscriptions';
import { type Implementation, implementConsumer, implementJob } from '@castgraph/queue/implement-job';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import { eraseSandbox as eraseJob } from '../job-definitions.ts';
import { eraseSandbox } from './erase-sandbox.ts';

/** What analytics does for sandboxes when their log is erased. */
export const sandboxJobs: readonly Implementation[] = [
  // Waiting for the counting, and erasing what it made, takes longer than an event may.
  implementConsumer(eraseSandboxFigures, ({ organizationId, sampleId }, { em }) =>
    enqueueAfterCommit(em, eraseJob, { organizationId, sampleId }),
  ),
  implementJob(eraseJob, (sandbox, { orm }) => eraseSandbox(orm, sandbox)),
];
