import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { linkIdentity } from '../set-up/add-sign-in-ways.ts';
import { openApp } from '../set-up/app-codes.ts';
import { enrolApp } from '../set-up/enrol-app.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers } from '../set-up/find-barriers.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { openAgent, type Agent } from '../set-up/open-agent.ts';
import { serveOidc, type OidcPerson } from '../set-up/serve-oidc.ts';
import { signUp } from '../set-up/session.ts';
import { openBrowser } from '../set-up/open-browser.ts';

const product = inject('product');
const { publicUrl, mediaPort } = product;
let providers: Awaited<ReturnType<typeof serveOidc>>;
beforeAll(async () => {
  providers = await serveOidc(product);
});
afterAll(() => providers?.close());

function somebody(changes: Partial<OidcPerson> = {}): OidcPerson {
  const mark = randomBytes(6).toString('hex');
  return { sub: mark, email: `${mark}@example.com`, email_verified: true, name: 'Ada Elsewhere', ...changes };
}

const begin = async (agent: Agent, provider = 'one') => agent.get((await agent.get(`${publicUrl}/oauth/start/${provider}`)).href);
const toldBy = (url: URL) => Object.fromEntries(new URLSearchParams(url.hash.slice(1)));

describe('signing in at an OpenID provider', () => {
  it('signs in, and out of sight of scripts', async () => {
    const person = somebody();
    providers.become(person);
    const agent = openAgent(publicUrl);
    expect((await agent.get((await begin(agent)).href)).pathname).toBe('/');
    expect(await agent.whoAmI()).toBe(person.email);
  });

  it('with a state that is not this browser’s is refused: somebody else’s sign-in cannot be planted', async () => {
    providers.become(somebody());
    const [attacker, victim] = [openAgent(publicUrl), openAgent(publicUrl)];
    const answer = await begin(attacker);
    await begin(victim);
    expect(toldBy(await victim.get(answer.href))).toEqual({ problem: 'unfinished' });
    expect(toldBy(await openAgent(publicUrl).get(answer.href))).toEqual({ problem: 'unfinished' });
    answer.searchParams.set('state', 'guessed');
    expect(toldBy(await attacker.get(answer.href))).toEqual({ problem: 'unfinished' });
    expect([attacker.hasSession(), victim.hasSession()]).toEqual([false, false]);
  });

  it('mixed up with another provider is refused: by callback, and by the issuer in the answer', async () => {
    providers.become(somebody());
    const agent = openAgent(publicUrl);
    const byCallback = await begin(agent, 'two');
    byCallback.pathname = '/oauth/callback/one';
    expect(toldBy(await agent.get(byCallback.href))).toEqual({ problem: 'unfinished' });
    const byIssuer = await begin(agent);
    byIssuer.searchParams.set('iss', `http://127.0.0.1:${mediaPort}/oidc/two`);
    expect(toldBy(await agent.get(byIssuer.href))).toEqual({ problem: 'unfinished' });
    expect(agent.hasSession()).toBe(false);
  });

  it('with a code that was used before is refused', async () => {
    providers.become(somebody());
    const agent = openAgent(publicUrl);
    const answer = await begin(agent);
    await agent.get(answer.href);
    expect(toldBy(await agent.get(answer.href))).toEqual({ problem: 'unfinished' });
  });

  it('with an address that is not verified opens no account of that address, nor one of its own', async () => {
    const person = somebody();
    providers.become(person);
    const owner = openAgent(publicUrl);
    await owner.get((await begin(owner)).href);
    for (const email of [person.email, somebody().email]) {
      providers.become(somebody({ email, email_verified: false }));
      const agent = openAgent(publicUrl);
      expect(toldBy(await agent.get((await begin(agent)).href))).toEqual({ problem: 'unverified-email' });
      expect(agent.hasSession()).toBe(false);
    }
  });

  it('with the verified address of an account asks for its password first, and links the two in the page', async () => {
    const mark = randomBytes(6).toString('hex');
    const [email, password] = [`${mark}@example.com`, `harbour ${mark} lantern`];
    const input = { email, password, name: 'Ada Keeper', organizationName: 'Elsewhere Audio' };
    await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation S($input: SignUpInput!) { signUp(input: $input) { __typename } }', variables: { input } }),
    });
    providers.become(somebody({ email }));
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
      await page.goto(`${publicUrl}/sign-in`);
      await page.getByRole('link', { name: 'Sign in with one' }).click();
      await page.getByText('There is an account with this address').waitFor();
      expect(page.url()).toBe(`${publicUrl}/sign-in`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('navigation').getByText('Overview').waitFor();
    } finally {
      await browser.close();
    }
    const agent = openAgent(publicUrl);
    await agent.get((await begin(agent)).href);
    expect(await agent.whoAmI()).toBe(email);
  });
});

describe('an organization that asks for a second factor', () => {
  it('asks it of members who sign in at a provider: they are led to add one, go on from there, and are asked for it next time', async () => {
    const owner = await signUp(publicUrl);
    const keeper = openAgent(publicUrl, owner.cookie);
    await enrolApp(keeper);
    const member = await joinOrganization(product, owner, 'analyst');
    providers.become(somebody());
    await linkIdentity(publicUrl, member);
    await keeper.ask('mutation { updateOrganizationSecurity(input: { requireMfa: true }) { __typename } }');
    const page = await enter(publicUrl, { cookie: 'none=none' });
    const signInAtOne = async () => {
      await page.context().clearCookies();
      await page.goto(`${publicUrl}/sign-in?redirect=%2Freports`);
      await page.getByRole('link', { name: 'Sign in with one' }).click();
    };
    try {
      await signInAtOne();
      await page.getByText('You need one to go on').waitFor();
      expect(page.url()).toBe(`${publicUrl}/second-factor?redirect=%2Freports`);
      expect(await page.getByRole('button', { name: 'Not now' }).count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Set it up' }).click();
      const nextCode = openApp((await page.getByTestId('totp-secret').textContent())!);
      await page.getByLabel('Code', { exact: true }).fill(await nextCode());
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
      await signInAtOne();
      await page.getByLabel('Code', { exact: true }).fill(await nextCode());
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
    } finally {
      await page.context().browser()?.close();
    }
  }, 120_000);
});
