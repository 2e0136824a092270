import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openLog } from '@castgraph/telemetry/log';
import { registry } from '@castgraph/telemetry/metrics';
import { findFreePort } from '@castgraph/testing/free-port';
import { testRedisUrl, uniqueName } from '@castgraph/testing/redis';
import { type AnswerCache, type AnswerKey, openAnswerCache } from './answer-cache.ts';

const log = openLog('test', { level: 'ERROR' });
const name = uniqueName('answers');
let cache: AnswerCache;
let redis: Redis;

beforeAll(async () => {
  cache = openAnswerCache({ redisUrl: testRedisUrl(), name, log });
  redis = new Redis(testRedisUrl());
  // The first questions go to the database until the connection stands.
  await until(() => isKept(keyOf()));
});
afterAll(() => {
  cache.close();
  redis.disconnect();
});

const keyOf = (over: Partial<AnswerKey> = {}): AnswerKey => ({ organizationId: newId(), question: 'how-many', parts: ['1'], ...over });

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await delay(20);
}

/** How often the answer had to be computed when the question is asked twice, the second time when the first was kept. */
async function isKept(key: AnswerKey, answer: unknown = 7): Promise<boolean> {
  await cache.answer(key, 60_000, async () => answer);
  await delay(20);
  let isComputed = false;
  const again = await cache.answer(key, 60_000, async () => {
    isComputed = true;
    return answer;
  });
  expect(again).toEqual(answer);
  return !isComputed;
}

const storedOf = (organizationId: string) => redis.keys(`castgraph:answer:${name}:${organizationId}:*`);

test('an answer is computed once and kept, null and nothing included', async () => {
  for (const answer of [7, 0, null, '', [], { figures: [1, null] }]) await until(() => isKept(keyOf(), answer));
});

test('another organization, question, or part has an answer of its own', async () => {
  const key = keyOf();
  const other = { ...key, organizationId: newId() };
  const ask = (asked: AnswerKey, answer: string) => cache.answer(asked, 60_000, async () => answer);
  expect(await ask(key, 'mine')).toBe('mine');
  expect(await ask(other, 'yours')).toBe('yours');
  expect(await ask({ ...key, question: 'how-much' }, 'another')).toBe('another');
  expect(await ask({ ...key, parts: ['2'] }, 'newer')).toBe('newer');
  await until(async () => (await storedOf(key.organizationId)).length === 3);
  expect((await storedOf(other.organizationId)).length).toBe(1);
});

test('many who ask the same at once share one computation', async () => {
  const key = keyOf();
  let computed = 0;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      cache.answer(key, 60_000, async () => {
        await delay(30);
        return ++computed;
      }),
    ),
  );
  expect(new Set(answers)).toEqual(new Set([1]));
});

test('a failure is told to all who asked, and asked again by the next', async () => {
  const key = keyOf();
  const failing = () => cache.answer(key, 60_000, () => Promise.reject(new Error('no database')));
  const outcomes = await Promise.allSettled([failing(), failing()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await cache.answer(key, 60_000, async () => 'now')).toBe('now');
});

test('a large answer is packed, one too large is not kept, and what cannot be read is computed anew', async () => {
  const large = Array.from({ length: 5_000 }, (_, index) => ({ day: index, downloads: 12_345 }));
  const key = keyOf();
  await until(() => isKept(key, large));
  const [stored] = await storedOf(key.organizationId);
  expect(await redis.strlen(stored!)).toBeLessThan(JSON.stringify(large).length / 4);
  await redis.set(stored!, Buffer.from([1, 2, 3]));
  expect(await cache.answer(key, 60_000, async () => 'anew')).toBe('anew');

  const huge = keyOf();
  await cache.answer(huge, 60_000, async () => randomBytes(600 * 1024).toString('base64'));
  await until(() => isKept(keyOf()));
  expect(await storedOf(huge.organizationId)).toEqual([]);
});

test('an answer ends with its time', async () => {
  const key = keyOf();
  await cache.answer(key, 60_000, async () => 1);
  await until(async () => (await storedOf(key.organizationId)).length === 1);
  const [stored] = await storedOf(key.organizationId);
  const left = await redis.pttl(stored!);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(60_000);
});

test('the share of answers that were kept is a metric', async () => {
  await until(() => isKept(keyOf()));
  const line = (await registry.metrics()).split('\n').find((text) => text.startsWith('cache_hit_rate') && text.includes(name));
  expect(Number(line!.split(' ').at(-1))).toBeGreaterThan(0);
});

test('without Redis, and with one that never answers, every question is computed', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const ports = [await findFreePort(), (silent.address() as AddressInfo).port];
  for (const port of ports) {
    const away = openAnswerCache({ redisUrl: `redis://127.0.0.1:${port}`, name: uniqueName('away'), log });
    const key = keyOf();
    for (const answer of [1, 2, 3]) expect(await away.answer(key, 60_000, async () => answer)).toBe(answer);
    away.close();
  }
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test('one that falls silent while it is asked keeps nobody waiting', async () => {
  const { hostname, port } = new URL(testRedisUrl());
  let isSilent = false;
  const between = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    socket.on('data', (bytes) => void (isSilent || upstream.write(bytes)));
    upstream.on('data', (bytes) => void (isSilent || socket.write(bytes)));
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const redisUrl = Object.assign(new URL(testRedisUrl()), {
    hostname: '127.0.0.1',
    port: String((between.address() as AddressInfo).port),
  }).href;
  const falling = openAnswerCache({ redisUrl, name: uniqueName('falling'), log });
  const key = keyOf();
  let computed = 0;
  const ask = () => falling.answer(key, 60_000, async () => ++computed);
  // Until it is kept.
  for (let before = -1; before !== computed; await delay(20)) {
    before = computed;
    await ask();
  }
  isSilent = true;
  expect(await ask()).toBe(computed);
  expect(await ask()).toBe(computed);
  expect(computed).toBeGreaterThan(2);
  falling.close();
  between.close();
});
