import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { IDENTITY_CHANNEL, readIdentityChange } from '@castgraph/auth/identity-signal';
import { hashSessionToken } from '@castgraph/auth/session-cookie';
import { sessionKey } from '@castgraph/auth/session-record';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { newMember, sessionTokenOf, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

let workspace: Workspace;
beforeAll(async () => {
  // A database of Redis of its own, because one test flushes it.
  workspace = await openWorkspace({}, { redisDb: 9 });
});
afterAll(() => workspace.close());
beforeEach(() => workspace.redis.flushdb());

const cookieOf = (token: string) => ({ cookie: `castgraph_session=${token}` });
const refused = (type: string) => ({ answer: { __typename: type } });

async function signInAgain(email: string, { refreshable = false, device = 'test/1.0' } = {}) {
  const context = workspace.as(null, { 'user-agent': device });
  const session = (await signIn(context, { email, password, refreshable }))!;
  return { ...session, sessionToken: sessionTokenOf(context.responseHeaders) };
}

describe('a session', () => {
  it('is signed out by no flushed Redis, and not let in again by one after it was ended', async () => {
    const { viewer, sessionToken } = await newMember(workspace);
    await workspace.redis.flushdb();
    expect(await viewerOf(workspace, sessionToken)).toMatchObject({ id: viewer.id });
    await signOut(workspace.as(viewer, cookieOf(sessionToken)));
    await workspace.redis.flushdb();
    expect(await viewerOf(workspace, sessionToken)).toBeUndefined();
    expect(await workspace.redis.get(sessionKey(hashSessionToken(sessionToken)))).toBeNull();
  });

  it('has a copy in Redis that is believed for a quarter of an hour', async () => {
    const { sessionToken } = await newMember(workspace);
    const seconds = await workspace.redis.ttl(sessionKey(hashSessionToken(sessionToken)));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it('ends when unused for two weeks, and after thirty days however busy', async () => {
    for (const change of ["last_seen_at = now() - interval '14 days'", 'expires_at = now()']) {
      const { viewer, sessionToken } = await newMember(workspace);
      expect(await viewerOf(workspace, sessionToken)).toBeDefined();
      await inSystem(workspace.orm, (em) => em.execute(`update accounts.session set ${change} where person_id = ?`, [viewer.id]));
      expect(await viewerOf(workspace, sessionToken)).toBeUndefined();
      expect(await listSessions(workspace.as(viewer))).toEqual([]);
    }
  });

  it('gets a token that nobody could plant before', async () => {
    const { email, sessionToken } = await newMember(workspace);
    const context = workspace.as(null, cookieOf(sessionToken));
    await signIn(context, { email, password });
    expect(sessionTokenOf(context.responseHeaders)).not.toBe(sessionToken);
  });

  it('is listed with its device, and ended by its id: by its owner only, once', async () => {
    const { email, viewer, sessionToken } = await newMember(workspace);
    const phone = await signInAgain(email, { device: 'Phone/2.0' });
    const listed = await listSessions(workspace.as(viewer, cookieOf(sessionToken)));
    expect(listed.map(({ device, isCurrent }) => ({ device, isCurrent }))).toEqual([
      { device: 'Phone/2.0', isCurrent: false },
      { device: '', isCurrent: true },
    ]);
    const { id } = listed[0]!;
    const other = await newMember(workspace);
    await expect(endSession(workspace.as(other.viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(endSession(workspace.as(viewer), newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await endSession(workspace.as(viewer), id);
    await expect(endSession(workspace.as(viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await viewerOf(workspace, phone.sessionToken)).toBeUndefined();
    expect(await viewerOf(workspace, sessionToken)).toBeDefined();
  });

  it('ends everywhere at once, and gateways are told', async () => {
    const { email, viewer, sessionToken } = await newMember(workspace);
    const tokens = [sessionToken, (await signInAgain(email)).sessionToken];
    const listener = workspace.redis.duplicate();
    await listener.subscribe(IDENTITY_CHANNEL);
    const told = new Promise<string[]>((resolve) => {
      listener.on('message', (_, message) => {
        if (message.includes(hashSessionToken(sessionToken))) resolve(readIdentityChange(message));
      });
    });
    expect(await signOutEverywhere(workspace.as(viewer), { includeApps: true })).toEqual({ sessions: 2, apps: 0 });
    expect((await told).toSorted()).toEqual(tokens.map(hashSessionToken).toSorted());
    listener.disconnect();
    for (const token of tokens) expect(await viewerOf(workspace, token)).toBeUndefined();
  });

  it('comes back by no question that was under way while it ended', async () => {
    const { viewer, sessionToken } = await newMember(workspace);
    const questions = Array.from({ length: 8 }, async () => {
      await workspace.redis.del(sessionKey(hashSessionToken(sessionToken)));
      return viewerOf(workspace, sessionToken);
    });
    await Promise.all([...questions, signOut(workspace.as(viewer, cookieOf(sessionToken)))]);
    expect(await workspace.redis.get(sessionKey(hashSessionToken(sessionToken)))).toBeNull();
  });
});

describe('refresh tokens', () => {
  it('are given to who asks for one, and each gets the next and an access token', async () => {
    const { email, viewer } = await newMember(workspace);
    expect((await signInAgain(email)).refreshToken).toBeUndefined();
    const { refreshToken } = await signInAgain(email, { refreshable: true });
    const refreshed = await refreshSession(workspace.as(null), { refreshToken: refreshToken! });
    expect(refreshed.refreshToken).not.toBe(refreshToken);
    expect(await verifyAccessToken({ token: refreshed.token, secretsKey: workspace.secretsKey })).toMatchObject({ id: viewer.id });
  });

  it('end the whole session when one is shown twice', async () => {
    const { email } = await newMember(workspace);
    const { refreshToken, sessionToken } = await signInAgain(email, { refreshable: true });
    const next = await refreshSession(workspace.as(null), { refreshToken: refreshToken! });
    await expect(refreshSession(workspace.as(null), { refreshToken: refreshToken! })).rejects.toMatchObject(refused('InvalidTokenError'));
    await expect(refreshSession(workspace.as(null), { refreshToken: next.refreshToken })).rejects.toMatchObject(
      refused('InvalidTokenError'),
    );
    expect(await viewerOf(workspace, sessionToken)).toBeUndefined();
  });

  it('are taken from one of two at once, and both are then out', async () => {
    const { email } = await newMember(workspace);
    const { refreshToken } = await signInAgain(email, { refreshable: true });
    const both = await Promise.allSettled([1, 2].map(() => refreshSession(workspace.as(null), { refreshToken: refreshToken! })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const winner = both.find((one) => one.status === 'fulfilled')!;
    await expect(refreshSession(workspace.as(null), { refreshToken: winner.value.refreshToken })).rejects.toMatchObject(
      refused('InvalidTokenError'),
    );
  });

  it('end with their session, and unknown ones tell nothing', async () => {
    const { email, viewer } = await newMember(workspace);
    const { refreshToken } = await signInAgain(email, { refreshable: true });
    await signOutEverywhere(workspace.as(viewer), { includeApps: true });
    for (const token of [refreshToken!, 'cgr_unknown', ''])
      await expect(refreshSession(workspace.as(null), { refreshToken: token })).rejects.toMatchObject(refused('InvalidTokenError'));
  });
});

describe('guessing', () => {
  it('has to wait after five failures, alike for accounts that exist and those that do not, and a right guess does not show', async () => {
    const { email } = await newMember(workspace);
    for (const account of [email, `${newId()}@example.com`]) {
      const from = { 'x-forwarded-for': '203.0.113.7' };
      for (let i = 0; i < 5; i++)
        expect(await signIn(workspace.as(null, from), { email: account, password: 'wrong password' })).toBeUndefined();
      await expect(signIn(workspace.as(null, from), { email: account, password })).rejects.toMatchObject({
        answer: { __typename: 'TooManyAttemptsError', retryAfterSeconds: expect.any(Number) },
      });
    }
    // From elsewhere its owner still gets in.
    expect(await signIn(workspace.as(null, { 'x-forwarded-for': '203.0.113.8' }), { email, password })).toBeDefined();
  });
});
