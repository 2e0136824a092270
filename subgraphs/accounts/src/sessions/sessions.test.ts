import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { hashSessionToken, readSessionToken } from '@castgraph/auth/session-cookie';
import { sessionKey } from '@castgraph/auth/session-record';
import { SIGNATURE_HEADER, signSubgraphRequest } from '@castgraph/auth/viewer-token';
import { newId } from '@castgraph/kernel/ids';
import type { RouteRequest } from '@castgraph/service/routes';
import { openLog } from '@castgraph/telemetry/log';
import { openWorkspace, PUBLIC_URL, type Workspace } from '../fixture/workspace.ts';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { listApiKeys } from '../api-keys/list-api-keys.ts';
import { listAuditEntries } from '../audit/list-audit-entries.ts';
import { signUp } from '../people/sign-up.ts';
import { findKeyViewer } from '../api-keys/find-key-viewer.ts';
import { findSessionViewer } from './find-session-viewer.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewerRoute } from './viewer-route.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const password = 'correct horse battery';

async function newMember() {
  const email = `${newId()}@example.com`;
  const context = workspace.as(null);
  const session = await signUp(context, { email, password, name: 'Ada', organizationName: 'Example Audio' });
  const cookie = context.responseHeaders.get('set-cookie')!;
  return { email, ...session, cookie, token: readSessionToken(cookie.split(';')[0], PUBLIC_URL)! };
}

describe('signing in', () => {
  it('sets a cookie that scripts cannot read, and stores only the hash of what is in it', async () => {
    const { cookie, token } = await newMember();
    expect(cookie).toMatch(/^__Host-castgraph_session=.+; Path=\/; .+HttpOnly; SameSite=Lax; Secure$/);
    expect(await workspace.redis.get(sessionKey(hashSessionToken(token)))).toContain('"owner"');
    const rows = await workspace.orm.em.fork().execute('select 1 from accounts.session where token_hash = ?', [token]);
    expect(rows).toEqual([]);
  });

  it('stores passwords as argon2id and nothing else of them', async () => {
    const { viewer } = await newMember();
    const [row] = await workspace.orm.em
      .fork()
      .execute<{ password_hash: string }[]>('select * from accounts.person where id = ?', [viewer.id]);
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(password);
  });

  it('accepts the e-mail address in any case, and answers a wrong password and an unknown account alike', async () => {
    const { email, viewer } = await newMember();
    expect((await signIn(workspace.as(null), { email: email.toUpperCase(), password }))?.viewer.id).toBe(viewer.id);
    expect(await signIn(workspace.as(null), { email, password: 'wrong password' })).toBeUndefined();
    expect(await signIn(workspace.as(null), { email: 'nobody@example.com', password })).toBeUndefined();
  });

  it('gives a token that the gateway can verify and that names the same viewer', async () => {
    const { email } = await newMember();
    const session = await signIn(workspace.as(null), { email, password });
    expect(await verifyAccessToken({ token: session!.token, secretsKey: workspace.secretsKey })).toMatchObject({
      id: session!.viewer.id,
      kind: 'user',
    });
  });

  it('refuses a second account for one e-mail address, a short password and a thing that is no address', async () => {
    const { email } = await newMember();
    const again = { email, password, name: 'Eve', organizationName: 'Other' };
    await expect(signUp(workspace.as(null), again)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(signUp(workspace.as(null), { ...again, password: 'short' })).rejects.toMatchObject({
      place: { path: ['input', 'password'] },
    });
    await expect(signUp(workspace.as(null), { ...again, email: 'no address' })).rejects.toMatchObject({
      place: { path: ['input', 'email'] },
    });
  });

  it('survives a flushed Redis, and ends for good when signed out', async () => {
    const { viewer, token } = await newMember();
    const tokenHash = hashSessionToken(token);
    await workspace.redis.del(sessionKey(tokenHash));
    expect(
      await findSessionViewer({ orm: workspace.orm, sessions: workspace.redis, settings: workspace.settings }, tokenHash),
    ).toMatchObject({ id: viewer.id, roles: ['owner'] });
    expect(await workspace.redis.get(sessionKey(tokenHash))).not.toBeNull();
    expect(await signOut(workspace.as(viewer, { cookie: `castgraph_session=${token}` }))).toBe(true);
    expect(await workspace.redis.get(sessionKey(tokenHash))).toBeNull();
    expect(
      await findSessionViewer({ orm: workspace.orm, sessions: workspace.redis, settings: workspace.settings }, tokenHash),
    ).toBeUndefined();
  });

  it("does not end somebody else's session", async () => {
    const [one, other] = [await newMember(), await newMember()];
    expect(await signOut(workspace.as(one.viewer, { cookie: `castgraph_session=${other.token}` }))).toBe(false);
    expect(
      await findSessionViewer(
        { orm: workspace.orm, sessions: workspace.redis, settings: workspace.settings },
        hashSessionToken(other.token),
      ),
    ).toBeDefined();
  });

  it('leaves an audit entry for the sign-up and each session', async () => {
    const { viewer } = await newMember();
    const entries = await listAuditEntries(workspace.as(viewer), { limit: 10, after: undefined });
    expect(entries.map(({ action }) => action)).toEqual(['session.start', 'account.sign-up']);
  });
});

describe('API keys', () => {
  it('shows the secret once and finds its viewer by the hash alone', async () => {
    const { viewer } = await newMember();
    const { apiKey, secret } = await createApiKey(workspace.as(viewer), { name: 'Importer', scopes: ['podcasts:read'] });
    const { hash } = apiKey;
    expect(secret).toContain(apiKey.id);
    expect(await findKeyViewer(workspace.orm, { apiKeyId: apiKey.id, apiKeyHash: hash })).toMatchObject({
      kind: 'key',
      scopes: ['podcasts:read'],
    });
    expect(await findKeyViewer(workspace.orm, { apiKeyId: apiKey.id, apiKeyHash: '0'.repeat(64) })).toBeUndefined();
    expect((await listApiKeys(workspace.as(viewer)))[0]?.lastUsedAt).toBeInstanceOf(Date);
  });

  it('gives nobody more than they have, and is closed to who may not', async () => {
    const { viewer } = await newMember();
    const limited = { ...viewer, scopes: ['keys:write' as const] };
    await expect(createApiKey(workspace.as(limited), { name: 'X', scopes: ['campaigns:write'] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(createApiKey(workspace.as({ ...viewer, scopes: [] }), { name: 'X', scopes: ['podcasts:read'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(createApiKey(workspace.as(viewer), { name: 'X', scopes: ['all:things'] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it("does not list another organization's keys", async () => {
    const [one, other] = [await newMember(), await newMember()];
    await createApiKey(workspace.as(one.viewer), { name: 'X', scopes: ['podcasts:read'] });
    expect(await listApiKeys(workspace.as(other.viewer))).toEqual([]);
  });
});

describe('the door for the gateway', () => {
  it('answers signed questions only', async () => {
    const { token, viewer } = await newMember();
    const route = viewerRoute({
      orm: workspace.orm,
      sessions: workspace.redis,
      settings: workspace.settings,
      secretsKey: workspace.secretsKey,
    });
    const body = Buffer.from(JSON.stringify({ sessionHash: hashSessionToken(token) }));
    const ask = (headers: Record<string, string>) =>
      route.handle({ headers, body: async () => body, log: openLog('test', { level: 'ERROR' }) } as unknown as RouteRequest);
    const signature = await signSubgraphRequest({ viewer: null, audience: 'accounts', body, secretsKey: workspace.secretsKey });
    expect(await ask({ [SIGNATURE_HEADER]: signature })).toMatchObject({ status: 200, body: { viewer: { id: viewer.id } } });
    await expect(ask({})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(ask({ [SIGNATURE_HEADER]: signature })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
