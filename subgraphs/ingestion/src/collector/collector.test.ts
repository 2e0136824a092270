import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openLive } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { migrations } from '../migrations.ts';
import { INGESTED_CHANNEL } from './live-pokes.ts';
import { ask, runCollector, type CollectorProcess } from './run-collector.ts';

const PHONE = 'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)';
let database: TestDatabase;
let owner: pg.Client;
const directories: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'ingestion', migrations }] });
  owner = new pg.Client(database.databaseUrl);
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.close();
  await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
});

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'castgraph-collector-'));
  directories.push(directory);
  return directory;
}

async function environment(more: Record<string, string> = {}): Promise<Record<string, string>> {
  return {
    DATABASE_URL: database.databaseUrl,
    REDIS_URL: testRedisUrl(),
    SECRETS_KEY: database.secretsKey,
    TRUSTED_PROXIES: '127.0.0.1',
    COLLECTOR_DIR: await makeDirectory(),
    ...more,
  };
}

async function knowHost(organizationId: string, host: string): Promise<void> {
  await owner.query('insert into ingestion.enclosure_host (organization_id, host) values ($1, $2) on conflict do nothing', [organizationId, host]);
}

async function storedEvents(organizationId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await owner.query('select * from ingestion.listener_event where organization_id = $1 order by event_id', [organizationId]);
  return rows;
}

async function waitForEvents(organizationId: string, count: number): Promise<Record<string, unknown>[]> {
  return vi.waitFor(
    async () => {
      const rows = await storedEvents(organizationId);
      expect(rows).toHaveLength(count);
      return rows;
    },
    { timeout: 15_000, interval: 20 },
  );
}

async function readAll(directory: string): Promise<string> {
  const texts: string[] = [];
  for (const name of await readdir(directory, { recursive: true })) {
    const path = join(directory, name);
    if ((await stat(path)).isFile()) texts.push(await readFile(path, 'latin1'));
  }
  return texts.join('\n');
}

describe('a collector with everything at hand', () => {
  const organization = makeOrganization();
  let collector: CollectorProcess;
  let directory: string;

  beforeAll(async () => {
    await knowHost(organization.id, 'cdn.example.com');
    const env = await environment();
    directory = env.COLLECTOR_DIR!;
    collector = await runCollector(env);
  });
  afterAll(() => collector.stop());

  test('redirects to the audio, keeps the request, says that there is something to count', async () => {
    const own = makeOrganization();
    await knowHost(own.id, 'cdn.example.com');
    await vi.waitFor(async () => expect((await ask(collector.port, `/r/${own.id}/cdn.example.com/warm-up.mp3`)).status).toBe(302), { timeout: 10_000, interval: 200 });
    await waitForEvents(own.id, 1);
    const live = openLive({ redisUrl: testRedisUrl(), log: openLog('test', { level: 'ERROR' }) });
    const pokes = live.subscribe<{ organizationIds: string[] }>(INGESTED_CHANNEL, { snapshot: async () => ({ organizationIds: [] }) });
    await pokes.next();
    const answer = await ask(collector.port, `/r/${own.id}/https://cdn.example.com/Shows/ep%201.mp3?id=7&utm_source=x`, {
      headers: { 'user-agent': PHONE, range: 'bytes=0-', referer: 'https://player.example/some/page?q=1', 'x-forwarded-for': '81.2.69.142', 'x-request-id': 'abc-123' },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('https://cdn.example.com/Shows/ep%201.mp3?id=7&utm_source=x');
    expect(answer.headers['x-request-id']).toBe('abc-123');
    const [, row] = await waitForEvents(own.id, 2);
    expect(row).toMatchObject({
      source: 'prefix', method: 'GET', status: null, url_key: 'cdn.example.com/Shows/ep%201.mp3?id=7', range_spec: 'bytes=0-', bytes_served: null,
      referrer_host: 'player.example', user_agent: PHONE, device: 'Apple iPhone', os: 'iOS', is_bot: false, ip_class: 'public', country: 'GB', region: null,
    });
    expect((row!['listener_key'] as Buffer).length).toBe(16);
    for await (const { organizationIds } of pokes) if (organizationIds.includes(own.id)) break;
    const head = await owner.query('select written_xid::text from ingestion.listener_event_head where organization_id = $1', [own.id]);
    expect(head.rows[0].written_xid).toBe(row!['written_xid']);
    await live.close();
  });

  test('C1: redirects HEAD and keeps it as HEAD', async () => {
    const own = makeOrganization();
    await knowHost(own.id, 'cdn.example.com');
    await vi.waitFor(async () => expect((await ask(collector.port, `/r/${own.id}/cdn.example.com/a.mp3`, { method: 'HEAD' })).status).toBe(302), { timeout: 10_000, interval: 200 });
    expect((await waitForEvents(own.id, 1))[0]).toMatchObject({ method: 'HEAD' });
  });

  test('C31: sends nobody to a host that no feed of this organization names', async () => {
    const other = makeOrganization();
    await knowHost(other.id, 'other.example.com');
    for (const path of [
      `/r/${organization.id}/evil.example/ep.mp3`,
      `/r/${organization.id}/other.example.com/ep.mp3`,
      `/r/${organization.id}/evil.example/cdn.example.com/ep.mp3`,
      `/r/${organization.id}/cdn.example.com:8443/ep.mp3`,
      `/r/${organization.id}/www.podtrac.com/pts/redirect.mp3/evil.example/ep.mp3`,
      `/r/${newId()}/cdn.example.com/ep.mp3`,
    ]) {
      const answer = await ask(collector.port, path);
      expect([path, answer.status, answer.headers.location]).toEqual([path, 404, undefined]);
      expect(answer.body).toContain('does not belong to a show');
    }
  });

  test('refuses what is no measured address, and other methods', async () => {
    for (const path of ['/r/', '/r/abc/cdn.example.com/a.mp3', `/r/${organization.id}/`, `/r/${organization.id}/user@cdn.example.com/a.mp3`, `/r/${organization.id}/javascript:alert(1)`]) {
      expect([path, (await ask(collector.port, path)).status]).toEqual([path, 404]);
    }
    expect((await ask(collector.port, `/r/${organization.id}/cdn.example.com/a.mp3`, { method: 'POST' })).status).toBe(405);
    const absent = await ask(collector.port, '/v1/events', { method: 'POST' });
    expect([absent.status, absent.headers['content-type']]).toEqual([404, 'application/problem+json']);
  });

  test('A5d: writes no address to the spool, the log or the table', async () => {
    const address = '203.0.114.77';
    const v6 = '2a02:8070:1234:5678:9abc:def0:1234:5678';
    for (const ip of [address, v6]) {
      await ask(collector.port, `/r/${organization.id}/cdn.example.com/secret.mp3`, { headers: { 'x-forwarded-for': ip, 'user-agent': PHONE } });
    }
    const rows = await vi.waitFor(async () => {
      const found = (await storedEvents(organization.id)).filter((row) => row['url_key'] === 'cdn.example.com/secret.mp3');
      expect(found).toHaveLength(2);
      return found;
    });
    const { rows: texts } = await owner.query('select e::text as text from ingestion.listener_event e where organization_id = $1', [organization.id]);
    const written = [await readAll(directory), collector.lines.join('\n'), texts.map(({ text }) => text).join('\n')].join('\n');
    const forms = [address, '203.0.114', Buffer.from([203, 0, 114, 77]).toString('hex'), v6, '2a02:8070', Buffer.from([203, 0, 114, 77]).toString('latin1')];
    for (const form of forms) expect(written.includes(form)).toBe(false);
    expect(Buffer.compare(rows[0]!['listener_key'] as Buffer, rows[1]!['listener_key'] as Buffer)).not.toBe(0);
  });

  test('believes X-Forwarded-For of trusted proxies only, from its right end', async () => {
    const own = makeOrganization();
    await knowHost(own.id, 'cdn.example.com');
    const path = `/r/${own.id}/cdn.example.com/a.mp3`;
    await vi.waitFor(async () => expect((await ask(collector.port, path, { headers: { 'x-forwarded-for': '81.2.69.142' } })).status).toBe(302), { timeout: 10_000, interval: 200 });
    await ask(collector.port, path, { headers: { 'x-forwarded-for': '1.2.3.4, 81.2.69.142, 127.0.0.1' } });
    await ask(collector.port, path, { headers: { 'x-forwarded-for': '81.2.69.143' } });
    const keys = (await waitForEvents(own.id, 3)).map((row) => (row['household_key'] as Buffer).toString('hex'));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe('a collector whose database and Redis are away', () => {
  test('C30: redirects to known hosts, keeps every request on disk, and stores all of them later, each once', async () => {
    const own = makeOrganization();
    await knowHost(own.id, 'cdn.example.com');
    const env = await environment();
    // It learns the hosts, and is told to stop.
    const first = await runCollector(env);
    await vi.waitFor(async () => expect((await ask(first.port, '/readyz')).status).toBe(200));
    expect(await first.stop()).toBe(0);
    const nowhere = { DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none`, REDIS_URL: `redis://127.0.0.1:${await findFreePort()}` };
    const cutOff = await runCollector({ ...env, ...nowhere });
    for (let n = 0; n < 25; n++) {
      expect((await ask(cutOff.port, `/r/${own.id}/cdn.example.com/${n}.mp3`)).status).toBe(302);
    }
    expect((await ask(cutOff.port, '/readyz')).status).toBe(200);
    await delay(100);
    await cutOff.kill();
    const back = await runCollector(env);
    await waitForEvents(own.id, 25);
    await back.kill();
    // A checkpoint that is lost means a repetition, not a double.
    await rm(join(env.COLLECTOR_DIR!, 'spool', 'checkpoint.json'), { force: true });
    const again = await runCollector(env);
    await ask(again.port, `/r/${own.id}/cdn.example.com/last.mp3`);
    expect((await waitForEvents(own.id, 26)).map((row) => row['url_key'])).toContain('cdn.example.com/last.mp3');
    await again.stop();
  });

  test('answers 503 and is not ready when it has never learned any host, and turns nobody into an open redirector', async () => {
    const collector = await runCollector({ ...(await environment()), DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none` });
    const answer = await ask(collector.port, `/r/${newId()}/cdn.example.com/a.mp3`);
    expect([answer.status, answer.headers['retry-after'], answer.headers.location]).toEqual([503, '2', undefined]);
    expect((await ask(collector.port, '/readyz')).status).toBe(503);
    expect(await collector.stop()).toBe(0);
  });
});

describe('a collector killed in the middle of its work', () => {
  test('R22: kill -9 under load loses nothing that was on disk and doubles nothing', async () => {
    const own = makeOrganization();
    await knowHost(own.id, 'cdn.example.com');
    const env = await environment();
    let sent = 0;
    for (let round = 0; round < 3; round++) {
      const collector = await runCollector(env);
      await vi.waitFor(async () => expect((await ask(collector.port, '/readyz')).status).toBe(200));
      const asked = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(collector.port, `/r/${own.id}/cdn.example.com/${round}-${n}.mp3`)));
      expect(asked.every(({ status }) => status === 302)).toBe(true);
      sent += asked.length;
      // Longer than the group takes to be synced, shorter than all of it takes to be stored.
      await delay(40);
      await collector.kill();
    }
    const last = await runCollector(env);
    const rows = await waitForEvents(own.id, sent);
    expect(new Set(rows.map((row) => row['url_key'])).size).toBe(sent);
    expect(await last.stop()).toBe(0);
    expect((await readdir(join(env.COLLECTOR_DIR!, 'spool'))).filter((name) => name.endsWith('.spool')).length).toBeLessThanOrEqual(1);
  });

  test('a full spool still redirects, and counts what it could not keep', async () => {
    const own = makeOrganization();
    await knowHost(own.id, 'cdn.example.com');
    const env = await environment({ COLLECTOR_SPOOL_BYTES: String(1_048_576) });
    const first = await runCollector(env);
    await vi.waitFor(async () => expect((await ask(first.port, '/readyz')).status).toBe(200));
    await first.stop();
    const collector = await runCollector({ ...env, DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none` });
    const long = 'x'.repeat(12_000);
    const answers = await Promise.all(Array.from({ length: 150 }, (_, n) => ask(collector.port, `/r/${own.id}/cdn.example.com/${long}${n}.mp3`)));
    expect(answers.every(({ status }) => status === 302)).toBe(true);
    const metrics = (await ask(collector.port, '/metrics')).body;
    const value = (name: string) => Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)$`, 'm').exec(metrics)?.[1]);
    const [overflow, accepted] = [value('ingest_spool_overflow_total'), value('ingest_events_total')];
    expect(overflow).toBeGreaterThan(0);
    expect(overflow + accepted).toBe(150);
    await collector.kill();
  });

  test('two collectors never share a directory', async () => {
    const env = await environment();
    const collector = await runCollector(env);
    await expect(runCollector(env)).rejects.toThrow(/give each collector its own COLLECTOR_DIR/);
    await collector.stop();
  });
});
