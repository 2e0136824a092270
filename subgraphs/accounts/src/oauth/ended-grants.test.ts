import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, enrol } from '../fixture/enrolled-member.ts';
import { newMember, TEST_PASSWORD } from '../fixture/new-member.ts';
import { openOAuth, type OAuthBench, type TestApp } from '../fixture/open-oauth.ts';
import { readMailedToken } from '../fixture/read-mail.ts';
import { requestReset } from '../fixture/request-reset.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { changePassword } from '../people/change-password.ts';
import { resetPassword } from '../people/reset-password.ts';
import { updateOrganizationSecurity } from '../second-factors/update-organization-security.ts';
import { signOutEverywhere } from '../sessions/sign-out-everywhere.ts';
import { deleteOAuthClient } from './delete-oauth-client.ts';
import { findGrantViewer } from './find-grant-viewer.ts';
import { listConnectedApps } from './list-connected-apps.ts';
import { revokeConnectedApp } from './revoke-connected-app.ts';
import { rotateClientSecret } from './rotate-client-secret.ts';

let workspace: Workspace;
let bench: OAuthBench;
beforeAll(async () => {
  // A database of Redis of its own: refusals are counted by address, and all tests have the same one.
  workspace = await openWorkspace({}, { redisDb: 8 });
  await workspace.redis.flushdb();
  bench = await openOAuth(workspace);
});
afterAll(async () => {
  await bench.close();
  await workspace.close();
});

type Context = ReturnType<typeof asMember>;
const passwords = { currentPassword: TEST_PASSWORD, newPassword: 'seven green lanterns' };

async function reset(personId: string) {
  const [person] = await inSystem(workspace.orm, (em) =>
    em.execute<{ email: string }[]>('select email from accounts.person where id = ?', [personId]),
  );
  await requestReset(workspace, person!.email);
  const token = await readMailedToken(workspace, person!.email);
  return resetPassword(workspace.as(null), { token, password: passwords.newPassword });
}

/** Whom the gateway takes an access token for now. */
async function actsFor(token: string) {
  const { delegation } = await verifyAccessToken({ token, secretsKey: workspace.secretsKey });
  return findGrantViewer(workspace, delegation!.grantId);
}
const refresh = (app: TestApp, token: string) => bench.post('/oauth/token', { grant_type: 'refresh_token', refresh_token: token }, app);

describe('an end', () => {
  it('made by the person stops every token of that app, and no other’s', async () => {
    const [app, other, member] = [await bench.newApp(), await bench.newApp(), await newMember(workspace)];
    const [one, two, kept] = [await bench.tokens(app, member), await bench.tokens(app, member), await bench.tokens(other, member)];
    const context = workspace.as(member.viewer);
    expect((await listConnectedApps(context)).map(({ clientId }) => clientId).toSorted()).toEqual([app.id, other.id].toSorted());
    await revokeConnectedApp(context, app.id);
    expect(await Promise.all([one, two, kept].map(async (token) => (await actsFor(token.access_token)) !== undefined))).toEqual([
      false,
      false,
      true,
    ]);
    expect((await listConnectedApps(context)).map(({ clientId }) => clientId)).toEqual([other.id]);
    await expect(revokeConnectedApp(context, app.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['signing out everywhere', (as: Context) => signOutEverywhere(as, { includeApps: true }), false],
    ['signing out everywhere but for apps', (as: Context) => signOutEverywhere(as, { includeApps: false }), true],
    ['a new password for the old one', (as: Context) => changePassword(as, { ...passwords }), true],
    ['a new password, apps included', (as: Context) => changePassword(as, { ...passwords, endApps: true }), false],
    ['a reset of the password', (as: Context) => reset(as.viewer!.id), false],
  ])('by %s leaves what apps were let do: as said', async (_, act, goesOn) => {
    const [app, member, stranger] = [await bench.newApp(), await newMember(workspace), await newMember(workspace)];
    const [mine, theirs] = [await bench.tokens(app, member), await bench.tokens(app, stranger)];
    await act(asMember(workspace, member));
    expect((await actsFor(mine.access_token)) !== undefined).toBe(goesOn);
    expect((await refresh(app, mine.refresh_token)).status).toBe(goesOn ? 200 : 400);
    expect(await actsFor(theirs.access_token)).toBeDefined();
  });

  it('made by one person ends nothing of another’s', async () => {
    const [app, member, stranger] = [await bench.newApp(), await newMember(workspace), await newMember(workspace)];
    const { access_token: token } = await bench.tokens(app, member);
    await expect(revokeConnectedApp(workspace.as(stranger.viewer), app.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revokeConnectedApp(workspace.as(app.owner.viewer), app.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await actsFor(token)).toBeDefined();
    expect(await listConnectedApps(workspace.as(stranger.viewer))).toEqual([]);
  });

  it('made by the app’s owner, who removes it, stops the tokens of people everywhere', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const { access_token: token, refresh_token: next } = await bench.tokens(app, member);
    await deleteOAuthClient(workspace.as(app.owner.viewer), app.id);
    expect(await actsFor(token)).toBeUndefined();
    expect(await refresh(app, next)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect((await bench.ask(app.query, member)).status).toBe(400);
  });

  it('made by the organization, which asks for a second factor, spares what was permitted with one', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const before = await bench.tokens(app, member);
    await enrol(workspace, member);
    const after = await bench.tokens(app, member);
    await updateOrganizationSecurity(asMember(workspace, member), { requireMfa: true });
    expect(await actsFor(before.access_token)).toBeUndefined();
    expect((await refresh(app, before.refresh_token)).status).toBe(400);
    expect(await actsFor(after.access_token)).toMatchObject({ scopes: ['podcasts:read'] });
  });

  it('made by the app (RFC 7009) needs its own token; for another’s the answer is the same, and nothing ends', async () => {
    const [app, other, member] = [await bench.newApp(), await bench.newApp({ kind: 'PUBLIC' }), await newMember(workspace)];
    const { access_token: token, refresh_token: next } = await bench.tokens(app, member);
    for (const shown of [token, next, 'nonsense']) expect((await bench.post('/oauth/revoke', { token: shown }, other)).status).toBe(200);
    expect(await actsFor(token)).toBeDefined();
    expect((await bench.post('/oauth/revoke', { token: next })).status).toBe(401);
    expect((await bench.post('/oauth/revoke', { token }, app)).status).toBe(200);
    expect(await actsFor(token)).toBeUndefined();
  });
});

describe('the token endpoint', () => {
  it('knows an app by its secret, the one before the rotation until the overlap is over', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const context = workspace.as(app.owner.viewer);
    const { refresh_token: token } = await bench.tokens(app, member);
    const { clientSecret } = await rotateClientSecret(context, { id: app.id, overlapHours: 1 });
    const old = await refresh(app, token);
    expect(old.status).toBe(200);
    await rotateClientSecret(context, { id: app.id, overlapHours: 0 });
    expect((await refresh(app, old.body.refresh_token)).status).toBe(401);
    expect((await refresh({ ...app, secret: clientSecret }, old.body.refresh_token)).status).toBe(401);
  });

  it.each([
    ['two ways to show a secret', { authorization: 'Basic eDp5' }, {}, 'invalid_request'],
    ['a grant of another kind', {}, { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no grant', {}, { grant_type: '' }, 'unsupported_grant_type'],
    ['JSON', { 'content-type': 'application/json' }, {}, 'invalid_request'],
    ['an unknown app', {}, { client_id: 'app_0000000000000000' }, 'invalid_client'],
    ['a public id with a made-up secret', {}, { client_secret: 'x' }, 'invalid_client'],
  ])('refuses %s, and lets nobody keep the answer', async (_, headers, more, error) => {
    const app = await bench.newApp();
    const form = { client_id: app.id, client_secret: app.secret!, grant_type: 'refresh_token', refresh_token: 'x', ...more };
    const response = await fetch(`${bench.issuer}/oauth/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
    expect(await response.json()).toMatchObject({ error });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('sends an address away that was refused sixty times in a minute', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 62; n++) {
      const headers = { 'x-forwarded-for': `203.0.113.${n}, 198.51.100.77` };
      const body = new URLSearchParams({ client_id: 'app_0000000000000000', grant_type: 'refresh_token' });
      statuses.push((await fetch(`${bench.issuer}/oauth/token`, { method: 'POST', headers, body })).status);
    }
    expect([statuses.slice(0, 60).every((status) => status === 401), statuses.slice(60)]).toEqual([true, [429, 429]]);
  });

  it('has no introspection', async () => {
    expect((await fetch(`${bench.issuer}/oauth/introspect`, { method: 'POST' })).status).toBe(404);
    const metadata = (await (await fetch(`${bench.issuer}/.well-known/oauth-authorization-server`)).json()) as object;
    expect(metadata).not.toHaveProperty('introspection_endpoint');
  });
});
