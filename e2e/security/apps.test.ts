import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  allow,
  APP_REDIRECT,
  askConsent,
  connect,
  fetchTokens,
  registerApp,
  ticketOf,
  type App,
  type AppCode,
} from '../set-up/connect-app.ts';
import { sendWith, signUp, type Session } from '../set-up/session.ts';

const { publicUrl } = inject('product');

let owner: Session;
let app: App;
beforeAll(async () => {
  owner = await signUp(publicUrl);
  app = await registerApp(owner, ['podcasts:read', 'campaigns:read']);
});

const ask = (person: Session, changes: Record<string, string> = {}) => askConsent(publicUrl, app, person, changes);
const decide = (cookie: string, ticket: string, headers: Record<string, string> = {}) => allow(publicUrl, cookie, ticket, headers);
const connectTo = (person: Session) => connect(publicUrl, app, person);
const tokens = (code: AppCode, changes: Record<string, string> = {}) => fetchTokens(publicUrl, app, code, changes);

/** What the gateway says to a token: its scopes, or the code of its refusal. */
async function scopesOf(token: string): Promise<string[] | string> {
  const { data, errors } = await sendWith(publicUrl, token)('{ viewer { scopes } }');
  return data?.viewer?.scopes ?? errors?.[0]?.extensions?.['code'];
}

describe('an app that a person let in', () => {
  it('acts for them with what they gave, reaches nothing of their account, and stops when they say so', async () => {
    const person = await signUp(publicUrl);
    const { access_token: token } = await tokens(await connectTo(person));
    expect(await scopesOf(token)).toEqual(['podcasts:read']);
    const send = sendWith(publicUrl, token);
    expect((await send('{ podcasts { totalCount } }')).data).toEqual({ podcasts: { totalCount: 0 } });
    for (const closed of [
      '{ campaigns { totalCount } }',
      '{ sessions { id } }',
      '{ viewer { user { email } } }',
      '{ connectedApps { clientId } }',
      'mutation { exportMyData { __typename } }',
      'mutation { signOutEverywhere { ended } }',
      `mutation { switchOrganization(id: "${owner.organizationId}") { __typename } }`,
      'mutation { deleteMyAccount(password: "x") { __typename } }',
      `mutation { createApiKey(input: { name: "x", scopes: ["podcasts:read"] }) { __typename } }`,
    ])
      expect((await send(closed)).errors?.[0]?.extensions?.['code'], closed).toBe('FORBIDDEN');
    const { data } = await person.send(
      `mutation { revokeConnectedApp(clientId: "${app.id}") { ... on RevokeConnectedAppPayload { clientId } } }`,
    );
    expect(data.revokeConnectedApp.clientId).toBe(app.id);
    await expect.poll(() => scopesOf(token)).toBe('UNAUTHENTICATED');
  });

  it('sees no other organization than the one that it was let into', async () => {
    const person = await signUp(publicUrl);
    const { access_token: token } = await tokens(await connectTo(person));
    const { data } = await sendWith(publicUrl, token)('{ viewer { organization { id } } }');
    expect(data.viewer.organization.id).toBe(person.organizationId);
  });
});

describe('an OAuth code', () => {
  it('shown twice ends the tokens that came of it', async () => {
    const code = await connectTo(await signUp(publicUrl));
    const { access_token: token, refresh_token: next } = await tokens(code);
    expect(await scopesOf(token)).toEqual(['podcasts:read']);
    expect(await tokens(code)).toMatchObject({ status: 400, error: 'invalid_grant' });
    await expect.poll(() => scopesOf(token)).toBe('UNAUTHENTICATED');
    expect(await tokens(code, { grant_type: 'refresh_token', refresh_token: next })).toMatchObject({ error: 'invalid_grant' });
  });

  it('is of no use with a wrong verifier, another address or another app’s name (mix-up)', async () => {
    const person = await signUp(publicUrl);
    const other = await registerApp(owner, ['podcasts:read']);
    const wrong: Record<string, string>[] = [
      { code_verifier: 'A'.repeat(43) },
      { redirect_uri: 'https://app.example/other' },
      { client_id: other.id, client_secret: other.secret },
    ];
    for (const changes of wrong)
      expect(await tokens(await connectTo(person), changes)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('comes with the name of who gave it, as the metadata say (RFC 9207)', async () => {
    const { iss } = await connectTo(await signUp(publicUrl));
    const metadata = (await (await fetch(`${publicUrl}/.well-known/oauth-authorization-server`)).json()) as Record<string, unknown>;
    expect(metadata).toMatchObject({ issuer: iss, authorization_response_iss_parameter_supported: true });
  });

  it('is given to registered addresses alone, and asks for PKCE by S256', async () => {
    const person = await signUp(publicUrl);
    for (const uri of ['https://evil.example/', `${APP_REDIRECT}/`, `${APP_REDIRECT}?x=1`, 'javascript:alert(1)']) {
      const { status, headers } = await ask(person, { redirect_uri: uri }).page;
      expect([status, headers.get('location')]).toEqual([400, null]);
    }
    const plain = await ask(person, { code_challenge_method: 'plain' }).page;
    expect(plain.headers.get('location')).toContain('error=invalid_request');
  });
});

describe('the consent of a person', () => {
  it('is not given by a page of somebody else: without their ticket, or from another site (CSRF)', async () => {
    const [victim, attacker] = [await signUp(publicUrl), await signUp(publicUrl)];
    const stolen = ticketOf(await (await ask(attacker).page).text());
    const own = ticketOf(await (await ask(victim).page).text());
    expect((await decide(victim.cookie, stolen)).status).toBe(400);
    expect((await decide(victim.cookie, '')).status).toBe(400);
    expect((await decide(victim.cookie, own, { origin: 'https://evil.example' })).status).toBe(400);
    const { data } = await victim.send('{ connectedApps { clientId } }');
    expect(data.connectedApps).toEqual([]);
  });

  it('is asked on a page that nobody may frame and that runs nothing', async () => {
    const { headers } = await ask(await signUp(publicUrl)).page;
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
});

it('public keys of access tokens are there for everybody, and hold no private part', async () => {
  const { keys } = (await (await fetch(`${publicUrl}/.well-known/jwks.json`)).json()) as { keys: Record<string, string>[] };
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(key).toEqual({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: key['x'], kid: key['kid'] });
});
