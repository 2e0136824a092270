import { gzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDoorUsageBatch, type DoorName, type DoorUsageRow } from '@castgraph/auth/door-usage';
import { KEY_USAGE_KEY } from '@castgraph/auth/key-usage';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { post } from '../fixture/post.ts';
import { runCollector, type CollectorProcess } from '../fixture/run-collector.ts';

vi.setConfig({ testTimeout: 60_000 });

let bench: CollectorBench;
let accounts: AccountsStandIn;
let collector: CollectorProcess;
let redis: Redis;
beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
  collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
}, 120_000);
afterAll(async () => {
  await collector?.stop();
  await accounts?.close();
  await bench?.close();
  redis?.disconnect();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const AT = new Date(Date.now() - 60_000).toISOString();
const event = (id: string) => ({
  kind: 'download',
  id,
  at: AT,
  ip: '81.2.69.142',
  userAgent: 'Overcast/1.0',
  url: 'https://cdn.example.com/ep-1.mp3',
});
const batch = (...events: unknown[]) => JSON.stringify({ events });
const send = (key: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  post(collector.port, '/v1/events', { key, body, headers: { ...JSON_TYPE, ...headers } });

/** What is counted of an organization at a door, once so many requests are. */
async function counted(organizationId: string, door: DoorName, requests: number): Promise<DoorUsageRow | undefined> {
  const read = async () =>
    readDoorUsageBatch(await redis.hgetall(KEY_USAGE_KEY)).find((row) => row.organizationId === organizationId && row.door === door);
  await expect.poll(async () => (await read())?.requests, { timeout: 30_000, interval: 200 }).toBe(requests);
  return read();
}

describe('what a key sends', () => {
  test('is counted by its rows and bytes, each request once, however many there are', async () => {
    const { id } = makeOrganization();
    const key = accounts.makeKey(id);
    const bodies = [batch(event('a'), event('b'), { kind: 'nonsense' }), batch(event('a'), event('c'))];
    for (const body of bodies) expect((await send(key, body)).status).toBe(200);
    // As it was read, not as it travelled.
    expect((await send(key, gzipSync(bodies[0]!), { 'content-encoding': 'gzip' })).status).toBe(200);
    expect((await send(key, 'no json')).status).toBe(422);
    const bytes = [...bodies, bodies[0]!, 'no json'].reduce((sum, body) => sum + Buffer.byteLength(body), 0);
    expect(await counted(id, 'events', 4)).toMatchObject({ accepted: 3, duplicates: 3, rejected: 2, bytes, refused403: 0 });
  });

  test('is counted by the door it went to', async () => {
    const { id } = makeOrganization();
    const key = accounts.makeKey(id);
    const about = { timestamp: AT, client_ip: '81.2.69.142', host: 'cdn.example.com', url: '/a.mp3' };
    const line = JSON.stringify({ ...about, request_id: 'r1' });
    const body = `${line}\n${line}\n{"none":1}\n`;
    expect((await post(collector.port, '/v1/logs', { key, body, headers: { 'content-type': 'text/plain' } })).status).toBe(200);
    const figures = { requests: 1, accepted: 1, duplicates: 1, rejected: 1, bytes: Buffer.byteLength(body) };
    expect(await counted(id, 'logs', 1)).toMatchObject(figures);
    expect(readDoorUsageBatch(await redis.hgetall(KEY_USAGE_KEY)).filter((row) => row.organizationId === id)).toHaveLength(1);
  });
});

describe('what a key is refused', () => {
  test('is counted by why: a scope, an address, too many, an end', async () => {
    const { id } = makeOrganization();
    const scopeless = accounts.makeKey(id, ['podcasts:read']);
    const elsewhere = accounts.makeKey(id, undefined, { allowedNetworks: ['192.0.2.0/24'] });
    const slow = accounts.makeKey(id, undefined, { rateLimit: 1 });
    const over = accounts.makeKey(id, undefined, { expiresAt: Math.floor(Date.now() / 1000) - 1 });
    const statuses = [];
    for (const key of [scopeless, elsewhere, slow, slow, over]) statuses.push((await send(key, batch(event('a')))).status);
    expect(statuses).toEqual([403, 403, 200, 429, 401]);
    const rows = async () => readDoorUsageBatch(await redis.hgetall(KEY_USAGE_KEY)).filter((row) => row.organizationId === id);
    await expect.poll(async () => (await rows()).length, { timeout: 30_000, interval: 200 }).toBe(4);
    const sum = (count: 'requests' | 'refused401' | 'refused403' | 'refused429') =>
      rows().then((all) => all.reduce((total, row) => total + row[count], 0));
    expect([await sum('requests'), await sum('refused401'), await sum('refused403'), await sum('refused429')]).toEqual([5, 1, 2, 1]);
  });

  test('for a wrong secret is nobody’s', async () => {
    const { id } = makeOrganization();
    const key = accounts.makeKey(id);
    expect((await send(`${key.slice(0, -4)}0000`, batch(event('a')))).status).toBe(401);
    await send(key, batch(event('b')));
    expect(await counted(id, 'events', 1)).toMatchObject({ refused401: 0 });
  });
});
