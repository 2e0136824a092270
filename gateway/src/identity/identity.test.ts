import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey } from '@castgraph/auth/api-key';
import { IDENTITY_CHANNEL, tellIdentityChange } from '@castgraph/auth/identity-signal';
import { signServiceToken } from '@castgraph/auth/service-viewer';
import { createSessionToken } from '@castgraph/auth/session-cookie';
import { deleteSession, writeSession } from '@castgraph/auth/session-record';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { testRedisUrl } from '@castgraph/testing/redis';
import { until } from '../testing/until.ts';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';

let bench: TestBench;
let redis: Redis;
let questions: Record<string, string>[];
const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: ['owner'], scopes: ['podcasts:read'] };

beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  bench = await startTestBench();
});
afterAll(async () => {
  await bench.close();
  redis.disconnect();
});
beforeEach(() => {
  questions = [];
  bench.accounts.findViewer = (question) => {
    questions.push(question);
    return null;
  };
});

const whoAmI = async (headers: Record<string, string>) => {
  const { status, body } = await bench.post({ query: '{ mine }' }, { headers });
  return body.data?.['mine'] ?? status;
};
const inOneMinute = () => Math.floor(Date.now() / 1000) + 60;

describe('who asks', () => {
  it('knows a session from Redis, and asks nobody else', async () => {
    const { token, hash } = createSessionToken();
    await writeSession(redis, hash, { viewer, expiresAt: inOneMinute() });
    expect(await whoAmI({ cookie: `castgraph_session=${token}` })).toBe(viewer.id);
    await deleteSession(redis, hash);
    expect(await whoAmI({ cookie: `castgraph_session=${token}` })).toBe(viewer.id);
    expect(questions).toEqual([]);
  });

  it('refuses a session from the moment it is told that it ended, though it remembers it', async () => {
    const { token, hash } = createSessionToken();
    await writeSession(redis, hash, { viewer, expiresAt: inOneMinute() });
    expect(await whoAmI({ cookie: `castgraph_session=${token}` })).toBe(viewer.id);
    await deleteSession(redis, hash);
    await redis.publish(IDENTITY_CHANNEL, 'no message of ours');
    await tellIdentityChange(redis, [hash]);
    // Well before the 15 seconds of memory are over.
    await until(async () => (await whoAmI({ cookie: `castgraph_session=${token}` })) === 401, 8_000);
  });

  it('asks accounts for a session that Redis has lost, once for many requests', async () => {
    const { token, hash } = createSessionToken();
    bench.accounts.findViewer = (question) => {
      questions.push(question);
      return viewer;
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => whoAmI({ cookie: `castgraph_session=${token}` })));
    expect(new Set(answers)).toEqual(new Set([viewer.id]));
    expect(questions).toEqual([{ sessionHash: hash }]);
  });

  it('takes a session that nobody knows for an anonymous caller, who may sign in', async () => {
    const cookie = `castgraph_session=${createSessionToken().token}`;
    expect(await whoAmI({ cookie })).toBe(401);
    expect((await bench.post({ query: 'mutation { signIn(name: "x") }' }, { headers: { cookie } })).body).toEqual({
      data: { signIn: 'x' },
    });
  });

  it('asks accounts for API keys, by id and hash, never by the key', async () => {
    const key = createApiKey();
    bench.accounts.findViewer = (question) => {
      questions.push(question);
      return question['apiKeyId'] === key.keyId && question['apiKeyHash'] === key.hash ? { ...viewer, kind: 'key', id: 'k1' } : null;
    };
    expect(await whoAmI({ authorization: `Bearer ${key.text}` })).toBe('k1');
    expect(await whoAmI({ authorization: `Bearer ${createApiKey().text}` })).toBe(401);
    expect(questions[0]).toEqual({ apiKeyId: key.keyId, apiKeyHash: key.hash });
  });

  it('accepts a service token of ours', async () => {
    const token = await signServiceToken({
      service: 'reporting',
      organizationId: newId(),
      scopes: ['podcasts:read'],
      secretsKey: bench.secretsKey,
    });
    expect(await whoAmI({ authorization: `Bearer ${token}` })).toBe('reporting');
  });

  it('refuses every token that is not ours, and never falls back to the cookie', async () => {
    const { token, hash } = createSessionToken();
    await writeSession(redis, hash, { viewer, expiresAt: inOneMinute() });
    const good = (await bench.signIn()).token;
    const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${good.split('.')[1]}.`;
    const bad = [
      'Bearer x',
      'Basic dXNlcjpwdw==',
      'Bearer',
      `Bearer ${good}x`,
      `Bearer ${unsigned}`,
      `Bearer ${'a'.repeat(10_000)}`,
      'Bearer cg_1_2',
    ];
    for (const authorization of bad) {
      expect(await whoAmI({ authorization, cookie: `castgraph_session=${token}` }), authorization.slice(0, 40)).toBe(401);
    }
  });

  it('refuses an ended session, and two session cookies', async () => {
    const { token, hash } = createSessionToken();
    await redis.set(`castgraph:session:${hash}`, JSON.stringify({ viewer, expiresAt: Math.floor(Date.now() / 1000) - 1 }), 'EX', 60);
    expect(await whoAmI({ cookie: `castgraph_session=${token}` })).toBe(401);
    expect(await whoAmI({ cookie: `castgraph_session=${token}; castgraph_session=${createSessionToken().token}` })).toBe(401);
  });

  it('fails closed, with 503, while nobody can say whether a credential holds', async () => {
    await bench.accounts.stop();
    expect(await whoAmI({ cookie: `castgraph_session=${createSessionToken().token}` })).toBe(503);
    expect(await whoAmI({ authorization: `Bearer ${createApiKey().text}` })).toBe(503);
    expect((await bench.post({ query: '{ podcast(id: "p1") { title } }' })).status).toBe(200);
    await bench.accounts.start();
  });

  it('tells subgraphs who asks, in the signature only', async () => {
    bench.ingestion.requests.length = 0;
    const { token, viewer: owner } = await bench.signIn();
    await bench.post(
      { query: '{ podcast(id: "p17") { title } }' },
      { token, headers: { cookie: 'castgraph_session=abc', 'x-viewer': 'me' } },
    );
    const [request] = bench.ingestion.requests;
    expect(request!.viewer).toMatchObject({ id: owner.id, organizationId: owner.organizationId });
    expect(Object.keys(request!.headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(request!.headers)).not.toEqual(expect.arrayContaining(['x-viewer']));
    expect(Object.keys(request!.headers)).not.toEqual(expect.arrayContaining(['authorization']));
  });

  it('writes no secret into the log', async () => {
    const { token } = await bench.signIn();
    await bench.analytics.stop();
    await bench.post({ query: '{ total failing }' }, { token });
    await bench.analytics.start();
    expect(bench.logLines.join('\n')).not.toContain(token);
  });
});

describe('without Redis', () => {
  it('goes on: sessions by accounts, limits in memory', async () => {
    const alone = await startTestBench({ redisUrl: 'redis://127.0.0.1:1', limits: { requestsPerViewer: 30 } });
    alone.accounts.findViewer = () => viewer;
    const cookie = `castgraph_session=${createSessionToken().token}`;
    const ask = async () => await alone.post({ query: '{ mine }' }, { headers: { cookie } });
    expect((await ask()).body).toEqual({ data: { mine: viewer.id } });
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask()).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    await alone.close();
  });
});
