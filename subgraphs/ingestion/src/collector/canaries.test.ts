import { randomBytes, randomInt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { formsOf, listenToRedis, readFiles, readRedis, readTables } from '../fixture/canaries.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { post } from '../fixture/post.ts';
import { ask, runCollector, type CollectorProcess } from '../fixture/run-collector.ts';

vi.setConfig({ testTimeout: 120_000 });

let bench: CollectorBench;
let accounts: AccountsStandIn;
const started: CollectorProcess[] = [];
async function start(env: Record<string, string>): Promise<CollectorProcess> {
  const collector = await runCollector(env);
  started.push(collector);
  return collector;
}
beforeAll(async () => {
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
}, 120_000);
afterAll(async () => {
  // Of a test that failed half-way.
  for (const collector of started) await collector.kill();
  await accounts?.close();
  await bench?.close();
});

const HOST = 'cdn.example.com';
const user = `canary-user-${randomBytes(9).toString('hex')}`;
const part = () => randomInt(100, 250);
const hex = () => randomInt(0x1000, 0xffff).toString(16);
/** Addresses that nobody else in this run sends, each through another door and in another place. */
const v4 = Array.from({ length: 12 }, () => `81.${part()}.${part()}.${part()}`);
const v6 = Array.from({ length: 6 }, () => `2a02:${hex()}:${hex()}:${hex()}:${hex()}:${hex()}:${hex()}:${hex()}`);
const [claimed, claimedToo] = ['45.131.77.19', '2a0b:4142:4344:4546:4748:494a:4b4c:4d4e'];
const canaries = [user, ...v4, ...v6, claimed, claimedToo];
const at = new Date(Date.now() - 3_600_000);
const [day, time] = at.toISOString().split(/[T.]/) as [string, string];

interface Sender {
  id: string;
  key: string;
}

/** Redirects: 4 that are kept, and one that is refused. */
async function sendRedirects(port: number, { id }: Sender): Promise<void> {
  const headers = {
    cookie: `listener=${user}`,
    authorization: `Basic ${Buffer.from(`${user}:x`).toString('base64')}`,
    referer: `https://player.example/${user}?user=${user}`,
    'x-request-id': user,
    'x-real-ip': claimed,
  };
  for (const forwarded of [v4[0]!, v6[0]!, `${claimed}, ${v4[1]!}, 127.0.0.1`, `${claimedToo}, [${v6[1]!}]:443`]) {
    const answer = await ask(port, `/r/${id}/${HOST}/ep.mp3?user_id=${user}`, { headers: { ...headers, 'x-forwarded-for': forwarded } });
    expect(answer.status).toBe(302);
  }
  const refused = await ask(port, `/r/${id}/evil.example/${user}.mp3`, { headers: { ...headers, 'x-forwarded-for': v4[2]! } });
  expect(refused.status).toBe(404);
}

/** Events: 3 that are kept, the others are rejected or come with a wrong key. */
async function sendEvents(port: number, { key }: Sender): Promise<void> {
  const event = (ip: string, more: object = {}) => ({
    kind: 'download',
    at: at.toISOString(),
    ip,
    url: `https://${HOST}/ep.mp3?listener_id=${user}`,
    referrer: `https://player.example/?who=${user}`,
    ...more,
  });
  const events = [
    event(v4[3]!, { id: user }),
    event(v6[2]!),
    event(`[${v6[3]!}]:8080`),
    event(v4[4]!, { userId: user }),
    event(v4[5]!, { at: 'yesterday' }),
    event(`${v4[6]!}, ${v6[4]!}`),
  ];
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': v4[7]!, cookie: `user=${user}` };
  const answer = await post(port, '/v1/events', { key, headers, body: JSON.stringify({ events }) });
  expect([answer.body.accepted + answer.body.duplicates, answer.body.rejected]).toEqual([3, 3]);
  const unknown = await post(port, '/v1/events', { key: `${key.slice(0, -4)}zzzz`, headers, body: JSON.stringify({ events }) });
  expect([401, 503]).toContain(unknown.status);
}

/** Logs: 4 lines that are kept, in two formats, and one that is no line of them. */
async function sendLogs(port: number, { key }: Sender): Promise<void> {
  const [year, month, date] = day.split('-');
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(month) - 1];
  const nginx = [v4[8]!, v6[5]!].map(
    (ip) =>
      `${ip} - ${user} [${date}/${name}/${year}:${time} +0000] "GET /ep.mp3?userid=${user} HTTP/1.1" 200 900000 "https://a.example/${user}" "AntennaPod/3.6.0"`,
  );
  const broken = `${v4[9]!} - ${user} [no time] "GET /ep.mp3"`;
  const fields =
    'date time c-ip cs-method x-host-header cs-uri-stem cs-uri-query sc-status sc-bytes cs(User-Agent) cs(Referer) cs(Cookie) x-forwarded-for';
  const cloudFront = [v4[10]!, v4[11]!].map((ip) =>
    [day, time, ip, 'GET', HOST, '/ep.mp3', `userid=${user}`, 200, 900_000, 'AntennaPod/3.6.0', '-', `u=${user}`, claimed].join('\t'),
  );
  const headers = { 'x-forwarded-for': v4[7]! };
  const first = await post(port, `/v1/logs?host=${HOST}`, { key, headers, body: gzipSync([...nginx, broken].join('\n')) });
  expect([first.body.format, first.body.accepted + first.body.duplicates, first.body.rejected]).toEqual(['nginx', 2, 1]);
  const body = gzipSync(['#Version: 1.0', `#Fields: ${fields}`, ...cloudFront].join('\n'));
  const { body: verdict } = await post(port, '/v1/logs', { key, headers, body });
  expect([verdict.format, verdict.accepted + verdict.duplicates, verdict.rejected]).toEqual(['cloudfront', 2, 0]);
}

test('the search finds what it is made to find', async () => {
  const sender = makeOrganization();
  const hidden = `198.51.100.7 ${user}`;
  await bench.knowHost(sender.id, `${Buffer.from(hidden).toString('hex')}.example`);
  const tables = await readTables(bench.owner);
  for (const canary of ['198.51.100.7', user]) expect(formsOf(canary).some((form) => tables.includes(form))).toBe(true);
  expect(formsOf('203.0.114.77')).toEqual(expect.arrayContaining(['203.0.114.', 'cb00724d', '3405804109', 'ywByTQ==']));
  expect(formsOf('2a02:8070:1:2:3:4:5:6')).toEqual(expect.arrayContaining(['2a02:8070:1:2', '2a02:8070:0001:0002', '2a02807000010002']));
  await bench.owner.query('delete from ingestion.enclosure_host where organization_id = $1', [sender.id]);
});

function expectNoCanary(place: string, text: string): void {
  const found = canaries.flatMap((canary) => formsOf(canary).filter((form) => text.includes(form)));
  expect({ place, found, isEmpty: text === '' }).toEqual({ place, found: [], isEmpty: false });
}

async function readMetrics({ port }: CollectorProcess): Promise<string> {
  return (await ask(port, '/metrics')).body;
}

describe('A5d: an address and the name of a user', () => {
  test('stay nowhere: not on disk while the database is away, nor in tables, Redis, logs or metrics afterwards', async () => {
    const sender = makeOrganization();
    const key = accounts.makeKey(sender.id);
    await bench.knowHost(sender.id, HOST);
    const env = { ...(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl })), LOG_LEVEL: 'DEBUG' };
    const heardOnRedis = await listenToRedis(testRedisUrl());
    const learning = await start(env);
    const warmUp = `/r/${sender.id}/${HOST}/warm-up.mp3`;
    await vi.waitFor(async () => expect((await ask(learning.port, warmUp)).status).toBe(302), { timeout: 20_000, interval: 200 });
    await bench.waitForEvents(sender.id, 1);
    await learning.stop();

    // Away, everything that it takes lies on disk.
    const cutOff = await start({ ...env, DATABASE_URL: `postgres://x@127.0.0.1:${await findFreePort()}/none` });
    for (const send of [sendRedirects, sendEvents, sendLogs]) await send(cutOff.port, { ...sender, key });
    expectNoCanary('metrics while away', await readMetrics(cutOff));
    await cutOff.stop();
    const onDisk = await readFiles(env.COLLECTOR_DIR, bench.secretsKey);
    expect(onDisk.split(`${HOST}/ep.mp3`).length - 1).toBe(11);
    expectNoCanary('disk while away', onDisk);

    // Back again, it goes into the tables, and what is sent now as well.
    const back = await start(env);
    await bench.waitForEvents(sender.id, 12);
    for (const send of [sendRedirects, sendEvents, sendLogs]) await send(back.port, { ...sender, key });
    await bench.waitForEvents(sender.id, 16);
    expectNoCanary('metrics', await readMetrics(back));
    expectNoCanary('tables', await readTables(bench.owner));
    expectNoCanary('Redis', await readRedis(testRedisUrl()));
    expectNoCanary('messages through Redis', heardOnRedis());
    await back.stop();
    expectNoCanary('disk', await readFiles(env.COLLECTOR_DIR, bench.secretsKey));
    expectNoCanary('logs', [learning, cutOff, back].flatMap(({ lines }) => lines).join('\n'));
  });
});
