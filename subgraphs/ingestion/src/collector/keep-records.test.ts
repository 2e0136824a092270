import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyText, type CopyValue } from '@castgraph/orm/copy-rows';
import { newId } from '@castgraph/kernel/ids';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { readFiles } from '../fixture/canaries.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { post } from '../fixture/post.ts';
import { ask, runCollector } from '../fixture/run-collector.ts';
import { LISTENER_EVENT_COLUMNS, toRecord, type ListenerEvent } from './listener-event.ts';
import { readRows } from './listener-rows.ts';
import { storeListenerEvents } from './store-listener-events.ts';

let bench: CollectorBench;
let accounts: AccountsStandIn;
beforeAll(async () => {
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
}, 120_000);
afterAll(async () => {
  await accounts?.close();
  await bench?.close();
});
vi.setConfig({ testTimeout: 120_000 });

const nowhere = async () => ({ DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none` });
const batch = (count: number, mark: string) =>
  JSON.stringify({
    events: Array.from({ length: count }, (_, n) => ({
      kind: 'download',
      id: `${mark}-${n}`,
      at: new Date(Date.now() - 60_000).toISOString(),
      ip: '81.2.69.142',
      url: `https://cdn.example.com/${mark}-${n}.mp3`,
    })),
  });
const JSON_TYPE = { 'content-type': 'application/json' };

async function readCounts(port: number) {
  const { body } = await ask(port, '/metrics');
  const value = (name: string, labels = '') => Number(new RegExp(`^${name}\\{[^}]*${labels}[^}]*\\} (\\d+)$`, 'm').exec(body)?.[1] ?? 0);
  const events = (result: string) => value('ingest_events_total', `result="${result}"`);
  return {
    accepted: events('accepted'),
    duplicate: events('duplicate'),
    rejected: events('rejected'),
    refused: events('refused'),
    stored: value('ingest_stored_total'),
  };
}

describe('acknowledged means durable', () => {
  test('while the database is away a batch is acknowledged from disk, survives a crash, and is stored once', async () => {
    const { id } = makeOrganization();
    const key = accounts.makeKey(id);
    const env = await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl });
    const cutOff = await runCollector({ ...env, ...(await nowhere()) });
    const body = batch(100, 'away');
    const send = (port: number) => post(port, '/v1/events', { key, body, headers: JSON_TYPE });
    expect((await send(cutOff.port)).body).toMatchObject({ accepted: 100, store: 'spool' });
    // An answer that was lost on its way is asked for again.
    expect((await send(cutOff.port)).body).toMatchObject({ accepted: 100, store: 'spool' });
    await cutOff.kill();
    const back = await runCollector(env);
    await bench.waitForEvents(id, 100);
    expect((await send(back.port)).body).toMatchObject({ accepted: 0, duplicates: 100, store: 'database' });
    expect(await back.stop()).toBe(0);
  });

  test('R13: with the database away and the disk full senders get 503 and a time to come again; nothing is half kept', async () => {
    const { id } = makeOrganization();
    const key = accounts.makeKey(id);
    const env = await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl, COLLECTOR_SPOOL_BYTES: String(1_048_576) });
    const collector = await runCollector({ ...env, ...(await nowhere()) });
    const acknowledged: string[] = [];
    let refused;
    for (let n = 0; n < 20 && refused === undefined; n++) {
      const answer = await post(collector.port, '/v1/events', { key, body: batch(500, `full${n}`), headers: JSON_TYPE });
      if (answer.status === 200) acknowledged.push(`full${n}`);
      else refused = answer;
    }
    expect([refused?.status, refused?.body.title, Number(refused?.headers['retry-after'])]).toEqual([503, 'UNAVAILABLE', 10]);
    await collector.kill();
    const back = await runCollector(env);
    const rows = await bench.waitForEvents(id, acknowledged.length * 500);
    expect(new Set(rows.map(({ url_key }) => /full\d+/.exec(url_key as string)![0]))).toEqual(new Set(acknowledged));
    expect((await post(back.port, '/v1/events', { key, body: batch(500, 'after'), headers: JSON_TYPE })).status).toBe(200);
    expect(await back.stop()).toBe(0);
  });

  test('R2: connections that the server ends in the middle of their work cost neither the process nor an event', async () => {
    const { id } = makeOrganization();
    await bench.knowHost(id, 'cdn.example.com');
    const key = accounts.makeKey(id);
    const collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
    await vi.waitFor(async () => expect((await ask(collector.port, '/readyz')).status).toBe(200));
    const cutting = new AbortController();
    const cut = async () => {
      while (!cutting.signal.aborted) {
        await bench.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'castgraph-collector' and datname = current_database()`,
        );
        await delay(10);
      }
    };
    const cuts = cut();
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, async (_, n) => {
        await delay(n * 25);
        const redirect = await ask(collector.port, `/r/${id}/cdn.example.com/${n}.mp3`);
        const answer = await post(collector.port, '/v1/events', { key, body: batch(200, `cut${n}`), headers: JSON_TYPE });
        return [redirect.status, answer.status, answer.body.accepted + answer.body.duplicates];
      }),
    );
    cutting.abort();
    await cuts;
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : `${answer.reason}`))).toEqual(
      Array(40).fill([302, 200, 200]),
    );
    await bench.waitForEvents(id, 40 * 201);
    expect(await collector.stop()).toBe(0);
  });

  test('a key that was good goes on being good while accounts is away; one never seen gets 503', async () => {
    const { id } = makeOrganization();
    const own = await openAccountsStandIn();
    const [seen, unseen] = [own.makeKey(id), own.makeKey(id)];
    const collector = await runCollector(await bench.environment({ ACCOUNTS_URL: own.graphqlUrl }));
    const send = (key: string, mark: string) => post(collector.port, '/v1/events', { key, body: batch(1, mark), headers: JSON_TYPE });
    expect((await send(seen, 'one')).status).toBe(200);
    await own.close();
    expect((await send(seen, 'two')).status).toBe(200);
    const refused = await send(unseen, 'three');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2']);
    await collector.stop();
  });
});

describe('conservation', () => {
  test('accepted = stored + duplicate + rejected, over all doors; what is refused was never accepted', async () => {
    const { id } = makeOrganization();
    await bench.knowHost(id, 'cdn.example.com');
    const key = accounts.makeKey(id);
    const collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
    const { port } = collector;
    await vi.waitFor(async () => expect((await ask(port, '/readyz')).status).toBe(200));
    const send = (body: string) => post(port, '/v1/events', { key, body, headers: JSON_TYPE });
    const body = batch(50, 'c');
    const [one, two] = await Promise.all([send(body), send(body)]);
    expect([one.body.accepted + two.body.accepted, one.body.duplicates + two.body.duplicates]).toEqual([50, 50]);
    const twice = JSON.parse(body) as { events: unknown[] };
    await send(JSON.stringify({ events: [...twice.events.slice(0, 5), ...twice.events.slice(0, 5), { kind: 'download' }] }));
    const row = JSON.stringify({ at: new Date().toISOString(), ip: '81.2.69.142', url: 'https://cdn.example.com/l.mp3' });
    await post(port, '/v1/logs', { key, body: `${row}\n${row}\nnonsense\n` });
    for (let n = 0; n < 20; n++) await ask(port, `/r/${id}/cdn.example.com/${n}.mp3`);
    await bench.waitForEvents(id, 50 + 2 + 20);
    const counts = await vi.waitFor(async () => {
      const now = await readCounts(port);
      expect(now.accepted).toBe(now.stored + now.duplicate + now.rejected);
      return now;
    });
    expect(counts).toEqual({ accepted: 100 + 10 + 2 + 20, stored: 72, duplicate: 50 + 10, rejected: 0, refused: 2 });
    await collector.stop();
  });
});

describe('records', () => {
  const event = (organizationId: string, at = new Date()): ListenerEvent => ({
    organization_id: organizationId,
    event_id: newId(at.getTime()),
    at,
    source: 'event',
    method: 'REPORT',
    status: null,
    url_key: 'cdn.example.com/a.mp3',
    range_spec: null,
    bytes_served: null,
    referrer_host: null,
    user_agent: 'tab\tand \\ backslash',
    app: null,
    device: null,
    os: null,
    agent_kind: 'unknown',
    is_bot: false,
    ip_class: 'public',
    country: null,
    region: null,
    listener_key: Buffer.alloc(16, 1),
    household_key: Buffer.alloc(16, 2),
    lists_version: 'test',
    kind: 'play',
    listened_seconds: null,
    play_percent: 25,
  });

  test('those of format 1, left on disk by an earlier version, are requests', async () => {
    const { id } = makeOrganization();
    const written = event(id);
    const ofFormat1 = LISTENER_EVENT_COLUMNS.slice(0, -3).map((column) => copyText(written[column] as CopyValue));
    const pool = new pg.Pool({ connectionString: roleUrl((await bench.environment())['DATABASE_URL']!, COLLECTOR_ROLE, bench.secretsKey) });
    const stored = await storeListenerEvents(pool, [['1', ...ofFormat1].join('\t'), toRecord(event(id))]);
    expect(stored.inserted).toBe(2);
    const kinds = (await bench.storedEvents(id)).map(({ kind, play_percent }) => [kind, play_percent]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['request', null],
        ['play', 25],
      ]),
    );
    expect(() => readRows([`3\t${id}\tx\ty`])).toThrow(/format/);
    await pool.end();
  });

  test('a batch with a row that is there stores the others and says which; one without partition is stored as well', async () => {
    const { id } = makeOrganization();
    const pool = new pg.Pool({ connectionString: roleUrl((await bench.environment())['DATABASE_URL']!, COLLECTOR_ROLE, bench.secretsKey) });
    const [first, second, far] = [event(id), event(id), event(id, new Date(Date.now() + 500 * 86_400_000))];
    expect(await storeListenerEvents(pool, [toRecord(first)])).toMatchObject({ inserted: 1, insertedIds: null });
    const mixed = await storeListenerEvents(pool, [first, second, second].map(toRecord));
    expect([mixed.inserted, [...mixed.insertedIds!]]).toEqual([1, [second.event_id]]);
    expect(await storeListenerEvents(pool, [toRecord(far)])).toMatchObject({ inserted: 1 });
    expect(await bench.storedEvents(id)).toHaveLength(3);
    // The collector reads ids, and nothing else of anybody.
    await expect(pool.query('select url_key from ingestion.listener_event')).rejects.toThrow(/permission denied/);
    const part = `ingestion.listener_event_${first.at.toISOString().slice(0, 10).replaceAll('-', '')}`;
    await expect(pool.query(`select event_id from ${part}`)).rejects.toThrow(/permission denied/);
    await expect(pool.query(`delete from ${part}`)).rejects.toThrow(/permission denied/);
    await pool.end();
  });
});

test('A5d: neither the spool nor any other file of the collector holds an address', async () => {
  const { id } = makeOrganization();
  const key = accounts.makeKey(id);
  const env = await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl });
  const collector = await runCollector({ ...env, ...(await nowhere()) });
  await post(collector.port, '/v1/events', { key, body: batch(10, 'p'), headers: JSON_TYPE });
  const row = JSON.stringify({ at: new Date().toISOString(), ip: '81.2.69.142', url: 'https://cdn.example.com/l.mp3' });
  await post(collector.port, '/v1/logs', { key, body: row });
  await collector.kill();
  const onDisk = await readFiles(env.COLLECTOR_DIR, bench.secretsKey);
  expect(onDisk).toContain('cdn.example.com/l.mp3');
  expect(onDisk).not.toContain('81.2.69');
  expect(collector.lines.join('\n')).not.toContain('81.2.69');
});
