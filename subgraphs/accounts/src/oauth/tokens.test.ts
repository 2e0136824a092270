import * as oauth from 'oauth4webapi';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { hashGrant, IDENTITY_CHANNEL } from '@castgraph/auth/identity-signal';
import { inSystem } from '@castgraph/orm/transact';
import { newMember } from '../fixture/new-member.ts';
import { openOAuth, type OAuthBench, type TestApp } from '../fixture/open-oauth.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { deleteOAuthClient } from './delete-oauth-client.ts';
import { findGrantViewer } from './find-grant-viewer.ts';
import { listConnectedApps } from './list-connected-apps.ts';
import { revokeConnectedApp } from './revoke-connected-app.ts';
import { rotateClientSecret } from './rotate-client-secret.ts';
import { updateOAuthClient } from './update-oauth-client.ts';

let workspace: Workspace;
let bench: OAuthBench;
beforeAll(async () => {
  // A database of Redis of its own: refusals are counted by address, and all tests have the same one.
  workspace = await openWorkspace({}, { redisDb: 6 });
  await workspace.redis.flushdb();
  bench = await openOAuth(workspace);
});
afterAll(async () => {
  await bench.close();
  await workspace.close();
});

const run = (statement: string, values: unknown[] = []) => inSystem(workspace.orm, (em) => em.execute(statement, values));
const verify = (token: string) => verifyAccessToken({ token, secretsKey: workspace.secretsKey });
/** Whom the gateway takes an access token for now. */
async function actsFor(token: string) {
  const { delegation } = await verify(token);
  return findGrantViewer(workspace, delegation!.grantId);
}
const exchange = (app: TestApp, { code, verifier }: { code: string; verifier: string }, more: Record<string, string> = {}) =>
  bench.post(
    '/oauth/token',
    { grant_type: 'authorization_code', code, redirect_uri: app.redirectUri, code_verifier: verifier, ...more },
    app,
  );
const refresh = (app: TestApp, token: string) => bench.post('/oauth/token', { grant_type: 'refresh_token', refresh_token: token }, app);

describe('a client that others wrote', () => {
  it.each(['CONFIDENTIAL', 'PUBLIC'] as const)(
    'of a %s app gets through the whole of it: discovery, PKCE, iss, tokens, refresh, revocation',
    async (kind) => {
      const [app, member] = [await bench.newApp({ kind }), await newMember(workspace)];
      const insecure = { [oauth.allowInsecureRequests]: true };
      const issuer = new URL(bench.issuer);
      const found = await oauth.processDiscoveryResponse(
        issuer,
        await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure }),
      );
      const client = { client_id: app.id };
      const auth = kind === 'PUBLIC' ? oauth.None() : oauth.ClientSecretBasic(app.secret!);
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const query = { ...app.query, state, code_challenge: await oauth.calculatePKCECodeChallenge(verifier) };
      expect(found.authorization_endpoint).toBe(`${bench.issuer}/oauth/authorize`);
      const back = await bench.decide(await bench.ask(query, member), member);
      const answer = oauth.validateAuthResponse(found, client, new URL(back.headers.get('location')!), state);
      const asked = await oauth.authorizationCodeGrantRequest(found, client, auth, answer, app.redirectUri, verifier, insecure);
      const tokens = await oauth.processAuthorizationCodeResponse(found, client, asked);
      expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'podcasts:read' });
      const again = await oauth.refreshTokenGrantRequest(found, client, auth, tokens.refresh_token!, insecure);
      const refreshed = await oauth.processRefreshTokenResponse(found, client, again);
      expect(await actsFor(refreshed.access_token)).toMatchObject({ id: member.viewer.id });
      await oauth.processRevocationResponse(await oauth.revocationRequest(found, client, auth, refreshed.refresh_token!, insecure));
      expect(await actsFor(refreshed.access_token)).toBeUndefined();
    },
  );

  it('refuses an answer without our name, or with another’s: it was sent to the wrong server (mix-up)', async () => {
    const issuer = new URL(bench.issuer);
    const found = await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', [oauth.allowInsecureRequests]: true }),
    );
    const answer = new URL('https://app.example/back?code=x&state=s');
    expect(() => oauth.validateAuthResponse(found, { client_id: 'x' }, answer, 's')).toThrow('iss');
    answer.searchParams.set('iss', 'https://evil.example');
    expect(() => oauth.validateAuthResponse(found, { client_id: 'x' }, answer, 's')).toThrow('iss');
  });

  it('can verify our tokens by the keys that we publish, and learns no private part of them', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const { access_token: token } = await bench.tokens(app, member);
    const keys = (await (await fetch(`${bench.issuer}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    await expect(jwtVerify(token, createLocalJWKSet(keys), { typ: 'at+jwt' })).resolves.toMatchObject({
      payload: { sub: member.viewer.id },
    });
    expect(keys.keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
  });
});

describe('an access token of an app', () => {
  it('is a person’s, with what they gave and no more, and names app and grant', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const answer = await bench.tokens(app, member);
    expect(answer).toMatchObject({ token_type: 'Bearer', scope: 'podcasts:read' });
    expect(answer.expires_in).toBeGreaterThan(500);
    const { id, organizationId } = member.viewer;
    expect(await verify(answer.access_token)).toMatchObject({
      kind: 'user',
      id,
      organizationId,
      scopes: ['podcasts:read'],
      delegation: { clientId: app.id },
    });
  });

  it('never permits more than the person may do now, nor what the app may ask for now', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const { access_token: token, refresh_token: next } = await bench.tokens(app, member, 'podcasts:read campaigns:write');
    expect((await actsFor(token))!.scopes).toEqual(['podcasts:read', 'campaigns:write']);
    await workspace.as(member.viewer).transact((em) => em.execute(`update accounts.membership set role = 'read-only'`));
    expect((await actsFor(token))!.scopes).toEqual(['podcasts:read']);
    const answer = await refresh(app, next);
    expect([answer.body.scope, (await verify(answer.body.access_token)).scopes]).toEqual(['podcasts:read', ['podcasts:read']]);
    await updateOAuthClient(workspace.as(app.owner.viewer), app.id, { scopes: ['campaigns:write'] });
    expect(await actsFor(token)).toBeUndefined();
    expect(await refresh(app, answer.body.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('ends with the membership', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const { access_token: token } = await bench.tokens(app, member);
    await workspace.as(member.viewer).transact((em) => em.execute('delete from accounts.membership'));
    expect(await actsFor(token)).toBeUndefined();
  });

  it('names the app in the audit beside the person', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    await bench.tokens(app, member);
    const entries = await workspace
      .as(member.viewer)
      .read((em) => em.execute<{ action: string; details: object }[]>('select action, details from accounts.audit_entry order by id'));
    expect(entries.at(-1)).toMatchObject({ action: 'oauth.connect', details: { clientId: app.id, scopes: ['podcasts:read'] } });
  });
});

describe('a code', () => {
  it('shown twice ends everything that came of it, and gateways are told', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const code = await bench.connect(app, member);
    const { body } = await exchange(app, code);
    const { delegation } = await verify(body.access_token);
    const listener = workspace.redis.duplicate();
    await listener.subscribe(IDENTITY_CHANNEL);
    const hash = hashGrant(delegation!.grantId);
    const told = new Promise((resolve) => listener.on('message', (_, message) => message.includes(hash) && resolve(message)));
    expect(await exchange(app, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await told).toBe(JSON.stringify([hash]));
    listener.disconnect();
    expect(await actsFor(body.access_token)).toBeUndefined();
    expect(await refresh(app, body.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('shown twice at once gives tokens to one at most, which then end', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const code = await bench.connect(app, member);
    const answers = await Promise.all([1, 2, 3].map(() => exchange(app, code)));
    const good = answers.filter(({ status }) => status === 200);
    expect(good.length).toBeLessThanOrEqual(1);
    for (const { body } of good) expect(await actsFor(body.access_token)).toBeUndefined();
  });

  it.each([
    ['a wrong verifier', { code_verifier: 'A'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['the challenge for a verifier', { code_verifier: 'challenge' }],
    ['another address', { redirect_uri: 'https://app.example/other' }],
    ['no address', { redirect_uri: '' }],
  ])('with %s gets nothing, and is used up by the attempt', async (_, wrong) => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const code = await bench.connect(app, member);
    expect(await exchange(app, code, wrong)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await exchange(app, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await listConnectedApps(workspace.as(member.viewer))).toEqual([]);
  });

  it('is of no use to another app, and stays good for its own (mix-up)', async () => {
    const [app, other, member] = [await bench.newApp(), await bench.newApp(), await newMember(workspace)];
    const code = await bench.connect(app, member);
    expect(await exchange({ ...other, redirectUri: app.redirectUri }, code)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect((await exchange(app, code)).status).toBe(200);
    expect(await exchange(other, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await listConnectedApps(workspace.as(member.viewer))).toHaveLength(1);
  });

  it('is over after a minute, and is stored by its hash alone', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const code = await bench.connect(app, member);
    expect(await run('select 1 from accounts.oauth_code where code_hash = ?', [code.code])).toEqual([]);
    await workspace
      .as(member.viewer)
      .transact((em) => em.execute(`update accounts.oauth_code set expires_at = now() - interval '1 second'`));
    expect(await exchange(app, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

describe('a refresh token', () => {
  it('gives the next tokens once; shown again, by a thief or from one, all of the grant ends', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const first = await bench.tokens(app, member);
    const second = (await refresh(app, first.refresh_token)).body;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await actsFor(second.access_token)).toBeDefined();
    expect(await refresh(app, first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await actsFor(second.access_token)).toBeUndefined();
    expect((await refresh(app, second.refresh_token)).status).toBe(400);
  });

  it('is of no use to another app, nor without the secret, and does not end by that', async () => {
    const [app, other, member] = [await bench.newApp(), await bench.newApp(), await newMember(workspace)];
    const { refresh_token: token } = await bench.tokens(app, member);
    expect((await refresh(other, token)).body.error).toBe('invalid_grant');
    expect(await refresh({ ...app, secret: null }, token)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(await refresh({ ...app, secret: `${app.secret}x` }, token)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect((await refresh(app, token)).status).toBe(200);
  });
});

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
