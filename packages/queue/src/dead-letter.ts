import type { AnyJob } from '@castgraph/contracts/job';
import { recordTask } from '@castgraph/contracts/task-changed';
import { notFound } from '@castgraph/kernel/errors';
import { deterministicId, isId } from '@castgraph/kernel/ids';
import { subgraphOf, type EntityManager, type Orm } from '@castgraph/orm/open-orm';
import { qualified } from '@castgraph/orm/sql-names';
import { inSystem } from '@castgraph/orm/transact';
import type { BullJob } from './bull-queue.ts';
import type { Queues } from './job-queue.ts';
import { describeTask } from './describe-task.ts';

export type ParkReason = 'invalid-payload' | 'attempts-exhausted' | 'stalled' | 'no-handler';

/** A job that was given up, as kept for a person to look at. */
export interface DeadLetter {
  /** The task's id. */
  id: string;
  jobId: string;
  jobName: string;
  organizationId: string | null;
  payload: unknown;
  reason: ParkReason;
  error: string;
  attempts: number;
  parkedAt: Date;
  /** When it was sent again; null while it waits here. */
  retriedAt: Date | null;
}

const STALLED = 'job stalled more than allowable limit';

/** Why Bull counts a job as failed, from what it noted. */
export function parkReason(failedReason: string): ParkReason {
  if (failedReason === STALLED) return 'stalled';
  if (failedReason.startsWith('invalid-payload: ')) return 'invalid-payload';
  if (failedReason.startsWith('no-handler: ')) return 'no-handler';
  return 'attempts-exhausted';
}

export interface ParkingPlace {
  subgraph: string;
  orm: Orm;
  queues: Queues;
}

/** Moves a job that Bull has given up to the dead letters, where it survives Redis. Doing it twice changes nothing. */
export async function parkJob({ subgraph, orm, queues }: ParkingPlace, job: BullJob, failedReason: string): Promise<void> {
  const { payload, organizationId, outboxId, run }: Partial<BullJob['data']> = job.data;
  // A job that something else put into Redis may lack all of our envelope.
  const taskId = isId(job.data.taskId) ? job.data.taskId : deterministicId(job.timestamp, `${job.queue.name}:${job.id}`);
  const envelope = { payload, run: run ?? 0, lane: job.queue.name.slice(subgraph.length + 1) || undefined, attempts: job.opts.attempts };
  await inSystem(orm, (em) =>
    em.execute(
      `insert into ${qualified(subgraph, 'dead_letter')} (id, job_id, job_name, organization_id, payload, reason, error, attempts, outbox_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set job_id = excluded.job_id, payload = excluded.payload, reason = excluded.reason, error = excluded.error,
         attempts = excluded.attempts, parked_at = now(), retried_at = null
       where dead_letter.job_id <> excluded.job_id`,
      [
        taskId,
        String(job.id),
        job.name,
        organizationId ?? null,
        JSON.stringify(envelope),
        parkReason(failedReason),
        failedReason,
        job.attemptsMade,
        outboxId ?? null,
      ],
    ),
  );
  if (parkReason(failedReason) === 'stalled') await tellStalled(queues, job, taskId);
  await job.remove();
}

/** Whoever ran it was killed and could tell nothing; every other failure was told by the attempt itself. */
async function tellStalled(queues: Queues, job: BullJob, taskId: string): Promise<void> {
  if (job.name === recordTask.name) return;
  const version = (job.data.run + 1) * 1_000_000_000 - 1;
  const news = describeTask(
    job.name,
    { ...job.data, taskId },
    { state: 'FAILED', version, error: 'Its worker ended in the middle of it, several times' },
  );
  await queues.enqueue(recordTask, news, { jobId: `${taskId}:${version}` });
}

/** The jobs that wait here, newest first. */
export async function listDeadLetters(em: EntityManager, limit = 100): Promise<DeadLetter[]> {
  const rows = await em.execute<Row[]>(
    `select * from ${qualified(subgraphOf(em), 'dead_letter')} where retried_at is null order by parked_at desc limit ?`,
    [limit],
  );
  return rows.map((row) => ({
    id: row.id,
    jobId: row.job_id,
    jobName: row.job_name,
    organizationId: row.organization_id,
    payload: row.payload.payload,
    reason: row.reason,
    error: row.error,
    attempts: row.attempts,
    parkedAt: new Date(row.parked_at),
    retriedAt: row.retried_at === null ? null : new Date(row.retried_at),
  }));
}

/**
 * Sends a parked job again, with all its tries. It keeps its task's id; a job that fails again is parked again.
 * @param organizationId when given, only a job of this organization is found
 * @throws CastgraphError NOT_FOUND when no such job is parked, UNAVAILABLE when Redis is away (it stays parked)
 */
export async function retryDeadLetter(orm: Orm, queues: Queues, id: string, organizationId?: string | null): Promise<void> {
  await inSystem(orm, async (em) => {
    const table = qualified(subgraphOf(em), 'dead_letter');
    const [row] = await em.execute<Row[]>(`select * from ${table} where id = ? and retried_at is null for update`, [id]);
    if (!row || (organizationId && row.organization_id !== organizationId)) throw notFound('parked task', id);
    const { payload, run, lane, attempts = 4 } = row.payload;
    const jobId = `${id}:run-${run + 1}`;
    await em.execute(`update ${table} set retried_at = now(), retry_job_id = ? where id = ?`, [jobId, id]);
    const envelope = { payload, taskId: id, organizationId: row.organization_id, run: run + 1, outboxId: row.outbox_id ?? undefined };
    // Sent before the commit: should that fail, the job runs and stays listed, which is better than neither.
    await queues.send([{ name: row.job_name, lane, attempts, jobId, envelope }]);
  });
}

interface Row {
  id: string;
  job_id: string;
  job_name: AnyJob['name'];
  organization_id: string | null;
  payload: { payload: unknown; run: number; lane?: string; attempts?: number };
  reason: ParkReason;
  error: string;
  attempts: number;
  outbox_id: string | null;
  parked_at: string;
  retried_at: string | null;
}
