import { eraseLog, recordRetention } from '@castgraph/contracts/subscriptions';
import { type Implementation, implementConsumer, implementJob } from '@castgraph/queue/implement-job';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import { eraseHousehold } from '../job-definitions.ts';
import { eraseFromLog } from './erase-from-log.ts';

/** What analytics asks of the log of listening: a household forgotten, and how long it is kept. */
export function erasureJobs({ retentionDays }: { retentionDays: number }): Implementation[] {
  return [
    implementConsumer(eraseLog, ({ organizationId, erasureId }, { em }) =>
      enqueueAfterCommit(em, eraseHousehold, { organizationId, erasureId }),
    ),
    implementJob(eraseHousehold, (payload, { orm, signal, progress }) => eraseFromLog(orm, payload, { retentionDays, signal, progress })),
    implementConsumer(recordRetention, ({ organizationId, eventDays, occurredAt }, { em }) =>
      em.execute(
        `/* record-retention */
         insert into ingestion.log_retention as r (organization_id, event_days, occurred_at) values (?, ?, ?::timestamptz)
         on conflict (organization_id) do update set event_days = excluded.event_days, occurred_at = excluded.occurred_at
          where r.occurred_at < excluded.occurred_at`,
        [organizationId, eventDays, occurredAt],
      ),
    ),
  ];
}
