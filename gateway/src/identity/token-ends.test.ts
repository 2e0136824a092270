import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { tellIdentityChange } from '@castgraph/auth/identity-signal';
import { hashTokenSubject } from '@castgraph/auth/token-end';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { openLog } from '@castgraph/telemetry/log';
import { testRedisUrl } from '@castgraph/testing/redis';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';
import { openTokenEnds } from './token-ends.ts';

let bench: TestBench;
let redis: Redis;

beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  bench = await startTestBench();
});
afterAll(async () => {
  await bench.close();
  redis.disconnect();
});
beforeEach(() => void (bench.accounts.tokenEnds = []));

const newViewer = (more: Partial<Viewer> = {}): Viewer => ({
  kind: 'user',
  id: newId(),
  organizationId: newId(),
  roles: ['owner'],
  scopes: ['podcasts:read'],
  ...more,
});
const sign = async (viewer: Viewer, more: { sessionId?: string; issuedAtMs?: number } = {}) =>
  (await issueAccessToken({ viewer, secretsKey: bench.secretsKey, ...more })).token;
const statusOf = async (token: string) => (await bench.post({ query: '{ __typename }' }, { token })).status;
const memberHash = ({ organizationId, id }: Viewer) => hashTokenSubject({ organizationId, personId: id });

describe('an access token whose rights were taken back', () => {
  it('is refused once Redis tells of it, though it is remembered; one of afterwards is not', async () => {
    const viewer = newViewer();
    const token = await sign(viewer);
    expect(await statusOf(token)).toBe(200);
    const issuedUntilMs = Date.now();
    bench.accounts.tokenEnds = [{ subjectHash: memberHash(viewer), issuedUntilMs }];
    await tellIdentityChange(redis, [memberHash(viewer)]);
    await until(async () => (await statusOf(token)) === 401, 4_000);
    expect(await statusOf(await sign(viewer, { issuedAtMs: issuedUntilMs + 1 }))).toBe(200);
    expect(await statusOf(await sign(viewer, { issuedAtMs: issuedUntilMs }))).toBe(401);
  });

  it('is refused without anybody telling, since accounts is asked every few seconds: a flushed Redis lets nobody in', async () => {
    const viewer = newViewer();
    const token = await sign(viewer);
    expect(await statusOf(token)).toBe(200);
    bench.accounts.tokenEnds = [{ subjectHash: memberHash(viewer), issuedUntilMs: Date.now() }];
    await redis.flushdb();
    await until(async () => (await statusOf(token)) === 401, 14_000);
  });

  it.each([
    ['the session that gave it', newViewer(), true],
    ['the link that was opened', newViewer({ kind: 'link', roles: [], grants: [] }), false],
  ])('is refused with %s, and nobody else’s is', async (_, viewer, hasSession) => {
    const sessionId = newId();
    const subjectHash = hashTokenSubject(hasSession ? { sessionId } : { linkId: viewer.id });
    const token = await sign(viewer, hasSession ? { sessionId } : {});
    const others = await Promise.all([sign(newViewer()), sign({ ...viewer, id: newId() }, { sessionId: newId() })]);
    bench.accounts.tokenEnds = [{ subjectHash, issuedUntilMs: Date.now() + 600_000 }];
    await tellIdentityChange(redis, [subjectHash]);
    await until(async () => (await statusOf(token)) === 401, 4_000);
    expect(await Promise.all(others.map(statusOf))).toEqual([200, 200]);
  });

  it('goes on while accounts is away only if its end was not known', async () => {
    const [ended, live] = [newViewer(), newViewer()];
    const tokens = await Promise.all([sign(ended), sign(live)]);
    bench.accounts.tokenEnds = [{ subjectHash: memberHash(ended), issuedUntilMs: Date.now() }];
    await tellIdentityChange(redis, [memberHash(ended)]);
    await until(async () => (await statusOf(tokens[0])) === 401, 4_000);
    await bench.accounts.stop();
    expect(await Promise.all(tokens.map(statusOf))).toEqual([401, 200]);
    await bench.accounts.start();
  });
});

describe('the ends that a gateway knows', () => {
  const log = openLog('gateway-test', { level: 'ERROR' });

  it('are there once it has asked, which it waits for before it serves; what is committed meanwhile is asked for again', async () => {
    const asked: number[] = [];
    const told: string[] = [];
    const ends = [{ subjectHash: 'one', issuedUntilMs: Date.now() }];
    const known = openTokenEnds({
      source: {
        listTokenEnds: async (sinceMs) => {
          asked.push(sinceMs);
          return [...ends];
        },
      },
      log,
      onEnd: (subject) => told.push(subject),
    });
    try {
      const first = known.refresh();
      ends.push({ subjectHash: 'two', issuedUntilMs: Date.now() });
      await Promise.all([first, known.refresh()]);
      expect(['one', 'two', 'three'].map((subject) => known.isOver([subject], Date.now() - 1_000))).toEqual([true, true, false]);
      expect(told).toEqual(['one', 'two']);
      // All that a token of before can still be refused for, and an overlap after that.
      expect(asked[0]).toBeLessThan(Date.now() - 600_000);
      expect(asked[1]).toBeGreaterThan(Date.now() - 120_000);
    } finally {
      known.close();
    }
  });
});
