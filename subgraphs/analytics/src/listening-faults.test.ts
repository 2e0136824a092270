import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import { makeOrganization } from '@castgraph/testing/organization';
import { type StartedRedis, startRedis } from '@castgraph/testing/start-redis';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from './fixture/listening-database.ts';
import { startProcess, type StartedProcess } from './fixture/start-process.ts';

/** A table is locked for so long: longer than the bucket that is looked at. */
const SLOW_MS = 1_200;
/** Closed days, whose answers are kept for the hour. */
const CLOSED = { from: '2026-03-01', to: '2026-03-02' };

let database: ListeningDatabase;
let redis: StartedRedis;
let main: StartedProcess;
let worker: StartedProcess;
/** Holds locks, apart from whoever asks. */
let holder: pg.Client;
beforeAll(async () => {
  [database, redis] = await Promise.all([openListeningDatabase(), startRedis()]);
  holder = new pg.Client(database.databaseUrl);
  await holder.connect();
  [main, worker] = await Promise.all([
    startProcess('../main.ts', database, { REDIS_URL: redis.url }),
    startProcess('../worker.ts', database),
  ]);
}, 90_000);
afterAll(async () => {
  for (const started of [main, worker]) started?.process.kill('SIGKILL');
  await holder?.end();
  await redis?.close();
  await database?.close();
});
vi.setConfig({ testTimeout: 90_000 });
const patient = { timeout: 60_000, interval: 100 };

async function askDashboard(organizationId: string, range: { from: string; to: string } = CLOSED): Promise<unknown> {
  const query = 'query ($range: DateRangeInput!) { dashboard(range: $range) { listenerEngagement { downloads } } }';
  const body = JSON.stringify({ query, variables: { range } });
  const viewer = makeViewer({ organizationId });
  const signature = await signSubgraphRequest({ viewer, audience: 'analytics', body, secretsKey: database.secretsKey });
  const headers = { 'content-type': 'application/json', 'castgraph-signature': signature };
  const answer = await fetch(`http://127.0.0.1:${main.port}/graphql`, { method: 'POST', body, headers });
  return ((await answer.json()) as { data: { dashboard: { listenerEngagement: { downloads: number } } } }).data?.dashboard
    .listenerEngagement.downloads;
}

/** The series of that name which has these labels, as `/metrics` says now; 0 where there is none. */
async function metric({ port }: StartedProcess, name: string, labels: Record<string, string>): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = text.split('\n').find((one) => one.startsWith(`${name}{`) && wanted.every((label) => one.includes(label)));
  return line === undefined ? 0 : Number(line.split(' ').at(-1));
}

const hitRate = () => metric(main, 'cache_hit_rate', { cache: 'listening' });

/** Lets nobody at the table until `meanwhile` is over. */
async function holdTable(table: string, meanwhile: () => Promise<void>): Promise<void> {
  await holder.query('begin');
  await holder.query(`lock table ${table} in access exclusive mode`);
  try {
    await meanwhile();
  } finally {
    await holder.query('commit');
  }
}

/** Waits until somebody waits for the table. */
async function waitForWaiting(table: string): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await database.owner.query(
      `select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and l.relation = $1::regclass and a.datname = current_database()`,
      [table],
    );
    expect(rows.length).toBeGreaterThan(0);
  }, patient);
}

describe('cache_hit_rate', () => {
  test('rises while the same is asked, falls when Redis is flushed, and further when it is away; every question is answered', async () => {
    const organizationId = makeOrganization().id;
    // What is kept is written after the answer was given.
    await vi.waitFor(async () => {
      for (let n = 0; n < 5; n++) expect(await askDashboard(organizationId)).toBe(0);
      expect(await hitRate()).toBeGreaterThan(0.5);
    }, patient);
    const warm = await hitRate();
    for (let n = 0; n < 3; n++) {
      await redis.flush();
      expect(await askDashboard(organizationId)).toBe(0);
    }
    const flushed = await hitRate();
    expect(flushed).toBeLessThan(warm);
    await redis.kill();
    for (let n = 0; n < 3; n++) expect(await askDashboard(organizationId)).toBe(0);
    expect(await hitRate()).toBeLessThan(flushed);
    await redis.restart();
  });
});

describe('analytics_query_latency_seconds', () => {
  const readings = async () => ({
    all: await metric(main, 'analytics_query_latency_seconds_count', { question: 'dashboard' }),
    quick: await metric(main, 'analytics_query_latency_seconds_bucket', { question: 'dashboard', le: '1' }),
  });

  test('rises while the database is slow', async () => {
    const before = await readings();
    let answer: Promise<unknown> | undefined;
    await holdTable('analytics.measurement_setting', async () => {
      answer = askDashboard(makeOrganization().id);
      await waitForWaiting('analytics.measurement_setting');
      await delay(SLOW_MS);
    });
    expect(await answer).toBe(0);
    expect(await readings()).toEqual({ all: before.all + 1, quick: before.quick });
  });

  test('is observed of questions that fail as well', async () => {
    const before = await readings();
    await holdTable('analytics.measurement_setting', async () => {
      const answer = askDashboard(makeOrganization().id);
      await waitForWaiting('analytics.measurement_setting');
      await database.owner.query(
        `select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'analytics.measurement_setting'::regclass`,
      );
      expect(await answer).toBeUndefined();
    });
    expect((await readings()).all).toBe(before.all + 1);
  });
});

test('aggregation_latency_seconds rises while downloads cannot be written, and they are counted all the same', async () => {
  const readings = async () => ({
    all: await metric(worker, 'aggregation_latency_seconds_count', { rollup: 'hour' }),
    quick: await metric(worker, 'aggregation_latency_seconds_bucket', { rollup: 'hour', le: '1' }),
  });
  const organizationId = makeOrganization().id;
  const { url } = await database.announce(organizationId);
  await database.store(organizationId, [{ url, at: Date.now() }]);
  await vi.waitFor(async () => expect((await readings()).all).toBe(1), patient);
  const before = await readings();
  await holdTable('analytics.download', async () => {
    await database.store(organizationId, [{ url, at: Date.now(), ip: '90.200.4.4' }], { waitUntilFinal: false });
    await waitForWaiting('analytics.download');
    await delay(SLOW_MS);
  });
  await vi.waitFor(async () => expect((await readings()).all).toBe(before.all + 1), patient);
  expect((await readings()).quick).toBe(before.quick);
  const today = new Date().toISOString().slice(0, 10);
  await vi.waitFor(async () => expect(await askDashboard(organizationId, { from: today, to: today })).toBe(2), patient);
});
