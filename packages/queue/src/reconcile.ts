import { tryAdvisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { qualified } from '@castgraph/orm/sql-names';
import { inSystem } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { counter } from '@castgraph/telemetry/metrics';
import type { BullQueue } from './bull-queue.ts';
import { parkJob, type ParkingPlace } from './dead-letter.ts';
import type { Queues } from './job-queue.ts';
import { beatEpoch, readEpoch, type Epoch } from './redis-epoch.ts';
import { pokeRelay } from './relay-signal.ts';
import { startRounds, type Rounds } from './rounds.ts';

export interface ReconcilerOptions {
  subgraph: string;
  orm: Orm;
  queues: Queues;
  consumers: readonly BullQueue[];
  log: Log;
  everyMs?: number;
}

/** Longer than any job can still wait or retry; consumers recognise what they had (their inbox reaches further back). */
const RESEND_HOURS = 24;
const INBOX_DAYS = 8;
const ROUND_MS = 5_000;

/**
 * Compares what Redis should hold with what it may have lost, every few seconds, and puts it right: sent rows go out again
 * after Redis was emptied or came back without its last seconds; jobs that Bull gave up unseen are parked; old rows go.
 */
export function startReconciler({ subgraph, orm, queues, consumers, log, everyMs = ROUND_MS }: ReconcilerOptions): Rounds {
  return startRounds({
    name: `reconciler of ${subgraph}`,
    everyMs,
    log,
    round: async () => {
      for (const queue of consumers) await parkFailed({ subgraph, orm, queues }, queue);
      await queues.connections.producerReady();
      const epoch = await readEpoch(queues.redis, subgraph);
      await inSystem(orm, async (em) => {
        if (!(await tryAdvisoryLock(em, `castgraph.reconcile.${subgraph}`))) return;
        const resent = await resendForgotten(em, subgraph, epoch);
        if (resent > 0) {
          counter('scheduler_repair_total').inc({ kind: 'outbox' }, resent);
          log.warn({ resent }, 'Redis has lost jobs: sending them again');
        }
        await removeOld(em, subgraph);
        const [clock] = await em.execute<{ now: string }[]>('select extract(epoch from clock_timestamp()) * 1000 as now');
        await beatEpoch(queues.redis, subgraph, Number(clock!.now));
      });
      pokeRelay(subgraph);
    },
  });
}

async function resendForgotten(em: EntityManager, subgraph: string, epoch: Epoch): Promise<number> {
  const rows = await em.execute(
    `update ${qualified(subgraph, 'outbox')} set sent_at = null, sent_epoch = null
     where sent_at > now() - interval '${RESEND_HOURS} hours'
       and (split_part(sent_epoch, '/', 1) <> ? or (sent_epoch <> ? and sent_at > to_timestamp(?::float8 / 1000) - interval '60 seconds'))
     returning position`,
    [epoch.marker, epoch.name, epoch.rememberedUntil ?? 0],
  );
  return rows.length;
}

async function removeOld(em: EntityManager, subgraph: string): Promise<void> {
  await em.execute(
    `delete from ${qualified(subgraph, 'outbox')} where position in (
       select position from ${qualified(subgraph, 'outbox')} where sent_at < now() - interval '${RESEND_HOURS} hours' limit 5000)`,
  );
  await em.execute(
    `delete from ${qualified(subgraph, 'inbox')} where ctid = any(array(
       select ctid from ${qualified(subgraph, 'inbox')} where consumed_at < now() - interval '${INBOX_DAYS} days' limit 5000))`,
  );
}

/** Parks what failed while nobody listened: a worker that died at it, or a database that was away at that moment. */
async function parkFailed(place: ParkingPlace, queue: BullQueue): Promise<void> {
  for (const job of await queue.getFailed(0, 99)) {
    if (job?.failedReason === undefined) continue;
    await parkJob(place, job, job.failedReason);
    counter('scheduler_repair_total').inc({ kind: 'dead-letter' });
  }
}
