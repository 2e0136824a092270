// Longer than others: every story here is told with the same two providers, which take seconds to start.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { codeOf, enrol, enrolledMember, refusalOf } from '../fixture/enrolled-member.ts';
import { newColleague } from '../fixture/new-colleague.ts';
import { newMember, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { openBrowserAt, toldBy } from '../fixture/oidc-browser.ts';
import { openOidcIssuer } from '../fixture/oidc-issuer.ts';
import { readMails } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { updateOrganizationSecurity } from '../second-factors/update-organization-security.ts';
import { verifyMfa } from '../second-factors/verify-mfa.ts';
import { signIn } from '../sessions/sign-in.ts';
import { beginIdentityLink } from './begin-identity-link.ts';
import { linkIdentity } from './link-identity.ts';
import { listIdentities } from './list-identities.ts';
import { unlinkIdentity } from './unlink-identity.ts';

let workspace: Workspace;
let honest: Awaited<ReturnType<typeof openOidcIssuer>>;
let other: typeof honest;
beforeAll(async () => {
  [honest, other] = [await openOidcIssuer('honest'), await openOidcIssuer('other')];
  const away = { ...honest.settings, name: 'away', issuer: 'http://127.0.0.1:1' };
  workspace = await openWorkspace({}, { issuers: [honest.settings, other.settings, away] });
});
afterAll(async () => {
  await workspace.close();
  await Promise.all([honest.close(), other.close()]);
});

const somebody = (email = `${newId()}@example.com`, isVerified: boolean | null = true) => ({
  sub: newId(),
  email,
  name: 'Ada Keeper',
  email_verified: isVerified,
});
type Claims = ReturnType<typeof somebody>;

async function enter(claims: Claims, browser = openBrowserAt(workspace), query: Record<string, string> = {}) {
  honest.become(claims);
  const { location } = await browser.start('honest', query);
  const answer = await honest.authorize(location);
  return { browser, answer, ...(await browser.comeBack('honest', answer)) };
}
const tokenOf = ({ cookies }: ReturnType<typeof openBrowserAt>) => cookies.get('castgraph_session');
const as = ({ viewer, sessionToken }: Awaited<ReturnType<typeof newMember>>) =>
  workspace.as(viewer, { cookie: `castgraph_session=${sessionToken}` });

describe('signing in at a provider', () => {
  it('starts an account for who is new, whose address counts as verified, and finds it again', async () => {
    const claims = somebody();
    const first = await enter(claims, undefined, { redirect: '/campaigns?x=1' });
    expect(first.location).toBe('/campaigns?x=1');
    const viewer = await viewerOf(workspace, tokenOf(first.browser)!);
    expect(viewer).toMatchObject({ roles: ['owner'], scopes: expect.arrayContaining(['members:write']) });
    const again = await enter(claims);
    expect(again.location).toBe('/');
    expect((await viewerOf(workspace, tokenOf(again.browser)!))?.id).toBe(viewer!.id);
    expect(await signIn(workspace.as(null), { email: claims.email, password })).toBeUndefined();
  });

  it('asks with PKCE, state and nonce, and keeps them where scripts and other paths cannot read them', async () => {
    const { location, setCookies } = await openBrowserAt(workspace).start('honest');
    const asked = new URL(location).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length, name).toBeGreaterThan(40);
    expect(setCookies).toEqual([expect.stringMatching(/^__Host-castgraph_oidc=.+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/)]);
    expect(setCookies[0]).not.toContain(asked.get('state'));
  });

  it('is not begun by a page of another site: who is led here is asked to click', async () => {
    const { location, setCookies } = await openBrowserAt(workspace).start('honest', {}, { 'sec-fetch-site': 'cross-site' });
    expect([location.split('#', 1)[0], setCookies]).toEqual(['/sign-in', []]);
    for (const site of ['same-origin', 'none'])
      expect((await openBrowserAt(workspace).start('honest', {}, { 'sec-fetch-site': site })).location).toMatch(/^https?:/);
  });

  it('leads nowhere but to pages of this site', async () => {
    for (const redirect of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'evil',
      '/\t/evil.example',
      '/.//evil.example',
      `/${'é'.repeat(400)}`,
    ])
      expect((await enter(somebody(), undefined, { redirect })).location, redirect).toBe('/');
  });

  it('refuses an address that the provider has not verified, or does not say so of, and does not look whether it has an account', async () => {
    const { email } = await newMember(workspace);
    const spy = vi.spyOn(workspace.orm.em.getConnection(), 'execute');
    for (const address of [email, undefined])
      for (const isVerified of [false, null, 'true' as never]) {
        const { location, browser } = await enter(somebody(address, isVerified));
        expect(toldBy(location)).toEqual({ problem: 'unverified-email' });
        expect(tokenOf(browser)).toBeUndefined();
      }
    expect(spy).not.toHaveBeenCalled();
    await enter(somebody(email));
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
  });

  it('refuses an answer to another question: wrong state, other browser, no cookie', async () => {
    honest.become(somebody());
    const [one, two] = [openBrowserAt(workspace), openBrowserAt(workspace)];
    const answer = await honest.authorize((await one.start('honest')).location);
    await two.start('honest');
    for (const browser of [two, openBrowserAt(workspace)])
      expect(toldBy((await browser.comeBack('honest', answer)).location)).toEqual({ problem: 'unfinished' });
    answer.set('state', 'A'.repeat(43));
    expect(toldBy((await one.comeBack('honest', answer)).location)).toEqual({ problem: 'unfinished' });
    expect([tokenOf(one), tokenOf(two)]).toEqual([undefined, undefined]);
  });

  it('refuses a code that was used before, in the same browser with the same cookie', async () => {
    honest.become(somebody());
    const browser = openBrowserAt(workspace);
    const answer = await honest.authorize((await browser.start('honest')).location);
    const attempt = browser.cookies.get('castgraph_oidc')!;
    expect((await browser.comeBack('honest', answer)).location).toBe('/');
    browser.cookies.clear();
    expect(toldBy((await browser.comeBack('honest', answer)).location)).toEqual({ problem: 'unfinished' });
    browser.cookies.set('castgraph_oidc', attempt);
    expect(toldBy((await browser.comeBack('honest', answer)).location)).toEqual({ problem: 'unfinished' });
  });

  it('takes the answer of one provider for no other’s: mix-up', async () => {
    for (const provider of [honest, other]) provider.become(somebody());
    const browser = openBrowserAt(workspace);
    const answer = await other.authorize((await browser.start('other')).location);
    expect(toldBy((await browser.comeBack('honest', answer)).location)).toEqual({ problem: 'unfinished' });
    const mixed = openBrowserAt(workspace);
    const own = await honest.authorize((await mixed.start('honest')).location);
    const attempt = mixed.cookies.get('castgraph_oidc')!;
    for (const issuer of [other.settings.issuer, '', undefined]) {
      const changed = new URLSearchParams(own);
      if (issuer === undefined) changed.delete('iss');
      else changed.set('iss', issuer);
      mixed.cookies.set('castgraph_oidc', attempt);
      expect(toldBy((await mixed.comeBack('honest', changed)).location)).toEqual({ problem: 'unfinished' });
    }
  });

  it('says so when somebody changed their mind, when a provider is away, and when there is none of that name', async () => {
    const browser = openBrowserAt(workspace);
    const state = new URL((await browser.start('honest')).location).searchParams.get('state')!;
    const denied = new URLSearchParams({ error: 'access_denied', state, iss: honest.settings.issuer });
    expect(toldBy((await browser.comeBack('honest', denied)).location)).toEqual({ problem: 'denied' });
    expect(toldBy((await browser.start('away')).location)).toEqual({ problem: 'unavailable' });
    await expect(browser.start('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks for the second factor of who has one', async () => {
    const claims = somebody();
    const { browser } = await enter(claims);
    const sessionToken = tokenOf(browser)!;
    const viewer = (await viewerOf(workspace, sessionToken))!;
    const { secret } = await enrol(workspace, { viewer, sessionToken });
    const again = await enter(claims);
    const { challenge, methods } = toldBy(again.location);
    expect(methods).toBe('TOTP,RECOVERY_CODE');
    expect(tokenOf(again.browser)).toBeUndefined();
    expect((await verifyMfa(workspace.as(null), { challengeToken: challenge!, code: codeOf(secret) })).viewer.id).toBe(viewer.id);
  });
});

describe('an organization that asks for a second factor', () => {
  it('has a member without one led to where one is added, and from there to what they came for', async () => {
    const owner = await enrolledMember(workspace);
    const colleague = await newColleague(workspace, owner);
    const claims = somebody(colleague.email);
    const pending = toldBy((await enter(claims)).location);
    await linkIdentity(as(colleague), { token: pending['link']! });
    expect((await enter(claims, undefined, { redirect: '/reports?x=1' })).location).toBe('/reports?x=1');
    await updateOrganizationSecurity(as(owner), { requireMfa: true });
    const { location, browser } = await enter(claims, undefined, { redirect: '/reports?x=1' });
    expect(location).toBe('/second-factor?redirect=%2Freports%3Fx%3D1');
    expect((await enter(claims)).location).toBe('/second-factor');
    const sessionToken = tokenOf(browser)!;
    const viewer = (await viewerOf(workspace, sessionToken))!;
    expect(viewer).toMatchObject({ id: colleague.viewer.id, scopes: [] });
    // Who has just come from a provider has no password to type, and may enrol.
    await enrol(workspace, { viewer, sessionToken });
    expect((await viewerOf(workspace, sessionToken))!.scopes).toContain('podcasts:read');
    expect(toldBy((await enter(claims)).location)).toMatchObject({ methods: 'TOTP,RECOVERY_CODE' });
  });
});

describe('an address that has an account with a password', () => {
  it('does not open it: its owner signs in once, links the two, and is told by mail', async () => {
    const member = await newMember(workspace);
    const claims = somebody(member.email.toUpperCase());
    const { location, browser } = await enter(claims);
    const { link } = toldBy(location);
    expect(location).toMatch(/^\/sign-in#link=/);
    expect(tokenOf(browser)).toBeUndefined();
    const stranger = await newMember(workspace);
    expect(await refusalOf(linkIdentity(as(stranger), { token: link! }))).toMatchObject({ __typename: 'InvalidTokenError' });
    expect(
      await refusalOf(linkIdentity(as(member), { token: link!.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A')) })),
    ).toMatchObject({ __typename: 'InvalidTokenError' });
    expect(await linkIdentity(as(member), { token: link! })).toMatchObject({ personId: member.viewer.id, email: member.email });
    expect((await linkIdentity(as(member), { token: link! })).id).toBe((await listIdentities(as(member)))[0]!.id);
    expect((await viewerOf(workspace, tokenOf((await enter(claims)).browser)!))?.id).toBe(member.viewer.id);
    expect((await readMails(workspace, member.email)).at(-1)?.text).toContain('can now sign in');
  });
});

describe('linking from the profile', () => {
  const begin = async (member: Awaited<ReturnType<typeof newMember>>, typed?: string) => {
    const url = await beginIdentityLink(as(member), { provider: 'honest', password: typed });
    return Object.fromEntries(new URLSearchParams(url.split('?')[1]));
  };

  it('links any verified identity to who asked for it, in the session they asked in, and unlinks it again', async () => {
    const member = await newMember(workspace);
    const claims = somebody();
    await enter(claims, openBrowserAt(workspace, member.sessionToken), { ...(await begin(member)), redirect: '/settings/security' });
    const [identity] = await listIdentities(as(member));
    expect(identity).toMatchObject({ email: claims.email, lastUsedAt: null });
    const elsewhere = await newMember(workspace);
    await expect(unlinkIdentity(as(elsewhere), { id: identity!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await unlinkIdentity(as(member), { id: identity!.id });
    expect(await listIdentities(as(member))).toEqual([]);
    expect((await viewerOf(workspace, tokenOf((await enter(claims)).browser)!))?.id).not.toBe(member.viewer.id);
  });

  it('is not for a stranger who was led here: leave to link holds in its own session only', async () => {
    const [attacker, victim] = [await newMember(workspace), await newMember(workspace)];
    const leave = await begin(attacker);
    for (const browser of [openBrowserAt(workspace, victim.sessionToken), openBrowserAt(workspace)])
      expect(toldBy((await browser.start('honest', leave)).location)).toEqual({ problem: 'unfinished' });
    const browser = openBrowserAt(workspace, attacker.sessionToken);
    honest.become(somebody());
    const answer = await honest.authorize((await browser.start('honest', leave)).location);
    browser.cookies.set('castgraph_session', victim.sessionToken);
    expect(toldBy((await browser.comeBack('honest', answer)).location)).toEqual({ problem: 'unfinished' });
    expect([...(await listIdentities(as(attacker))), ...(await listIdentities(as(victim)))]).toEqual([]);
  });

  it('asks for the password after a while, takes an identity once, and knows no provider that is not there', async () => {
    const [one, two] = [await newMember(workspace), await newMember(workspace)];
    const noSession = beginIdentityLink(workspace.as(one.viewer), { provider: 'honest', password });
    expect(await refusalOf(noSession)).toMatchObject({ __typename: 'InvalidCredentialsError' });
    expect(await refusalOf(begin(one, 'wrong'))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    await expect(beginIdentityLink(as(one), { provider: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const claims = somebody();
    await enter(claims, openBrowserAt(workspace, one.sessionToken), await begin(one, password));
    const taken = await enter(claims, openBrowserAt(workspace, two.sessionToken), await begin(two));
    expect(toldBy(taken.location)).toEqual({ problem: 'taken' });
  });
});
