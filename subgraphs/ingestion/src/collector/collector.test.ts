import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openLive } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { audioHosts } from '../audio-hosts.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { ask, runCollector, type CollectorProcess } from '../fixture/run-collector.ts';
import { INGESTED_CHANNEL } from '../live-pokes.ts';

const PHONE = 'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)';
let bench: CollectorBench;
beforeAll(async () => {
  bench = await openCollectorBench();
});
afterAll(() => bench.close());

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
    await bench.knowHost(organization.id, 'cdn.example.com');
    const env = await bench.environment();
    directory = env.COLLECTOR_DIR;
    collector = await runCollector(env);
  });
  afterAll(() => collector.stop());

  test('redirects to the audio, keeps the request, says that there is something to count', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    await vi.waitFor(async () => expect((await ask(collector.port, `/r/${own.id}/cdn.example.com/warm-up.mp3`)).status).toBe(302), {
      timeout: 10_000,
      interval: 200,
    });
    await bench.waitForEvents(own.id, 1);
    const live = openLive({ redisUrl: testRedisUrl(), log: openLog('test', { level: 'ERROR' }) });
    const pokes = live.subscribe<{ organizationIds: string[] }>(INGESTED_CHANNEL, { snapshot: async () => ({ organizationIds: [] }) });
    await pokes.next();
    const answer = await ask(collector.port, `/r/${own.id}/https://cdn.example.com/Shows/ep%201.mp3?id=7&utm_source=x`, {
      headers: {
        'user-agent': PHONE,
        range: 'bytes=0-',
        referer: 'https://player.example/some/page?q=1',
        'x-forwarded-for': '81.2.69.142',
        'x-request-id': 'abc-123',
      },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('https://cdn.example.com/Shows/ep%201.mp3?id=7&utm_source=x');
    expect(answer.headers['x-request-id']).toBe('abc-123');
    const [, row] = await bench.waitForEvents(own.id, 2);
    expect(row).toMatchObject({
      source: 'prefix',
      method: 'GET',
      status: null,
      url_key: 'cdn.example.com/Shows/ep%201.mp3?id=7',
      range_spec: 'bytes=0-',
      bytes_served: null,
      referrer_host: 'player.example',
      user_agent: PHONE,
      device: 'Apple iPhone',
      os: 'iOS',
      is_bot: false,
      ip_class: 'public',
      country: 'GB',
      region: 'GB-ENG',
    });
    expect((row!['listener_key'] as Buffer).length).toBe(16);
    for await (const { organizationIds } of pokes) if (organizationIds.includes(own.id)) break;
    const head = await bench.owner.query('select written_xid::text from ingestion.listener_event_head where organization_id = $1', [
      own.id,
    ]);
    expect(head.rows[0].written_xid).toBe(row!['written_xid']);
    await live.close();
  });

  test('C1: redirects HEAD and keeps it as HEAD', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    await vi.waitFor(
      async () => expect((await ask(collector.port, `/r/${own.id}/cdn.example.com/a.mp3`, { method: 'HEAD' })).status).toBe(302),
      { timeout: 10_000, interval: 200 },
    );
    expect((await bench.waitForEvents(own.id, 1))[0]).toMatchObject({ method: 'HEAD' });
  });

  test('C31: sends nobody to a host that no feed of this organization names', async () => {
    const other = makeOrganization();
    await bench.knowHost(other.id, 'other.example.com');
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

  test('C31: sends nobody to a prefix of the feed with an address behind it that only the prefix understands', async () => {
    const own = makeOrganization();
    for (const host of audioHosts('https://pdst.fm/e/tracker.example/x/cdn.example.com/a.mp3')) await bench.knowHost(own.id, host);
    const through = `/r/${own.id}/pdst.fm/e/tracker.example/x/cdn.example.com/a.mp3`;
    await vi.waitFor(async () => expect((await ask(collector.port, through)).status).toBe(302), { timeout: 10_000, interval: 200 });
    for (const behind of [
      'pdst.fm/e/user:pw@evil.example/a.mp3',
      'tracker.example/x?to=evil.example',
      'tracker.example/x/aHR0cHM6Ly9ldmls',
    ])
      expect([behind, (await ask(collector.port, `/r/${own.id}/${behind}`)).status]).toEqual([behind, 404]);
  });

  test('refuses what is no measured address, and other methods', async () => {
    for (const path of [
      '/r/',
      '/r/abc/cdn.example.com/a.mp3',
      `/r/${organization.id}/`,
      `/r/${organization.id}/user@cdn.example.com/a.mp3`,
      `/r/${organization.id}/javascript:alert(1)`,
    ]) {
      expect([path, (await ask(collector.port, path)).status]).toEqual([path, 404]);
    }
    expect((await ask(collector.port, `/r/${organization.id}/cdn.example.com/a.mp3`, { method: 'POST' })).status).toBe(405);
    const absent = await ask(collector.port, '/v1/else', { method: 'POST' });
    expect([absent.status, absent.headers['content-type']]).toEqual([404, 'application/problem+json']);
  });

  test('A5d: writes no address to the spool, the log or the table', async () => {
    const address = '203.0.114.77';
    const v6 = '2a02:8070:1234:5678:9abc:def0:1234:5678';
    for (const ip of [address, v6]) {
      await ask(collector.port, `/r/${organization.id}/cdn.example.com/secret.mp3`, {
        headers: { 'x-forwarded-for': ip, 'user-agent': PHONE },
      });
    }
    const rows = await vi.waitFor(async () => {
      const found = (await bench.storedEvents(organization.id)).filter((row) => row['url_key'] === 'cdn.example.com/secret.mp3');
      expect(found).toHaveLength(2);
      return found;
    });
    const { rows: texts } = await bench.owner.query('select e::text as text from ingestion.listener_event e where organization_id = $1', [
      organization.id,
    ]);
    const written = [await readAll(directory), collector.lines.join('\n'), texts.map(({ text }) => text).join('\n')].join('\n');
    const forms = [
      address,
      '203.0.114',
      Buffer.from([203, 0, 114, 77]).toString('hex'),
      v6,
      '2a02:8070',
      Buffer.from([203, 0, 114, 77]).toString('latin1'),
    ];
    for (const form of forms) expect(written.includes(form)).toBe(false);
    expect(Buffer.compare(rows[0]!['listener_key'] as Buffer, rows[1]!['listener_key'] as Buffer)).not.toBe(0);
  });

  test('believes X-Forwarded-For of trusted proxies only, from its right end', async () => {
    const own = makeOrganization();
    await bench.knowHost(own.id, 'cdn.example.com');
    const path = `/r/${own.id}/cdn.example.com/a.mp3`;
    await vi.waitFor(
      async () => expect((await ask(collector.port, path, { headers: { 'x-forwarded-for': '81.2.69.142' } })).status).toBe(302),
      { timeout: 10_000, interval: 200 },
    );
    await ask(collector.port, path, { headers: { 'x-forwarded-for': '1.2.3.4, 81.2.69.142, 127.0.0.1' } });
    await ask(collector.port, path, { headers: { 'x-forwarded-for': '81.2.69.143' } });
    const keys = (await bench.waitForEvents(own.id, 3)).map((row) => (row['household_key'] as Buffer).toString('hex'));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
