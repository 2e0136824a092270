import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from '@castgraph/kernel/ids';
import { Redis } from 'ioredis';
import { createSessionToken } from '@castgraph/auth/session-cookie';
import { writeSession } from '@castgraph/auth/session-record';
import { testRedisUrl } from '@castgraph/testing/redis';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { connectClient, follow } from '../testing/stream-client.ts';
import { until } from '../testing/until.ts';

let bench: TestBench;
let redis: Redis;

beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  bench = await startTestBench({
    limits: { subscriptionsPerSocket: 5, socketsPerViewer: 3, messagesPerSecond: 30 },
    sockets: { initTimeoutMs: 20_000 },
  });
});
afterAll(async () => {
  await bench.close();
  redis.disconnect();
});

interface RawSocket {
  socket: WebSocket;
  frames: any[];
  closed: Promise<number>;
  say: (message: unknown) => void;
}

async function open(options: { protocol?: string; headers?: Record<string, string> } = {}): Promise<RawSocket> {
  const socket = new WebSocket(bench.wsUrl, options.protocol ?? 'graphql-transport-ws', { headers: options.headers });
  const frames: any[] = [];
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString())));
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  return { socket, frames, closed, say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)) };
}

async function ready(token?: string): Promise<RawSocket> {
  const raw = await open();
  raw.say({ type: 'connection_init', payload: { authorization: `Bearer ${token ?? (await bench.signIn()).token}` } });
  await until(() => raw.frames.some(({ type }) => type === 'connection_ack'));
  return raw;
}

const subscription = (id: string, query = 'subscription { podcastChanged(id: "raw") { id } }') => ({
  id,
  type: 'subscribe',
  payload: { query },
});

describe('graphql-transport-ws on raw frames', () => {
  it('4400 for what is no message', async () => {
    for (const message of ['not json', '{}', '{"type":"subscribe"}', '{"id":"","type":"subscribe","payload":{"query":"{a}"}}']) {
      const raw = await ready();
      raw.say(message);
      expect(await raw.closed).toBe(4400);
    }
  });

  it('4401 for an operation before connection_init', async () => {
    const raw = await open();
    raw.say(subscription('1'));
    expect(await raw.closed).toBe(4401);
  });

  it('4406 for another subprotocol', async () => {
    const socket = new WebSocket(bench.wsUrl, 'graphql-ws');
    socket.on('error', () => {});
    const code = await new Promise((resolve) => socket.on('close', resolve));
    // A client that is told no subprotocol gives up by itself; one that asked for none is closed by the server.
    expect([1006, 4406]).toContain(code);
    const bare = new WebSocket(bench.wsUrl);
    expect(await new Promise((resolve) => bare.on('close', resolve))).toBe(4406);
  });

  it('4408 when nobody says who they are', async () => {
    const brief = await startTestBench({ sockets: { initTimeoutMs: 100 } });
    const silent = new WebSocket(brief.wsUrl, 'graphql-transport-ws');
    expect(await new Promise((resolve) => silent.on('close', resolve))).toBe(4408);
    await brief.close();
  });

  it('4409 for an id that is in use', async () => {
    const raw = await ready();
    raw.say(subscription('1'));
    raw.say(subscription('1'));
    expect(await raw.closed).toBe(4409);
  });

  it('4429 for a second connection_init, for a flood, and for one connection too many', async () => {
    const twice = await ready();
    twice.say({ type: 'connection_init' });
    expect(await twice.closed).toBe(4429);
    const flood = await ready();
    for (let index = 0; index < 50; index++) flood.say({ type: 'ping' });
    expect(await flood.closed).toBe(4429);
    const pings = await ready();
    for (let index = 0; index < 50; index++) pings.socket.ping();
    expect(await pings.closed).toBe(4429);
    const { token } = await bench.signIn();
    const held = [await ready(token), await ready(token), await ready(token)];
    const fourth = await open();
    fourth.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect(await fourth.closed).toBe(4429);
    for (const { socket } of held) socket.terminate();
  });

  it('1009 for a frame over 64 KB', async () => {
    const raw = await ready();
    raw.say({ id: '1', type: 'subscribe', payload: { query: `{ ${'#'.repeat(70_000)}\n __typename }` } });
    expect(await raw.closed).toBe(1009);
  });

  it('answers pings, and cuts who does not answer its own', async () => {
    const raw = await ready();
    raw.say({ type: 'ping', payload: { n: 1 } });
    await until(() => raw.frames.some(({ type }) => type === 'pong'));
    const strict = await startTestBench({ sockets: { heartbeatMs: 200, initTimeoutMs: 20_000 } });
    const deaf = new WebSocket(strict.wsUrl, 'graphql-transport-ws', { autoPong: false });
    expect(await new Promise((resolve) => deaf.on('close', resolve))).toBe(1006);
    await strict.close();
  });

  it('lets a limited number of operations run on one connection', async () => {
    const raw = await ready();
    for (let index = 1; index <= 6; index++) raw.say(subscription(String(index), `subscription { podcastChanged(id: "${index}") { id } }`));
    await until(() => raw.frames.some(({ type }) => type === 'error'));
    expect(raw.frames.find(({ type }) => type === 'error')).toMatchObject({
      id: '6',
      payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
    raw.socket.terminate();
  });

  it('refuses more connections from one address than allowed, and lets others in when they leave', async () => {
    const strict = await startTestBench({ limits: { socketsPerAddress: 3 }, sockets: { initTimeoutMs: 60_000 } });
    const connect = () =>
      new Promise<WebSocket | string>((resolve) => {
        const socket = new WebSocket(strict.wsUrl, 'graphql-transport-ws');
        socket.on('error', ({ message }) => resolve(message));
        socket.on('open', () => resolve(socket));
      });
    const first = await connect();
    await connect();
    await connect();
    expect(await connect()).toContain('429');
    (first as WebSocket).terminate();
    await until(async () => typeof (await connect()) !== 'string');
    await strict.close();
  });
});

describe('identity of a connection', () => {
  it('4403 without a valid identity', async () => {
    for (const payload of [undefined, { authorization: 'Bearer nonsense' }, { authorization: 'Basic abc' }]) {
      const raw = await open();
      raw.say({ type: 'connection_init', payload });
      expect(await raw.closed).toBe(4403);
    }
  });

  it('takes the session cookie from our own pages only', async () => {
    const { token, hash } = createSessionToken();
    const viewer = (await bench.signIn()).viewer;
    await writeSession(redis, hash, { viewer, expiresAt: Math.floor(Date.now() / 1000) + 600 });
    const cookie = `castgraph_session=${token}`;
    const own = await open({ headers: { cookie, origin: 'http://castgraph.test' } });
    own.say({ type: 'connection_init' });
    await until(() => own.frames.length === 1);
    own.socket.terminate();
    const foreign = await open({ headers: { cookie, origin: 'https://evil.test' } });
    foreign.say({ type: 'connection_init' });
    expect(await foreign.closed).toBe(4403);
  });

  it('completes nothing and closes with 4403 when the token expires', async () => {
    const raw = await ready((await bench.signIn({ expiresInSeconds: 1 })).token);
    raw.say(subscription('1'));
    await until(() => bench.world.podcastChanged.listeners() > 0);
    expect(await raw.closed).toBe(4403);
    await until(() => bench.world.podcastChanged.listeners() === 0);
  });

  it('never lets an event of one organization reach another', async () => {
    const [a, b] = await Promise.all([
      ready((await bench.signIn({ organizationId: newId() })).token),
      ready((await bench.signIn({ organizationId: newId() })).token),
    ]);
    a.say(subscription('1'));
    b.say(subscription('1'));
    await until(() => bench.world.podcastChanged.listeners() === 2 && bench.gateway.hub.count() === 2);
    a.socket.terminate();
    b.socket.terminate();
  });

  it('keeps the newest values for a client that does not read, and drops the rest', async () => {
    const patient = await startTestBench();
    const client = connectClient(patient.wsUrl, (await patient.signIn()).token);
    let socket: WebSocket | undefined;
    client.on('opened', (opened) => void (socket = opened as WebSocket));
    const stream = follow(client, 'subscription { podcastChanged(id: "slow") { id title } }');
    await until(() => patient.world.podcastChanged.listeners() === 1);
    socket!.pause();
    const title = 'x'.repeat(50_000);
    for (let index = 1; index <= 600; index++) {
      patient.world.podcastChanged.publish({ podcastChanged: { __typename: 'Podcast', id: String(index), title } });
      if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    socket!.resume();
    const ids = () => stream.results.map(({ data }) => Number(data.podcastChanged.id));
    await until(() => ids().includes(600));
    expect(ids().at(-1)).toBe(600);
    expect(ids().length).toBeLessThan(600);
    expect(ids()).toEqual(ids().toSorted((x, y) => x - y));
    await client.dispose();
    await patient.close();
  });
});
