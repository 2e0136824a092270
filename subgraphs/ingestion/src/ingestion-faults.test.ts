import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { openReadingBench, rss, serve, type ReadingBench } from './fixture/open-reading.ts';
import { runWorker, type WorkerProcess } from './fixture/run-worker.ts';

/** Its server answers late, or its table is locked, for so long; each is longer than the bucket that is looked at. */
const SLOW_MS = 1_200;

let bench: ReadingBench;
let worker: WorkerProcess;
/** A port where nobody listens. */
let nobody: number;
/** Holds locks, apart from whoever asks. */
let holder: pg.Client;
beforeAll(async () => {
  bench = await openReadingBench();
  nobody = await findFreePort();
  holder = new pg.Client(bench.environment['DATABASE_URL']);
  await holder.connect();
  worker = await runWorker({ ...bench.environment, OUTBOUND_ALLOW: `${bench.environment['OUTBOUND_ALLOW']},127.0.0.1:${nobody}` });
}, 120_000);
afterAll(async () => {
  await worker?.kill();
  await holder?.end();
  await bench?.close();
});
vi.setConfig({ testTimeout: 90_000 });
const patient = { timeout: 60_000, interval: 100 };

/** A show whose feed is due now. */
async function addShow(feedUrl: string): Promise<void> {
  await bench.owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, next_read_at) values ($1, $2, $3, $3, 'Show', now())`,
    [makeOrganization().id, newId(), feedUrl],
  );
}

const reads = (outcome: string) => worker.metric('feed_poll_duration_seconds_count', { outcome });
const rate = () => worker.metric('ingestion_success_rate', { source: 'feed' });

/** Waits until one reading more has ended so. */
async function waitForRead(outcome: string, before: number): Promise<void> {
  await vi.waitFor(async () => expect(await reads(outcome)).toBeGreaterThan(before), patient);
}

describe('the metrics of ingestion', () => {
  test('are good while all is well, and each is set by a reading', async () => {
    bench.answers.set('/well', serve(rss([{}, {}])));
    await addShow(`${bench.origin}/well`);
    await waitForRead('stored', 0);
    expect(await rate()).toBe(1);
    expect(await worker.metric('data_quality_score', { source: 'feed' })).toBe(1);
    expect(await worker.metric('ingestion_latency_ms_count', { source: 'feed' })).toBeGreaterThan(0);
    expect(await worker.metric('ingestion_errors_total', { source: 'feed' })).toBe(0);
  });

  test('ingestion_success_rate falls and ingestion_errors_total rises, by cause, when hosts of feeds are down', async () => {
    bench.answers.set('/broken', (request) => request.socket.destroy());
    bench.answers.set('/absent', (_, response) => response.writeHead(404).end());
    for (const [feed, code] of [
      [`http://127.0.0.1:${nobody}/feed`, 'connection-failed'],
      [`${bench.origin}/broken`, 'broken-body'],
      [`${bench.origin}/absent`, 'http-404'],
    ] as const) {
      const [before, failed] = [await rate(), await reads('failed')];
      await addShow(feed);
      await waitForRead('failed', failed);
      expect(await rate()).toBeLessThan(before);
      expect(await worker.metric('ingestion_errors_total', { source: 'feed', code })).toBe(1);
    }
  });

  test('ingestion_latency_ms rises when the host is slow', async () => {
    const readings = async () => ({
      all: await worker.metric('ingestion_latency_ms_count', { source: 'feed' }),
      quick: await worker.metric('ingestion_latency_ms_bucket', { source: 'feed', le: '1000' }),
    });
    const [before, stored] = [await readings(), await reads('stored')];
    bench.answers.set('/slow', (request, response) => void delay(SLOW_MS).then(() => serve(rss([{}]))(request, response)));
    await addShow(`${bench.origin}/slow`);
    await waitForRead('stored', stored);
    expect(await readings()).toEqual({ all: before.all + 1, quick: before.quick });
  });

  test('feed_poll_duration_seconds rises while the database is slow, and a reading that the database breaks off has failed', async () => {
    const quick = () => worker.metric('feed_poll_duration_seconds_bucket', { outcome: 'stored', le: '1' });
    const [stored, quickBefore] = [await reads('stored'), await quick()];
    bench.answers.set('/locked', serve(rss([{}])));
    await holdReadings(async () => {
      await addShow(`${bench.origin}/locked`);
      await waitForWaiting();
      await delay(SLOW_MS);
    });
    await waitForRead('stored', stored);
    expect(await quick()).toBe(quickBefore);

    const [before, failed] = [await rate(), await reads('failed')];
    const unexpected = await worker.metric('ingestion_errors_total', { source: 'feed', code: 'unexpected' });
    bench.answers.set('/broken-off', serve(rss([{}])));
    await holdReadings(async () => {
      await addShow(`${bench.origin}/broken-off`);
      const pid = await waitForWaiting();
      await bench.owner.query('select pg_terminate_backend($1)', [pid]);
      await waitForRead('failed', failed);
    });
    expect(await rate()).toBeLessThan(before);
    expect(await worker.metric('ingestion_errors_total', { source: 'feed', code: 'unexpected' })).toBeGreaterThan(unexpected);
  });

  test('data_quality_score falls with poor records and with records that are refused', async () => {
    const score = () => worker.metric('data_quality_score', { source: 'feed' });
    const before = await score();
    bench.answers.set('/poor', serve(rss([{ url: null }, { date: 'yesterday' }])));
    await addShow(`${bench.origin}/poor`);
    await vi.waitFor(async () => expect(await score()).toBeLessThan(before), patient);
    const withPoor = await score();
    // Of two items with one GUID one is refused: half of what came is good, and the good half cannot hide the other.
    bench.answers.set('/twins', serve(rss([{ guid: 'twin' }, ...Array.from({ length: 9 }, () => ({ guid: 'twin' }))])));
    await addShow(`${bench.origin}/twins`);
    await vi.waitFor(async () => expect(await score()).toBeLessThan(withPoor), patient);
  });
});

/** Does something while no reading can be recorded. */
async function holdReadings(meanwhile: () => Promise<void>): Promise<void> {
  await holder.query('begin');
  await holder.query('lock table ingestion.reading in share mode');
  try {
    await meanwhile();
  } finally {
    await holder.query('commit');
  }
}

/** Waits until a connection of the worker waits for the table, and says which. */
async function waitForWaiting(): Promise<number> {
  return vi.waitFor(async () => {
    const { rows } = await bench.owner.query<{ pid: number }>(
      `select pid from pg_locks where not granted and relation = 'ingestion.reading'::regclass and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(rows.length).toBeGreaterThan(0);
    return rows[0]!.pid;
  }, patient);
}
