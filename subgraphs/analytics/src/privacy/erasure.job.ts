import { finishErasure } from '@castgraph/contracts/subscriptions';
import { type Implementation, implementConsumer, implementJob } from '@castgraph/queue/implement-job';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import { completeErasure as completeErasureJob, prepareErasure as prepareErasureJob } from '../job-definitions.ts';
import { completeErasure } from './complete-erasure.ts';
import { prepareErasure } from './prepare-erasure.ts';

/** What analytics does to forget a household: before ingestion, and after it. */
export const erasureJobs: readonly Implementation[] = [
  implementJob(prepareErasureJob, (payload, { orm, signal, progress }) => prepareErasure(orm, payload, { signal, progress })),
  // Searching verdicts may take longer than an event may.
  implementConsumer(finishErasure, ({ organizationId, erasureId, rows }, { em }) =>
    enqueueAfterCommit(em, completeErasureJob, { organizationId, erasureId, logRows: rows }),
  ),
  implementJob(completeErasureJob, ({ organizationId, erasureId, logRows }, { orm }) =>
    completeErasure(orm, organizationId, erasureId, logRows),
  ),
];
