import { defineEvent } from '@castgraph/contracts/event';
import { defineSubscription, type EventJob } from '@castgraph/contracts/subscriptions';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';
import { openLog, type Log } from '@castgraph/telemetry/log';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { startRedis, type StartedRedis } from '@castgraph/testing/start-redis';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

/** A subgraph of two kinds of row for the tests of this package: what it did, and how often. */
export const probeMigrations = [
  {
    name: '0001-messaging',
    up: [
      ...outboxTables('probe'),
      `create table probe.effect (organization_id uuid not null, id uuid not null default gen_random_uuid(), label text not null, primary key (organization_id, id))`,
      ...enableTenantPolicies('probe', 'effect'),
    ],
  },
];

export const somethingHappened = defineEvent({ name: 'probe.something-happened', body: { label: z.string() } });
export const recordSomething = defineSubscription(somethingHappened, 'probe.record-something');
export const probeSubscriptions = [recordSomething] as unknown as EventJob[];

/** Short enough for tests, in the proportions of the real ones. */
export const QUICK = { lockDurationMs: 1_500, stalledIntervalMs: 1_000, backoffMs: 30, reconcileMs: 500, graceMs: 2_000 };

export interface Probe {
  database: TestDatabase;
  redis: StartedRedis;
  orm: Orm;
  log: Log;
  close(): Promise<void>;
}

/** A database and a Redis of the suite's own, which it may flush and kill. */
export async function openProbe({ appendOnly = false } = {}): Promise<Probe> {
  const [database, redis] = await Promise.all([
    createTestDatabase({ subgraphs: [{ subgraph: 'probe', migrations: probeMigrations }] }),
    startRedis({ appendOnly }),
  ]);
  const orm = await openOrm({ subgraph: 'probe', entities: [], ...database });
  return {
    database,
    redis,
    orm,
    log: openLog('probe', { target: { write: (line) => void (process.env.PROBE_LOG && process.stderr.write(line)) } }),
    close: async () => {
      await closeOrm(orm);
      await Promise.all([database.close(), redis.close()]);
    },
  };
}

/** Waits until the condition holds; the test's own time limit is the only clock. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}
