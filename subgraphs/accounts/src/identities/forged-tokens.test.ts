import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForgingIssuer, type Forgery } from '../fixture/forging-issuer.ts';
import { openBrowserAt, toldBy } from '../fixture/oidc-browser.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';

let workspace: Workspace;
let forger: Awaited<ReturnType<typeof openForgingIssuer>>;
beforeAll(async () => {
  forger = await openForgingIssuer('forger');
  workspace = await openWorkspace({}, { issuers: [forger.settings] });
});
afterAll(async () => {
  await workspace.close();
  await forger.close();
});

async function enter(forgery: Forgery) {
  forger.forge(forgery);
  const browser = openBrowserAt(workspace);
  const answer = forger.authorize((await browser.start('forger')).location);
  return { ...(await browser.comeBack('forger', answer)), session: browser.cookies.get('castgraph_session') };
}
const ago = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

describe('an ID token', () => {
  it('is taken as it should be', async () => expect((await enter({})).session).toBeDefined());

  it.each<[string, Forgery]>([
    ['for another audience', { claims: { aud: 'another' } }],
    ['for several, of whom we are not the one it was made for', { claims: { aud: ['castgraph', 'another'], azp: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://accounts.google.com' } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['with no nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: ago(7200), exp: ago(3600) } }],
    ['signed with a foreign key', { isForeignKey: true }],
    ['signed with a key that is not shown', { isForeignKey: true, header: { kid: 'foreign' } }],
    ['without a signature', { isUnsigned: true }],
    ['of no algorithm', { isUnsigned: true, header: { alg: 'none' } }],
    ['of another algorithm', { header: { alg: 'HS256' } }],
    ['that names nobody', { claims: { sub: undefined } }],
  ])('%s is refused', async (_, forgery) => {
    const { location, session } = await enter(forgery);
    expect(toldBy(location)).toEqual({ problem: 'unfinished' });
    expect(session).toBeUndefined();
  });

  it('with a name or address that is none gives neither to an account', async () => {
    expect(toldBy((await enter({ claims: { email: 'no address' } })).location)).toEqual({ problem: 'unverified-email' });
    expect(toldBy((await enter({ claims: { email: ['a@example.com'] } })).location)).toEqual({ problem: 'unverified-email' });
    expect((await enter({ claims: { sub: 'control', email: 'control@example.com', name: 'a\u0000b' } })).session).toBeDefined();
  });
});
