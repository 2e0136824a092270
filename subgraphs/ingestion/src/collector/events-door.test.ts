import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { post } from '../fixture/post.ts';
import { ask, runCollector, type CollectorProcess } from '../fixture/run-collector.ts';

let bench: CollectorBench;
let accounts: AccountsStandIn;
let collector: CollectorProcess;
beforeAll(async () => {
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
  collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
}, 120_000);
afterAll(async () => {
  await collector?.stop();
  await accounts?.close();
  await bench?.close();
});

const PHONE = 'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)';
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const download = (more: Record<string, unknown> = {}) => ({
  kind: 'download',
  at: ago(60),
  ip: '81.2.69.142',
  userAgent: PHONE,
  url: 'https://cdn.example.com/ep-1.mp3',
  ...more,
});
const JSON_TYPE = { 'content-type': 'application/json' };

/** An organization of its own, and how it sends events. */
function makeSender() {
  const { id } = makeOrganization();
  const key = accounts.makeKey(id);
  const send = (events: unknown[], headers: Record<string, string> = {}) =>
    post(collector.port, '/v1/events', { key, body: JSON.stringify({ events }), headers: { ...JSON_TYPE, ...headers } });
  return { id, key, send };
}

describe('POST /v1/events', () => {
  test('keeps downloads, streams and plays, and answers when they are in the table', async () => {
    const { id, send } = makeSender();
    const podcastId = newId();
    const episodeId = newId();
    const { status, body, headers } = await send([
      download({ range: 'bytes=0-999999', bytesServed: 1_000_000, referrer: 'https://player.example/x' }),
      { kind: 'stream', at: ago(50), ip: '2001:db8::1', podcastId, guid: 'guid-7', listenedSeconds: 61.9 },
      { kind: 'play', at: ago(40), ip: '81.2.69.142', episodeId, position: 75 },
      download({
        at: ago(30),
        method: 'HEAD',
        status: 304,
        url: `https://castgraph.example/r/${id}/https://cdn.example.com/ep-2.mp3?utm_source=x`,
      }),
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 4, duplicates: 0, rejected: 0, store: 'database' });
    expect(body.events.map(({ status: told }) => told)).toEqual(Array(4).fill('accepted'));
    expect(headers).toMatchObject({ 'ratelimit-limit': '6000', 'ratelimit-remaining': expect.any(String) });
    const rows = await bench.storedEvents(id);
    expect(rows.map(({ kind, source, method, url_key, status: answered }) => [kind, source, method, url_key, answered])).toEqual([
      ['request', 'event', 'GET', 'cdn.example.com/ep-1.mp3', 206],
      ['stream', 'event', 'REPORT', `urn:guid:${podcastId}:guid-7`, null],
      ['play', 'event', 'REPORT', `urn:episode:${episodeId}`, null],
      ['request', 'event', 'HEAD', 'cdn.example.com/ep-2.mp3', 304],
    ]);
    expect(rows[0]).toMatchObject({
      range_spec: 'bytes=0-999999',
      bytes_served: '1000000',
      referrer_host: 'player.example',
    });
    expect([rows[1]!['listened_seconds'], rows[2]!['play_percent']]).toEqual([61, 75]);
    expect(JSON.stringify(rows)).not.toMatch(/81\.2\.69|2001:db8/);
  });

  test('a retry is a duplicate, with the sender’s id and without, in NDJSON and gzip as well', async () => {
    const { id, key, send } = makeSender();
    const at = ago(100);
    const events = [download({ at, id: 'a-1' }), download({ at, ip: '81.2.69.143' })];
    expect((await send(events)).body).toMatchObject({ accepted: 2, duplicates: 0 });
    expect((await send(events)).body).toMatchObject({ accepted: 0, duplicates: 2 });
    const lines = Buffer.from(`${events.map((event) => JSON.stringify(event)).join('\n')}\n`);
    for (const [body, headers] of [
      [lines, { 'content-type': 'application/x-ndjson' }],
      [gzipSync(lines), { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }],
      [lines, {}],
    ] as [Buffer, Record<string, string>][]) {
      expect((await post(collector.port, '/v1/events', { key, body, headers })).body).toMatchObject({ accepted: 0, duplicates: 2 });
    }
    // Under one id it is one event, whatever else is said of it.
    expect((await send([download({ at, id: 'a-1', ip: '81.2.69.200' })])).body).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await bench.storedEvents(id)).toHaveLength(2);
  });

  test('keeps the good rows, and says of each bad one what is wrong and where', async () => {
    const { id, send } = makeSender();
    const { body } = await send([
      download({ id: 'good' }),
      download({ id: 'late', at: ago(30.5 * 86_400) }),
      download({ at: ago(-600) }),
      download({ at: '2026-02-30T10:00:00Z' }),
      download({ ip: '1.2.3.4, 5.6.7.8' }),
      download({ url: undefined }),
      download({ episodeId: newId() }),
      download({ bytes: 7 }),
      download({ kind: 'listen' }),
      { kind: 'play', at: ago(1), ip: '81.2.69.142', url: 'https://cdn.example.com/a.mp3', position: 33 },
      { kind: 'stream', at: ago(1), ip: '81.2.69.142', url: 'https://cdn.example.com/a.mp3' },
      7,
      null,
      [],
      download({ id: 'good' }),
    ]);
    const told = body.events.map(({ status, code, field }) => [status, code, field].filter(Boolean).join(' '));
    expect(told).toEqual([
      'accepted',
      'rejected TOO_LATE at',
      'rejected IN_THE_FUTURE at',
      'rejected INVALID at',
      'rejected INVALID ip',
      'rejected NO_EPISODE url',
      'rejected NO_EPISODE url',
      'rejected UNKNOWN_FIELD bytes',
      'rejected INVALID kind',
      'rejected INVALID position',
      'rejected MISSING listenedSeconds',
      'rejected INVALID',
      'rejected INVALID',
      'rejected INVALID',
      // The clock has gone on between the two, so that it is another instant under a used id; or the same.
      expect.stringMatching(/^(duplicate|rejected ID_REUSED id)$/),
    ]);
    expect(body).toMatchObject({ accepted: 1 });
    expect(body.events[1]).toMatchObject({ index: 1, id: 'late', message: expect.stringContaining('30 days') });
    expect(await bench.storedEvents(id)).toHaveLength(1);
  });

  test('R20: what came 29 days late finds the partition of its day', async () => {
    const { id, send } = makeSender();
    expect((await send([download({ at: ago(29 * 86_400) })])).body).toMatchObject({ accepted: 1 });
    const { rows } = await bench.owner.query(
      'select tableoid::regclass::text as part from ingestion.listener_event where organization_id = $1',
      [id],
    );
    expect(rows[0].part).toMatch(/listener_event_\d{8}$/);
  });

  test('another organization’s episode is an unknown one of the own, and changes nothing of theirs', async () => {
    const [own, other] = [makeSender(), makeSender()];
    const episodeId = newId();
    await other.send([download({ url: undefined, episodeId })]);
    await own.send([download({ url: undefined, episodeId })]);
    expect(await bench.storedEvents(own.id)).toHaveLength(1);
    expect(await bench.storedEvents(other.id)).toHaveLength(1);
  });
});

describe('who may send', () => {
  test('a missing, malformed, unknown or revoked key is refused, and one without the scope is told so', async () => {
    const body = JSON.stringify({ events: [] });
    const send = (key?: string) => post(collector.port, '/v1/events', { body, headers: JSON_TYPE, ...(key === undefined ? {} : { key }) });
    const unknown = `cg_0123456789ab_${'A'.repeat(43)}`;
    for (const key of [undefined, 'nonsense', unknown, `${unknown}x`]) {
      const { status, headers, body: problem } = await send(key);
      expect([key, status, headers['www-authenticate'], problem.title]).toEqual([key, 401, 'Bearer', 'UNAUTHENTICATED']);
    }
    const reader = await send(accounts.makeKey(newId(), ['podcasts:read']));
    expect([reader.status, reader.body.detail]).toEqual([403, expect.stringContaining('listening:write')]);
  });

  test('GET is answered 405, other paths under /v1 404', async () => {
    expect((await ask(collector.port, '/v1/events')).status).toBe(405);
    expect((await ask(collector.port, '/v1/else', { method: 'POST' })).status).toBe(404);
  });

  test('too many requests of one key are answered 429, with when to come again; other keys are not concerned', async () => {
    const limited = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl, COLLECTOR_RATE_LIMIT: '3' }));
    const [key, other] = [accounts.makeKey(newId()), accounts.makeKey(newId())];
    const send = (by: string) => post(limited.port, '/v1/events', { key: by, body: '{"events":[]}', headers: JSON_TYPE });
    for (let n = 0; n < 3; n++) expect((await send(key)).status).toBe(200);
    const refused = await send(key);
    expect([refused.status, refused.headers['ratelimit-remaining']]).toEqual([429, '0']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send(other)).status).toBe(200);
    await limited.stop();
  }, 60_000);
});
