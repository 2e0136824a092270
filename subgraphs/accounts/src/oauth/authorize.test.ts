import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../fixture/new-member.ts';
import { newVerifier, openOAuth, ticketOf, type OAuthBench } from '../fixture/open-oauth.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { signConsentTicket } from './consent-ticket.ts';
import { updateOAuthClient } from './update-oauth-client.ts';

let workspace: Workspace;
let bench: OAuthBench;
beforeAll(async () => {
  workspace = await openWorkspace();
  bench = await openOAuth(workspace);
});
afterAll(async () => {
  await bench.close();
  await workspace.close();
});

const back = (response: Response) => new URL(response.headers.get('location')!);
const told = (response: Response) => Object.fromEntries(back(response).searchParams);

describe('the question', () => {
  it('says who asks for what, for whom, and where one goes afterwards; nothing on it runs, and nobody may frame it', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const page = await bench.ask({ ...app.query, scope: 'podcasts:read campaigns:write' }, member);
    const html = await page.text();
    expect(page.status).toBe(200);
    for (const text of [
      'Zap',
      member.email,
      'Example Audio',
      'app.example',
      'See your podcasts',
      'Book and change campaigns',
      'It ends after a year',
    ])
      expect(html).toContain(text);
    expect(html).not.toMatch(/<script|onclick|javascript:/i);
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' https:\/\/app\.example; .*frame-ancestors 'none'$/,
    );
    expect(['x-frame-options', 'cache-control', 'referrer-policy'].map((name) => page.headers.get(name))).toEqual([
      'DENY',
      'no-store',
      'same-origin',
    ]);
  });

  it('shows names as text, whatever they hold', async () => {
    const [app, member] = [await bench.newApp({ name: '<img src=x onerror=alert(1)>"\'&' }), await newMember(workspace)];
    const html = await (await bench.ask(app.query, member)).text();
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    expect(html).not.toContain('<img');
  });

  it('is put after signing in, for who is not signed in or sends a cookie of nobody', async () => {
    const app = await bench.newApp();
    for (const member of [undefined, { ...(await newMember(workspace)), sessionToken: 'A'.repeat(43) }]) {
      const response = await bench.ask(app.query, member);
      expect(response.status).toBe(302);
      const [path, query] = response.headers.get('location')!.split('?');
      expect(path).toBe('/sign-in');
      expect(Object.fromEntries(new URL(new URLSearchParams(query).get('redirect')!, bench.issuer).searchParams)).toEqual(app.query);
    }
  });

  it('says what will not be given because the person has not got it, and is not put when that is all', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    await workspace.as(member.viewer).transact((em) => em.execute(`update accounts.membership set role = 'analyst'`));
    const html = await (await bench.ask({ ...app.query, scope: 'podcasts:read campaigns:write' }, member)).text();
    expect(html).toContain('will not get:');
    const nothing = await bench.ask({ ...app.query, scope: 'campaigns:write' }, member);
    expect(told(nothing)).toMatchObject({ error: 'access_denied' });
  });
});

describe('who is sent nowhere', () => {
  it.each([
    ['no app', { client_id: '' }],
    ['an unknown app', { client_id: 'app_0000000000000000' }],
    ['something else for an app', { client_id: "' or 1=1 --" }],
    ['no address', { redirect_uri: '' }],
    ['another site', { redirect_uri: 'https://evil.example/back' }],
    ['another path', { redirect_uri: 'https://app.example/back?tab=1&x=1' }],
    ['the address with a letter in the other case', { redirect_uri: 'https://APP.example/back?tab=1' }],
    ['the address in another spelling', { redirect_uri: 'https://app.example:443/back?tab=1' }],
    ['a part of the address', { redirect_uri: 'https://app.example/back' }],
    ['a path above', { redirect_uri: 'https://app.example/back/..?tab=1' }],
    ['a script', { redirect_uri: 'javascript:alert(1)' }],
  ])('%s: the person is told, on our page', async (_, wrong) => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const response = await bench.ask({ ...app.query, ...wrong }, member);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).toContain('This did not work');
  });
});

describe('what the app is told', () => {
  it.each([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no PKCE', { code_challenge: '' }, 'invalid_request'],
    ['PKCE without a method, which would be plain', { code_challenge_method: '' }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge that is no hash', { code_challenge: 'abc' }, 'invalid_request'],
    ['a scope that the app has not registered', { scope: 'podcasts:read reports:read' }, 'invalid_scope'],
    ['a scope that no app gets', { scope: 'podcasts:read keys:write' }, 'invalid_scope'],
    ['a scope that is none', { scope: 'everything' }, 'invalid_scope'],
    ['a request object', { request: 'eyJ' }, 'request_not_supported'],
  ])('%s, with its state and who says so', async (_, wrong, error) => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const response = await bench.ask({ ...app.query, ...wrong }, member);
    expect(back(response).origin + back(response).pathname).toBe('https://app.example/back');
    expect(told(response)).toMatchObject({ error, state: 'a state & more', iss: bench.issuer, tab: '1' });
    expect(told(response)).not.toHaveProperty('code');
  });

  it('a parameter that stands there twice: nobody knows which one counts', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const query = `${new URLSearchParams(app.query).toString()}&scope=campaigns%3Awrite`;
    const response = await fetch(`${bench.issuer}/oauth/authorize?${query}`, {
      redirect: 'manual',
      headers: { cookie: `castgraph_session=${member.sessionToken}` },
    });
    expect(told(response)).toMatchObject({ error: 'invalid_request' });
  });

  it('that the person said no', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const response = await bench.decide(await bench.ask(app.query, member), member, 'deny');
    expect(response.status).toBe(303);
    expect(told(response)).toMatchObject({ error: 'access_denied', state: 'a state & more', iss: bench.issuer });
  });

  it('a code, with its state and who says so, at an address with a scheme of its own too', async () => {
    const [app, member] = [await bench.newApp({ kind: 'PUBLIC', redirectUris: ['com.example.app:/back'] }), await newMember(workspace)];
    const page = await bench.ask(app.query, member);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' com.example.app:;");
    const response = await bench.decide(page, member);
    expect(response.headers.get('location')).toMatch(/^com\.example\.app:\/back\?code=[\w-]{43}&state=/);
    expect(told(response)).toMatchObject({ state: 'a state & more', iss: bench.issuer });
  });
});

describe('a decision', () => {
  const send = (form: Record<string, string>, headers: Record<string, string>) =>
    fetch(`${bench.issuer}/oauth/authorize`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(form) });

  it('counts only with the ticket of the person’s own page: forged, stolen, old or missing ones do nothing (CSRF)', async () => {
    const [app, victim, attacker] = [await bench.newApp(), await newMember(workspace), await newMember(workspace)];
    const cookie = `castgraph_session=${victim.sessionToken}`;
    const stolen = ticketOf(await (await bench.ask(app.query, attacker)).text());
    const query = new URLSearchParams(app.query).toString();
    const forged = signConsentTicket({ sessionHash: '0'.repeat(64), query }, Buffer.alloc(32, 9).toString('base64'));
    for (const ticket of [stolen, forged, '', 'x', `${stolen}x`]) {
      const response = await send({ ticket, decision: 'allow' }, { cookie });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    }
    const rows = await workspace.as(victim.viewer).read((em) => em.execute('select 1 from accounts.oauth_grant'));
    expect(rows).toEqual([]);
  });

  it('is not taken from a form of another site, even with a good ticket', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const ticket = ticketOf(await (await bench.ask(app.query, member)).text());
    const cookie = `castgraph_session=${member.sessionToken}`;
    for (const origin of ['https://evil.example', 'null'])
      expect((await send({ ticket, decision: 'allow' }, { cookie, origin })).status).toBe(400);
    expect((await send({ ticket, decision: 'allow' }, { cookie, origin: bench.issuer })).status).toBe(303);
  });

  it('is not taken from an address: a link decides nothing', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const response = await bench.ask({ ...app.query, decision: 'allow', ticket: 'x' }, member);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Do not allow');
  });

  it('is about what is registered now: an address that was taken away meanwhile gets no code', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const page = await (await bench.ask(app.query, member)).text();
    await updateOAuthClient(workspace.as(app.owner.viewer), app.id, { redirectUris: ['https://app.example/other'] });
    const response = await bench.decide(page, member);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('about other things than the page showed cannot be made by changing its form', async () => {
    const [app, member] = [await bench.newApp(), await newMember(workspace)];
    const ticket = ticketOf(await (await bench.ask(app.query, member)).text());
    const response = await send(
      {
        ticket,
        decision: 'allow',
        scope: 'campaigns:write',
        redirect_uri: 'https://evil.example/',
        code_challenge: newVerifier().challenge,
      },
      { cookie: `castgraph_session=${member.sessionToken}` },
    );
    expect(back(response).origin).toBe('https://app.example');
    const [grant] = await workspace
      .as(member.viewer)
      .read((em) => em.execute<{ scopes: string[] }[]>('select scopes from accounts.oauth_grant'));
    expect(grant!.scopes).toEqual(['podcasts:read']);
  });
});
