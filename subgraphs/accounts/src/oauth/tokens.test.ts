import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { hashGrant, IDENTITY_CHANNEL } from '@castgraph/auth/identity-signal';
import { inSystem } from '@castgraph/orm/transact';
import { listAuditEntries } from '../audit/list-audit-entries.ts';
import { newMember } from '../fixture/new-member.ts';
import { openOAuth, type OAuthBench, type TestApp } from '../fixture/open-oauth.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { findGrantViewer } from './find-grant-viewer.ts';
import { listConnectedApps } from './list-connected-apps.ts';
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
    const entries = await listAuditEntries(workspace.as(member.viewer), { limit: 5, after: undefined });
    expect(entries[0]).toMatchObject({ action: 'oauth.refresh', actorId: member.viewer.id, details: { clientId: app.id } });
    expect(await actsFor(second.access_token)).toBeDefined();
    expect(await refresh(app, first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await actsFor(second.access_token)).toBeUndefined();
    expect((await refresh(app, second.refresh_token)).status).toBe(400);
  });

  it('ends a year after the person agreed, however busy the app', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const { refresh_token: first } = await bench.tokens(app, member);
    const age = (days: number) =>
      run('update accounts.oauth_grant set created_at = now() - make_interval(days => ?) where client_id = ?', [days, app.id]);
    await age(365);
    const { refresh_token: last } = (await refresh(app, first)).body;
    const [grant] = (await run(
      'select expires_at < now() + make_interval(days => 2) as "isLast" from accounts.oauth_grant where client_id = ?',
      [app.id],
    )) as { isLast: boolean }[];
    expect(grant).toEqual({ isLast: true });
    await run('update accounts.oauth_grant set expires_at = now() where client_id = ?', [app.id]);
    await age(367);
    expect(await refresh(app, last)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await listConnectedApps(workspace.as(member.viewer))).toEqual([]);
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
