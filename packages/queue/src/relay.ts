import { SUBSCRIPTIONS, type EventJob } from '@castgraph/contracts/subscriptions';
import { deterministicId, idTime } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { qualified } from '@castgraph/orm/sql-names';
import { inSystem } from '@castgraph/orm/transact';
import { gauge } from '@castgraph/telemetry/metrics';
import type { Log } from '@castgraph/telemetry/log';
import type { OutgoingJob, Queues } from './job-queue.ts';
import type { OutboxOptions } from './outbox.ts';
import { readEpoch } from './redis-epoch.ts';
import { onPoke, pokeChannel } from './relay-signal.ts';
import { startRounds, type Rounds } from './rounds.ts';

export interface RelayOptions {
  subgraph: string;
  orm: Orm;
  queues: Queues;
  log: Log;
  subscriptions?: readonly EventJob[];
}

const BATCH = 200;
const ROUND_MS = 500;

interface OutboxRecord {
  position: string;
  id: string;
  kind: 'event' | 'job';
  name: string;
  organization_id: string | null;
  payload: unknown;
  options: OutboxOptions;
}

/**
 * Sends what a subgraph's outbox holds, soon after each commit and otherwise every half second. Any number may run.
 * While Redis is away rows stay where they are; a crash after sending and before noting it sends again, which job ids
 * and inboxes recognise.
 */
export function startRelay(options: RelayOptions): Rounds {
  const { subgraph, orm, queues, log } = options;
  const rounds = startRounds({
    name: `relay of ${subgraph}`,
    everyMs: ROUND_MS,
    log,
    round: async () => {
      while ((await relayBatch(options)) === BATCH);
      const [row] = await orm.em
        .fork()
        .execute<{ age: string | null }[]>(
          `select extract(epoch from now() - min(available_at)) as age from ${qualified(subgraph, 'outbox')} where sent_at is null and available_at <= now()`,
        );
      gauge('outbox_oldest_seconds').set(Number(row?.age ?? 0));
    },
  });
  const stopListening = onPoke((poked) => poked === subgraph && rounds.wake());
  const subscriber = queues.connections.blocking();
  subscriber.on('message', () => rounds.wake());
  void subscriber.subscribe(pokeChannel(subgraph)).catch(() => undefined);
  return {
    wake: rounds.wake,
    stop: async () => {
      stopListening();
      await rounds.stop();
    },
  };
}

/**
 * Sends the next rows and notes it, in one transaction.
 * A key is held by one relay at a time, so that its rows go out in their order.
 * @returns how many rows were sent
 */
export async function relayBatch({ subgraph, orm, queues, subscriptions = SUBSCRIPTIONS }: RelayOptions): Promise<number> {
  return inSystem(orm, async (em) => {
    const rows = await claimRows(em, subgraph);
    if (rows.length === 0) return 0;
    await queues.connections.producerReady();
    const epoch = await readEpoch(queues.redis, subgraph);
    await queues.send(rows.flatMap((row) => jobsOf(row, subscriptions)));
    await em.execute(`update ${qualified(subgraph, 'outbox')} set sent_at = now(), sent_epoch = ? where position = any(?::bigint[])`, [
      epoch.name,
      arrayLiteral(rows.map((row) => row.position)),
    ]);
    return rows.length;
  });
}

function claimRows(em: EntityManager, subgraph: string): Promise<OutboxRecord[]> {
  const outbox = qualified(subgraph, 'outbox');
  return em.execute<OutboxRecord[]>(
    `with backlog as materialized (
       select position, key from ${outbox} where sent_at is null and available_at <= now() order by position limit ${BATCH}),
     mine as materialized (
       select key from (select distinct key from backlog) keys
       where pg_try_advisory_xact_lock(hashtext('castgraph.relay.${subgraph}'), hashtext(key)))
     select o.position, o.id, o.kind, o.name, o.organization_id, o.payload, o.options
     from ${outbox} o join backlog b on b.position = o.position join mine m on m.key = b.key
     where o.sent_at is null order by o.position for update of o skip locked`,
  );
}

function jobsOf(row: OutboxRecord, subscriptions: readonly EventJob[]): OutgoingJob[] {
  const { traceparent, dueAt, schedule, lane, attempts = 4 } = row.options;
  const envelope = { payload: row.payload, organizationId: row.organization_id, run: 0, traceparent, dueAt, schedule };
  if (row.kind === 'job') {
    return [{ name: row.name, lane, attempts, jobId: row.id, envelope: { ...envelope, taskId: row.id, outboxId: row.id } }];
  }
  return subscriptions
    .filter((subscription) => subscription.event.name === row.name)
    .map(({ name, lane, attempts }) => {
      const jobId = `${row.id}:${name}`;
      return { name, lane, attempts, jobId, envelope: { ...envelope, taskId: deterministicId(idTime(row.id), jobId) } };
    });
}
