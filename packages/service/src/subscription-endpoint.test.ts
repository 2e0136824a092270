import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signSubgraphRequest, signViewerToken } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { openLog } from '@castgraph/telemetry/log';
import { TEST_SECRETS_KEY } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { makeViewer } from '@castgraph/testing/viewer';
import type { OperationContext } from './context.ts';
import { startFixture, type FixtureSubgraph } from './fixture/fixture-subgraph.ts';
import { liveChannel, openLive, type Live } from './live-channel.ts';
import { activeStreams } from './operation-metrics.ts';

const SDL = `
  type Query { ok: Boolean }
  type Subscription { numbers(topic: String!): Update!  broken: Update }
  type Update { count: Int  viewer: String  made: Int  boom: String }
`;

let live: Live;
let loadersMade = 0;
let subgraph: FixtureSubgraph;
const organization = makeOrganization();
const viewer = makeViewer({ organizationId: organization.id });

const resolvers = {
  Query: { ok: () => true },
  Subscription: {
    numbers: {
      subscribe: (_: unknown, { topic }: { topic: string }, { viewer: asking }: OperationContext) =>
        live.subscribe(liveChannel(asking?.organizationId ?? 'none', topic, 'x'), { snapshot: async () => ({ count: 0 }) }),
      resolve: (event: unknown) => event,
    },
    broken: {
      subscribe: () =>
        live.subscribe(liveChannel(organization.id, 'broken', 'x'), {
          snapshot: async () => Promise.reject(new Error('relation "secret" is gone')),
        }),
      resolve: (event: unknown) => event,
    },
  },
  Update: {
    viewer: (_: unknown, __: unknown, context: OperationContext) => context.viewer?.id,
    made: (_: unknown, __: unknown, { loaders }: OperationContext) => (loaders as { made: number }).made,
    boom: () => {
      throw new Error('password=hunter2');
    },
  },
};

beforeAll(async () => {
  live = openLive({ redisUrl: testRedisUrl(), log: openLog('test', { level: 'ERROR' }) });
  subgraph = await startFixture({
    sdl: SDL,
    resolvers,
    loaders: () => ({ made: ++loadersMade }),
    closing: [{ name: 'live', close: () => live.close() }],
  });
});
afterAll(() => subgraph.close());

describe('opening a connection', () => {
  it('closes with 4401 without a token', async () => {
    expect(await closeCodeOf({})).toBe(4401);
  });

  it('closes with 4403 for a foreign, a used and a request token', async () => {
    const token = await streamToken(viewer);
    expect(await closeCodeOf({ viewerToken: await streamToken(viewer, 'accounts') })).toBe(4403);
    expect(
      await closeCodeOf({
        viewerToken: await signSubgraphRequest({ viewer, audience: 'fixture', body: '', secretsKey: TEST_SECRETS_KEY }),
      }),
    ).toBe(4403);
    const first = openClient(async () => token);
    await firstOf(first, 'subscription { numbers(topic: "open") { count } }');
    expect(await closeCodeOf({ viewerToken: token })).toBe(4403);
    await first.dispose();
  });

  it('ends the connection when the viewer ends', async () => {
    const ending = { ...viewer, expiresAt: Math.floor(Date.now() / 1000) + 1 };
    expect(await closeCodeOf({ viewerToken: await streamToken(ending) })).toBe(4403);
  });

  it('refuses other paths and other protocols', async () => {
    const outcome = (path: string, protocol: string) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${subgraph.port}${path}`, protocol);
        socket.on('close', resolve).on('error', (error) => resolve(error.message));
      });
    expect(await outcome('/other', 'graphql-transport-ws')).toMatch(/404/);
    expect(await outcome('/graphql', 'graphql-ws')).not.toBe(1000);
  });
});

describe('streams', () => {
  it('gives the snapshot, then updates, each in a context of its own', async () => {
    const client = openClient(() => streamToken(viewer));
    const events = client.iterate({ query: 'subscription { numbers(topic: "own") { count viewer made } }' });
    const first = (await events.next()).value?.data?.['numbers'] as Record<string, unknown>;
    expect(first).toMatchObject({ count: 0, viewer: viewer.id });
    await live.publish(liveChannel(organization.id, 'own', 'x'), { count: 7 });
    const second = (await events.next()).value?.data?.['numbers'] as Record<string, unknown>;
    expect(second).toMatchObject({ count: 7 });
    expect(second['made']).not.toBe(first['made']);
    await events.return?.();
    await client.dispose();
  });

  it('closes a quiet stream at once when its reader leaves', async () => {
    const client = openClient(() => streamToken(viewer));
    const events = client.iterate({ query: 'subscription Quiet { numbers(topic: "quiet") { count } }', operationName: 'Quiet' });
    await events.next();
    expect(await openStreams('Quiet')).toBe(1);
    await events.return?.();
    await expect.poll(() => openStreams('Quiet')).toBe(0);
    await client.dispose();
  });

  it('shows references for defects and keeps the socket for other streams', async () => {
    const client = openClient(() => streamToken(viewer));
    const other = client.iterate({ query: 'subscription { numbers(topic: "steady") { count } }' });
    await other.next();
    const failed = await firstOf(client, 'subscription { numbers(topic: "f") { boom } }');
    expect(JSON.stringify(failed)).toMatch(/Something went wrong on our side/);
    const broken = await firstOf(client, 'subscription { broken { count } }');
    expect(broken.errors?.[0]?.message).toMatch(/Something went wrong on our side/);
    const odd = await firstOf(client, 'subscription ($v: Boolean = true) { numbers(topic: "o") @include(if: $v) { count } }').catch(
      (error: unknown) => error,
    );
    expect(JSON.stringify([failed, broken, odd])).not.toMatch(/hunter2|secret/);
    await live.publish(liveChannel(organization.id, 'steady', 'x'), { count: 1 });
    expect((await other.next()).value?.data).toEqual({ numbers: { count: 1 } });
    await client.dispose();
  });
});

it('says goodbye with 1001 when it drains', async () => {
  const ownLive = openLive({ redisUrl: testRedisUrl(), log: openLog('test', { level: 'ERROR' }) });
  const draining = await startFixture({ sdl: SDL, resolvers, closing: [{ name: 'live', close: () => ownLive.close() }] });
  const closed = Promise.withResolvers<number>();
  const client = openClient(
    () => streamToken(viewer),
    draining.port,
    (code) => closed.resolve(code),
  );
  const events = client.iterate({ query: 'subscription { numbers(topic: "drain") { count } }' });
  await events.next();
  await draining.close();
  expect(await closed.promise).toBe(1001);
});

function streamToken(asking: Viewer | null, audience = 'fixture'): Promise<string> {
  return signViewerToken({ viewer: asking, audience, secretsKey: TEST_SECRETS_KEY });
}

function openClient(token: () => Promise<string>, port = subgraph.port, onClosed: (code: number) => void = () => undefined): Client {
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: async () => ({ viewerToken: await token() }),
  });
  client.on('closed', (event) => onClosed((event as { code: number }).code));
  return client;
}

async function firstOf(client: Client, query: string) {
  const events = client.iterate({ query });
  const { value } = await events.next();
  await events.return?.();
  return value!;
}

function closeCodeOf(payload: object): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${subgraph.port}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.on('close', (code) => resolve(code));
  });
}

async function openStreams(subscription: string): Promise<number> {
  const { values } = await activeStreams.get();
  return values.find(({ labels }) => labels.subscription === subscription)?.value ?? 0;
}
