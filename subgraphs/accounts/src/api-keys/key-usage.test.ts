import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { doorUsageField } from '@castgraph/auth/door-usage';
import { KEY_USAGE_BATCH_PREFIX, KEY_USAGE_KEY, keyUsageField } from '@castgraph/auth/key-usage';
import { newId } from '@castgraph/kernel/ids';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { forgetKeyUsage } from './forget-key-usage.ts';
import { readKeyUsage } from './read-key-usage.ts';
import { takeKeyUsage } from './take-key-usage.ts';

let workspace: Workspace;
let redis: Redis;
beforeAll(async () => {
  // A database of Redis of its own: the counts of all organizations lie under one name.
  workspace = await openWorkspace({}, { redisDb: 5 });
  redis = workspace.redis;
});
afterAll(() => workspace.close());
beforeEach(() => redis.flushdb());

const [apiKeyId, otherKeyId] = ['0123456789ab', 'ba9876543210'];
const day = (ago = 0) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

async function newPerson() {
  const { viewer } = await newMember(workspace);
  const count = (kind: 'requests' | 'cost' | 'errors', by: number, { key = apiKeyId, ago = 0, hash = KEY_USAGE_KEY } = {}) =>
    redis.hincrby(hash, keyUsageField({ organizationId: viewer.organizationId, apiKeyId: key, day: day(ago) }, kind), by);
  const read = (more: Parameters<typeof readKeyUsage>[1] = {}) => readKeyUsage(workspace.as(viewer), more);
  return { viewer, count, read };
}

it('adds what gateways counted to the days of each key, again and again', async () => {
  const { count, read } = await newPerson();
  await count('requests', 5);
  await count('cost', 120);
  await count('errors', 1, { ago: 1 });
  expect(await takeKeyUsage(workspace.orm, redis)).toBe(2);
  await count('requests', 2);
  await count('requests', 40, { key: otherKeyId });
  await takeKeyUsage(workspace.orm, redis);
  expect(await read()).toEqual([
    { apiKeyId: otherKeyId, requests: 40, cost: 0, errors: 0, days: [{ day: day(), requests: 40, cost: 0, errors: 0 }], doors: [] },
    {
      apiKeyId,
      requests: 7,
      cost: 120,
      errors: 1,
      days: [
        { day: day(), requests: 7, cost: 120, errors: 0 },
        { day: day(1), requests: 0, cost: 0, errors: 1 },
      ],
      doors: [],
    },
  ]);
  expect(await read({ apiKeyId, days: 1 })).toMatchObject([{ requests: 7, errors: 0 }]);
});

it('adds what doors counted beside it, by door and day, and lists a key that knows no other door', async () => {
  const { viewer, read } = await newPerson();
  const subject = (key = apiKeyId, ago = 0) => ({ organizationId: viewer.organizationId, apiKeyId: key, day: day(ago) });
  const count = (field: string, by: number) => redis.hincrby(KEY_USAGE_KEY, field, by);
  for (let times = 0; times < 2; times++) {
    await count(doorUsageField(subject(), 'events', 'requests'), 3);
    await count(doorUsageField(subject(), 'events', 'accepted'), 2_000);
    await count(doorUsageField(subject(), 'events', 'refused429'), 1);
    await count(doorUsageField(subject(otherKeyId, 1), 'conversions', 'requests'), 9);
    expect(await takeKeyUsage(workspace.orm, redis)).toBe(2);
  }
  const nothing = {
    requests: 0,
    accepted: 0,
    duplicates: 0,
    rejected: 0,
    bytes: 0,
    refused401: 0,
    refused403: 0,
    refused429: 0,
    refused503: 0,
  };
  expect(await read()).toEqual([
    {
      apiKeyId: otherKeyId,
      requests: 0,
      cost: 0,
      errors: 0,
      days: [],
      doors: [{ ...nothing, day: day(1), door: 'CONVERSIONS', requests: 18 }],
    },
    {
      apiKeyId,
      requests: 0,
      cost: 0,
      errors: 0,
      days: [],
      doors: [{ ...nothing, day: day(), door: 'EVENTS', requests: 6, accepted: 4_000, refused429: 2 }],
    },
  ]);
});

it('adds nothing to a sandbox that went meanwhile', async () => {
  const { viewer, count } = await newPerson();
  const gone = { organizationId: newId(), apiKeyId, day: day() };
  await redis.hincrby(KEY_USAGE_KEY, doorUsageField(gone, 'events', 'requests'), 1);
  await redis.hincrby(KEY_USAGE_KEY, keyUsageField(gone, 'requests'), 1);
  await count('requests', 1);
  await takeKeyUsage(workspace.orm, redis);
  for (const table of ['api_key_usage', 'api_key_door_usage']) {
    const there = workspace.as({ ...viewer, organizationId: gone.organizationId });
    expect(await there.read((em) => em.execute(`select 1 from accounts.${table}`))).toEqual([]);
  }
});

it('takes a batch once, though its removal from Redis failed or somebody takes at the same time', async () => {
  const { count, read } = await newPerson();
  await count('requests', 3);
  const stubborn = {
    rename: redis.rename.bind(redis),
    scan: redis.scan.bind(redis) as never,
    hgetall: redis.hgetall.bind(redis),
    del: async () => Promise.reject(new Error('Redis went away')),
  };
  await expect(takeKeyUsage(workspace.orm, stubborn)).rejects.toThrow('went away');
  expect(await redis.keys(`${KEY_USAGE_BATCH_PREFIX}*`)).toHaveLength(1);
  await Promise.all([takeKeyUsage(workspace.orm, redis), takeKeyUsage(workspace.orm, redis)]);
  expect(await read()).toMatchObject([{ requests: 3 }]);
  expect(await redis.keys('castgraph:key-usage*')).toEqual([]);
});

it('loses nothing when it was interrupted between setting aside and taking', async () => {
  const { count, read } = await newPerson();
  await count('requests', 3, { hash: `${KEY_USAGE_BATCH_PREFIX}${newId()}` });
  await count('requests', 4);
  await takeKeyUsage(workspace.orm, redis);
  expect(await read()).toMatchObject([{ requests: 7 }]);
});

it('passes over what is no count of ours', async () => {
  const { count, read } = await newPerson();
  await redis.hset(KEY_USAGE_KEY, { 'x/y/z/requests': '1', nonsense: '9', [`${newId()}/${apiKeyId}/2026-13-40/cost`]: '1' });
  await redis.hset(`${KEY_USAGE_BATCH_PREFIX}not-an-id`, 'a', '1');
  await count('requests', 1);
  expect(await takeKeyUsage(workspace.orm, redis)).toBe(1);
  expect(await read()).toMatchObject([{ requests: 1 }]);
});

it('shows nobody what another organization’s keys did, and nothing without the scope', async () => {
  const [one, other] = [await newPerson(), await newPerson()];
  await one.count('requests', 1);
  await takeKeyUsage(workspace.orm, redis);
  expect(await other.read({ apiKeyId })).toEqual([]);
  await expect(readKeyUsage(workspace.as({ ...one.viewer, scopes: [] }), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(one.read({ days: 91 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('is kept for 90 days', async () => {
  const { count, read, viewer } = await newPerson();
  await count('requests', 1, { ago: 89 });
  await count('requests', 1, { ago: 90 });
  await takeKeyUsage(workspace.orm, redis);
  await forgetKeyUsage(workspace.orm);
  expect((await read({ days: 90 }))[0]!.days.map((one) => one.day)).toEqual([day(89)]);
  const rows = await workspace.as(viewer).read((em) => em.execute('select 1 from accounts.api_key_usage'));
  expect(rows).toHaveLength(1);
});
