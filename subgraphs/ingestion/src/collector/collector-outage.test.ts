import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { ask, runCollector } from '../fixture/run-collector.ts';
import { LISTENER_EVENT_COLUMNS } from './listener-event.ts';
import { decodeFrames } from '@castgraph/service/spool-frame';
import { openSpoolSeal } from '@castgraph/service/spool-seal';
import { listSegments, readSegment } from '@castgraph/service/spool-segments';

let bench: CollectorBench;
beforeAll(async () => {
  bench = await openCollectorBench();
});
afterAll(() => bench.close());

/** How many different requests are in the spool's files or in the table. */
async function countKept(organizationId: string, directory: string): Promise<number> {
  const kept = new Set((await bench.storedEvents(organizationId)).map((row) => row['url_key'] as string));
  const spool = join(directory, 'spool');
  for (const { segment, bytes } of await listSegments(spool)) {
    const { open } = openSpoolSeal(bench.secretsKey);
    const { records } = decodeFrames(await readSegment(spool, { segment, offset: 0 }, bytes), { limit: 10_000, isEnd: true, open });
    for (const record of records) kept.add(record.toString().split('\t')[LISTENER_EVENT_COLUMNS.indexOf('url_key') + 1]!);
  }
  return kept.size;
}

// Each starts several processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

describe('a collector whose database and Redis are away', () => {
  test('C30: redirects to known hosts, keeps every request on disk, and stores all of them later, each once', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    const env = await bench.environment();
    // It learns the hosts, and is told to stop.
    const first = await runCollector(env);
    await vi.waitFor(async () => expect((await ask(first.port, '/readyz')).status).toBe(200));
    expect(await first.stop()).toBe(0);
    const nowhere = {
      DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none`,
      REDIS_URL: `redis://127.0.0.1:${await findFreePort()}`,
    };
    const cutOff = await runCollector({ ...env, ...nowhere });
    for (let n = 0; n < 25; n++) {
      expect((await ask(cutOff.port, `/r/${own.id}/cdn.example.com/${n}.mp3`)).status).toBe(302);
    }
    expect((await ask(cutOff.port, '/readyz')).status).toBe(200);
    await vi.waitFor(async () => expect(await countKept(own.id, env.COLLECTOR_DIR)).toBe(25), { timeout: 10_000, interval: 5 });
    await cutOff.kill();
    const back = await runCollector(env);
    await bench.waitForEvents(own.id, 25);
    await back.kill();
    // A checkpoint that is lost means a repetition, not a double.
    await rm(join(env.COLLECTOR_DIR, 'spool', 'checkpoint.json'), { force: true });
    const again = await runCollector(env);
    await ask(again.port, `/r/${own.id}/cdn.example.com/last.mp3`);
    expect((await bench.waitForEvents(own.id, 26)).map((row) => row['url_key'])).toContain('cdn.example.com/last.mp3');
    await again.stop();
  });

  test('answers 503 and is not ready when it has never learned any host, and turns nobody into an open redirector', async () => {
    const collector = await runCollector({
      ...(await bench.environment()),
      DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none`,
    });
    const answer = await ask(collector.port, `/r/${newId()}/cdn.example.com/a.mp3`);
    expect([answer.status, answer.headers['retry-after'], answer.headers.location]).toEqual([503, '2', undefined]);
    expect((await ask(collector.port, '/readyz')).status).toBe(503);
    expect(await collector.stop()).toBe(0);
  });
});

describe('a collector killed in the middle of its work', () => {
  test('R22: kill -9 under load loses nothing that was on disk and doubles nothing', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    const env = await bench.environment();
    let sent = 0;
    for (let round = 0; round < 3; round++) {
      const collector = await runCollector(env);
      await vi.waitFor(async () => expect((await ask(collector.port, '/readyz')).status).toBe(200), { timeout: 30_000 });
      const asked = await Promise.all(
        Array.from({ length: 200 }, (_, n) => ask(collector.port, `/r/${own.id}/cdn.example.com/${round}-${n}.mp3`)),
      );
      expect(asked.every(({ status }) => status === 302)).toBe(true);
      sent += asked.length;
      // Until then the collector has promised nothing; from then on every one of them must arrive.
      await vi.waitFor(async () => expect(await countKept(own.id, env.COLLECTOR_DIR)).toBe(sent), { timeout: 10_000, interval: 5 });
      await collector.kill();
    }
    const last = await runCollector(env);
    const rows = await bench.waitForEvents(own.id, sent);
    expect(new Set(rows.map((row) => row['url_key'])).size).toBe(sent);
    expect(await last.stop()).toBe(0);
    expect((await readdir(join(env.COLLECTOR_DIR, 'spool'))).filter((name) => name.endsWith('.spool')).length).toBeLessThanOrEqual(1);
  });

  test('killed at any moment, it stores nothing twice and comes back', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    const env = await bench.environment();
    for (let round = 0; round < 3; round++) {
      const collector = await runCollector(env);
      await vi.waitFor(async () => expect((await ask(collector.port, '/readyz')).status).toBe(200), { timeout: 30_000 });
      const asking = Array.from({ length: 100 }, (_, n) =>
        ask(collector.port, `/r/${own.id}/cdn.example.com/${round}-${n}.mp3`).catch(() => undefined),
      );
      await Promise.race(asking);
      await delay(round * 20);
      await collector.kill();
      await Promise.all(asking);
    }
    const last = await runCollector(env);
    await ask(last.port, `/r/${own.id}/cdn.example.com/last.mp3`);
    await vi.waitFor(
      async () => expect((await bench.storedEvents(own.id)).map((row) => row['url_key'])).toContain('cdn.example.com/last.mp3'),
      { timeout: 10_000 },
    );
    const keys = (await bench.storedEvents(own.id)).map((row) => row['url_key']);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await last.stop()).toBe(0);
  });

  test('a full spool still redirects, and counts what it could not keep', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    const env = await bench.environment({ COLLECTOR_SPOOL_BYTES: String(1_048_576) });
    const first = await runCollector(env);
    await vi.waitFor(async () => expect((await ask(first.port, '/readyz')).status).toBe(200));
    await first.stop();
    const collector = await runCollector({ ...env, DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none` });
    const headers = { 'user-agent': 'x'.repeat(1_000), range: 'y'.repeat(1_000) };
    const answers = await Promise.all(
      Array.from({ length: 600 }, (_, n) => ask(collector.port, `/r/${own.id}/cdn.example.com/${n}.mp3`, { headers })),
    );
    expect(answers.every(({ status }) => status === 302)).toBe(true);
    const metrics = (await ask(collector.port, '/metrics')).body;
    const value = (name: string) => Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)$`, 'm').exec(metrics)?.[1]);
    const [overflow, accepted] = [value('ingest_spool_overflow_total'), value('ingest_events_total')];
    expect(overflow).toBeGreaterThan(0);
    expect(overflow + accepted).toBe(600);
    await collector.kill();
  });

  test('two collectors never share a directory', async () => {
    const env = await bench.environment();
    const collector = await runCollector(env);
    await expect(runCollector(env)).rejects.toThrow(/give each process its own COLLECTOR_DIR/);
    await collector.stop();
  });
});
