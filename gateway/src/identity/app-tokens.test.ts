import { createClient } from 'graphql-ws';
import { Redis } from 'ioredis';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { hashGrant, tellIdentityChange } from '@castgraph/auth/identity-signal';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { testRedisUrl } from '@castgraph/testing/redis';
import { INGESTION_SDL } from '../testing/test-schema.ts';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let bench: TestBench;
let redis: Redis;
const grants = new Map<string, Viewer>();
let asked = 0;

beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  bench = await startTestBench();
  bench.accounts.findViewer = ({ grantId }) => {
    asked++;
    return grants.get(grantId!) ?? null;
  };
});
afterAll(async () => {
  await bench.close();
  redis.disconnect();
});
beforeEach(() => void (asked = 0));

/** A token of an app, and what is left now of what the person let it do. */
async function newToken(changes: Partial<Viewer> = {}) {
  const delegation = { clientId: 'app_0123456789abcdef', grantId: newId() };
  const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: ['owner'], scopes: ['podcasts:read'], delegation };
  grants.set(delegation.grantId, { ...viewer, ...changes });
  const { token } = await issueAccessToken({ viewer, secretsKey: bench.secretsKey });
  const ask = async (query = '{ podcast(id: "p1") { title } }') => bench.post({ query }, { token });
  return { delegation, viewer, token, ask };
}

it('holds as long as the grant holds, which is asked about once in a while', async () => {
  const { ask, delegation } = await newToken();
  expect((await ask('{ __typename }')).status).toBe(200);
  expect((await ask('{ __typename }')).status).toBe(200);
  expect(asked).toBe(1);
  grants.delete(delegation.grantId);
  await tellIdentityChange(redis, [hashGrant(delegation.grantId)]);
  // Well before the 15 seconds of memory are over.
  await until(async () => (await ask('{ __typename }')).status === 401, 8_000);
});

it('is nobody’s when accounts knows the grant as somebody else’s', async () => {
  for (const changes of [{ id: newId() }, { organizationId: newId() }])
    expect((await (await newToken(changes)).ask('{ __typename }')).status).toBe(401);
});

it('is refused, with 503, while nobody can say whether the grant holds', async () => {
  const { ask } = await newToken();
  await bench.accounts.stop();
  expect((await ask()).status).toBe(503);
  await bench.accounts.start();
});

it('reaches what is public, and nothing that only asks for a sign-in: fields of the person’s own account are not an app’s', async () => {
  const { ask } = await newToken();
  const person = await bench.signIn({ scopes: ['podcasts:read'] });
  for (const query of ['{ mine }', 'mutation { signIn(name: "x") }', '{ m: mine }', 'fragment F on Query { mine } { ...F }']) {
    const { status, body } = await ask(query);
    expect([status, body.errors?.[0]?.extensions['code']], query).toEqual([403, 'FORBIDDEN']);
    expect((await bench.post({ query }, { token: person.token })).status, query).toBe(200);
  }
});

it('does not reach what is internal of a public type', async () => {
  const { ask } = await newToken();
  expect((await ask()).body).toMatchObject({ data: { podcast: { title: expect.any(String) } } });
  await bench.recompose({ ingestion: INGESTION_SDL.replace(/title: String!?/, (field) => `${field} @tag(name: "internal")`) });
  expect((await ask()).status).toBe(403);
  expect((await ask('{ podcast(id: "p1") { id } }')).status).toBe(200);
  await bench.recompose({ ingestion: INGESTION_SDL });
});

it('ends its streams when the grant ends', async () => {
  const { token, delegation } = await newToken();
  const client = createClient({
    url: bench.wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
  });
  const closed = new Promise((resolve) => client.on('closed', (event) => resolve((event as { code: number }).code)));
  await new Promise<void>((resolve) => void client.on('connected', () => resolve()));
  grants.delete(delegation.grantId);
  await tellIdentityChange(redis, [hashGrant(delegation.grantId)]);
  expect(await closed).toBe(4403);
}, 40_000);

it('uses up an allowance of its own, not the person’s', async () => {
  const strict = await startTestBench({ limits: { requestsPerViewer: 30 } });
  strict.accounts.findViewer = bench.accounts.findViewer;
  const { viewer, delegation } = await newToken();
  const { delegation: _none, ...person } = viewer;
  const sign = async (who: Viewer) => (await issueAccessToken({ viewer: who, secretsKey: strict.secretsKey })).token;
  grants.set(delegation.grantId, viewer);
  const [app, own] = [await sign(viewer), await sign(person)];
  const statuses = async (token: string, count: number) =>
    Promise.all(Array.from({ length: count }, async () => (await strict.post({ query: '{ __typename }' }, { token })).status));
  expect((await statuses(app, 40)).filter((status) => status === 429)).toHaveLength(10);
  expect(new Set(await statuses(own, 5))).toEqual(new Set([200]));
  await strict.close();
});
