import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openLog } from '@castgraph/telemetry/log';
import { testRedisUrl } from '@castgraph/testing/redis';
import { startRedis } from '@castgraph/testing/start-redis';
import { liveChannel, openLive, type Live } from './live-channel.ts';

interface Update {
  version: number;
}

const log = openLog('test', { target: { write: () => undefined } });
let live: Live;
beforeAll(() => {
  live = openLive({ redisUrl: testRedisUrl(), log });
});
afterAll(() => live.close());

const channel = () => liveChannel(newId(), 'numbers', 'x');

describe('a live stream', () => {
  it('misses nothing that is said while the snapshot is read, and repeats nothing the snapshot holds', async () => {
    const name = channel();
    const reading = Promise.withResolvers<void>();
    const read = Promise.withResolvers<void>();
    const stream = live.subscribe<Update>(name, {
      snapshot: async () => {
        reading.resolve();
        await read.promise;
        return { version: 2 };
      },
    });
    await reading.promise;
    for (const version of [1, 2, 3, 4]) await live.publish(name, { version });
    await settled(name);
    read.resolve();
    await live.publish(name, { version: 5 });
    expect(await take(stream, 4)).toEqual([2, 3, 4, 5]);
    await stream.return?.();
  });

  it('drops what comes late', async () => {
    const name = channel();
    const stream = live.subscribe<Update>(name, { snapshot: async () => ({ version: 0 }) });
    await take(stream, 1);
    for (const version of [1, 3, 2, 4]) await live.publish(name, { version });
    expect(await take(stream, 3)).toEqual([1, 3, 4]);
    await stream.return?.();
  });

  it('ends at once, however quiet the channel is', async () => {
    const stream = live.subscribe<Update>(channel());
    const pending = stream.next();
    await stream.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    const leaving = new AbortController();
    const aborted = live.subscribe<Update>(channel(), { signal: leaving.signal });
    const waiting = aborted.next();
    leaving.abort();
    expect((await waiting).done).toBe(true);
  });

  it('gives a slow reader the newest', async () => {
    const name = channel();
    const stream = live.subscribe<Update>(name, { snapshot: async () => ({ version: 0 }) });
    await take(stream, 1);
    for (let version = 1; version <= 300; version += 1) await live.publish(name, { version });
    await settled(name);
    const versions = await take(stream, 128);
    expect([versions[0], versions.at(-1)]).toEqual([173, 300]);
    await stream.return?.();
  });

  it('tells a failed snapshot once and ends', async () => {
    const stream = live.subscribe(channel(), { snapshot: async () => Promise.reject(new Error('no rows')) });
    await expect(stream.next()).rejects.toThrow('no rows');
    expect((await stream.next()).done).toBe(true);
  });

  it('crosses no organizations', async () => {
    const [mine, theirs] = [liveChannel(newId(), 'numbers', 'x'), liveChannel(newId(), 'numbers', 'x')];
    const stream = live.subscribe<Update>(mine, { snapshot: async () => ({ version: 0 }) });
    await take(stream, 1);
    await live.publish(theirs, { version: 9 });
    await live.publish(mine, { version: 1 });
    expect(await take(stream, 1)).toEqual([1]);
    await stream.return?.();
  });
});

it('reads the snapshot again after Redis was away', async () => {
  const redis = await startRedis();
  const own = openLive({ redisUrl: redis.url, log });
  const name = channel();
  let version = 1;
  const stream = own.subscribe<Update>(name, { snapshot: async () => ({ version }) });
  expect(await take(stream, 1)).toEqual([1]);
  await redis.kill();
  await expect.poll(() => own.publish(name, { version: 2 })).toBe(false);
  version = 3;
  await redis.restart();
  expect(await take(stream, 1)).toEqual([3]);
  await expect.poll(() => own.publish(name, { version: 4 })).toBe(true);
  expect(await take(stream, 1)).toEqual([4]);
  await own.close();
  await redis.close();
});

/** Resolves when this process has heard everything said on the channel so far. */
async function settled(name: string): Promise<void> {
  const marker = live.subscribe<Update>(`${name}:settled`, { snapshot: async () => ({ version: 0 }) });
  await marker.next();
  await live.publish(`${name}:settled`, { version: 1 });
  await marker.next();
  await marker.return?.();
}

async function take(stream: AsyncIterableIterator<Update>, count: number): Promise<number[]> {
  const versions: number[] = [];
  while (versions.length < count) {
    const { value } = (await stream.next()) as IteratorYieldResult<Update>;
    versions.push(value.version);
  }
  return versions;
}
