import { createClient } from 'graphql-ws';
import { Redis } from 'ioredis';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '@castgraph/auth/api-key';
import { KEY_USAGE_KEY, readKeyUsageBatch } from '@castgraph/auth/key-usage';
import { tellIdentityChange } from '@castgraph/auth/identity-signal';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { openLog } from '@castgraph/telemetry/log';
import { testRedisUrl } from '@castgraph/testing/redis';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';
import { openKeyUsageCounter } from './count-key-usage.ts';

let bench: TestBench;
let redis: Redis;
const viewers = new Map<string, Viewer>();

beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  bench = await startTestBench();
  bench.accounts.findViewer = ({ apiKeyHash }) => viewers.get(apiKeyHash!) ?? null;
});
afterAll(async () => {
  await bench.close();
  redis.disconnect();
});

function newKey(limits: Partial<Viewer> = {}) {
  const { text, keyId, hash } = createApiKey();
  const viewer: Viewer = { kind: 'key', id: keyId, organizationId: newId(), roles: [], scopes: ['podcasts:read'], ...limits };
  viewers.set(hash, viewer);
  const ask = (headers: Record<string, string> = {}, query = '{ mine }') => bench.post({ query }, { token: text, headers });
  const from = async (address: string) => (await ask({ 'x-forwarded-for': address })).status;
  return { text, hash, viewer, ask, from };
}

describe('a key with networks', () => {
  it('works from them and from nowhere else, IPv4 and IPv6, and IPv4 inside IPv6', async () => {
    const { from } = newKey({ allowedNetworks: ['192.0.2.0/24', '198.51.100.7', '2001:db8::/32'] });
    expect(await Promise.all(['192.0.2.1', '198.51.100.7', '2001:db8::5', '2001:db8:ffff::1', '::ffff:192.0.2.9'].map(from))).toEqual([
      200, 200, 200, 200, 200,
    ]);
    expect(await Promise.all(['192.0.3.1', '198.51.100.8', '2001:db9::5', '::ffff:192.0.3.9', '::1'].map(from))).toEqual([
      403, 403, 403, 403, 403,
    ]);
    expect(await from('not an address'), 'what the proxy said cannot be read: the proxy’s own address counts').toBe(403);
  });

  it('is not talked into another address: only the part of X-Forwarded-For that trusted proxies wrote counts', async () => {
    const { from } = newKey({ allowedNetworks: ['192.0.2.0/24'] });
    expect(await from('192.0.2.1, 203.0.113.5')).toBe(403);
    expect(await from('203.0.113.5, 192.0.2.1')).toBe(200);
    const proxied = await startTestBench({ trustedProxies: ['203.0.113.0/24'] });
    proxied.accounts.findViewer = bench.accounts.findViewer;
    const { text } = newKey({ allowedNetworks: ['192.0.2.0/24'] });
    const ask = async (address: string) =>
      (await proxied.post({ query: '{ mine }' }, { token: text, headers: { 'x-forwarded-for': address } })).status;
    expect([await ask('192.0.2.1, 203.0.113.5'), await ask('192.0.2.1, 198.51.100.1'), await ask('203.0.113.5')]).toEqual([200, 403, 403]);
    await proxied.close();
  });

  it('says why, and is refused on a socket too', async () => {
    const { ask, text } = newKey({ allowedNetworks: ['192.0.2.0/24'] });
    expect((await ask()).body.errors).toMatchObject([
      { message: 'This API key does not work from this address', extensions: { code: 'FORBIDDEN' } },
    ]);
    const client = createClient({
      url: bench.wsUrl,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${text}` },
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
    const code = await new Promise((resolve) => client.on('closed', (event) => resolve((event as { code: number }).code)));
    expect(code).toBe(4403);
  });
});

describe('a key with an end', () => {
  it('is refused from then on, although it is remembered', async () => {
    const { ask } = newKey({ expiresAt: Math.floor(Date.now() / 1000) + 2 });
    expect((await ask()).status).toBe(200);
    await until(async () => (await ask()).status === 401, 10_000);
  });

  it('that was taken back is refused as soon as that is told', async () => {
    const { ask, hash } = newKey();
    expect((await ask()).status).toBe(200);
    viewers.delete(hash);
    expect((await ask()).status).toBe(200);
    await tellIdentityChange(redis, [hash]);
    // Well before the 15 seconds of memory are over.
    await until(async () => (await ask()).status === 401, 8_000);
  });
});

describe('a key with a rate', () => {
  it('makes so many requests a minute, whatever others may, and says so', async () => {
    const { ask } = newKey({ rateLimit: 5 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.find(({ status }) => status === 429)!.headers.get('ratelimit-policy')).toBe('"key";q=5;w=60');
    expect((await newKey({ rateLimit: 5 }).ask()).status).toBe(200);
  });

  it('makes no more than the installation allows everybody', async () => {
    const strict = await startTestBench({ limits: { requestsPerViewer: 30 } });
    strict.accounts.findViewer = bench.accounts.findViewer;
    const { text } = newKey({ rateLimit: 100_000 });
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => (await strict.post({ query: '{ mine }' }, { token: text })).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    await strict.close();
  });

  it('is counted together through two secrets: they are one key', async () => {
    const first = newKey({ rateLimit: 6 });
    const second = createApiKey(first.viewer.id);
    viewers.set(second.hash, first.viewer);
    const ask = async (n: number) => (await bench.post({ query: '{ mine }' }, { token: n % 2 ? first.text : second.text })).status;
    const statuses = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(6);
  });
});

describe('what is counted of a key', () => {
  const usageOf = async ({ viewer: { id, organizationId } }: ReturnType<typeof newKey>) =>
    readKeyUsageBatch(await redis.hgetall(KEY_USAGE_KEY)).find((row) => row.apiKeyId === id && row.organizationId === organizationId);

  it('requests, cost and errors, the refused ones included', async () => {
    const key = newKey({ rateLimit: 60 });
    const { cost } = await key.ask({}, '{ podcasts(first: 3) { id } }');
    await key.ask({}, '{ podcasts(first: 3) { id } }');
    await key.ask({}, '{ nonsense }');
    await key.ask({}, '{ podcasts(first: 900) { related(first: 900) { id } } }');
    const counted = { requests: 4, cost: 2 * cost!.requested, errors: 2 };
    await until(async () => JSON.stringify(await usageOf(key))?.includes('"requests":4') ?? false, 20_000);
    expect(await usageOf(key)).toMatchObject(counted);
  });

  it('nothing of people, and nothing twice when Redis was away', async () => {
    const sent: [string, string, number][] = [];
    let isAway = true;
    const pipeline = () => {
      const own: [string, string, number][] = [];
      return {
        hincrby: (...command: [string, string, number]) => void own.push(command),
        exec: async () => {
          if (isAway) throw new Error('away');
          sent.push(...own);
          return own.map((): [null, number] => [null, 1]);
        },
      };
    };
    const counter = openKeyUsageCounter({ pipeline }, openLog('test', { level: 'ERROR' }));
    const { viewer } = newKey();
    counter.count(viewer, { requests: 2, cost: 1.2 });
    counter.count({ ...viewer, kind: 'user' }, { requests: 5 });
    counter.count(undefined, { requests: 5 });
    await counter.flush();
    counter.count(viewer, { requests: 1 });
    isAway = false;
    await counter.close();
    expect(sent.map(([, field, by]) => [field.split('/').at(-1), by])).toEqual([
      ['requests', 3],
      ['cost', 2],
    ]);
  });
});
