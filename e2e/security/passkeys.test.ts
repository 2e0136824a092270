import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../set-up/open-browser.ts';

const { publicUrl } = inject('product');
const mark = randomBytes(5).toString('hex');
const [email, password] = [`${mark}@example.com`, `harbour ${mark} lantern`];
let browser: Browser;
let page: Page;

/** A browser with an authenticator of its own, which always finds its owner there. */
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
afterAll(() => browser?.close());

/** Runs in the page; the text of a function, because the compiler knows nothing of pages here. */
const REGISTER = `(async () => {
  const ask = async (query, variables) => {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return (await response.json()).data;
  };
  const { beginPasskey } = await ask('mutation { beginPasskey(input: {}) { ... on BeginPasskeyPayload { options token } } }');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(beginPasskey.options);
  const made = await navigator.credentials.create({ publicKey });
  const input = { token: beginPasskey.token, response: made.toJSON(), name: 'Laptop' };
  return ask(\`mutation R($input: RegisterPasskeyInput!) { registerPasskey(input: $input) { __typename
    ... on RegisterPasskeyPayload { recoveryCodes passkey { name } } ... on UserError { message } } }\`, { input });
})()`;
const signedIn = () => page.getByRole('navigation').getByText('Overview').waitFor();

describe('a passkey of a real browser', () => {
  it('is added, and then signs in alone', async () => {
    await page.goto(`${publicUrl}/sign-up`);
    await page.getByLabel('Your name').fill('Ada Keeper');
    await page.getByLabel('Organization').fill('Lantern Audio');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await signedIn();
    const added = await page.evaluate<{ registerPasskey: { recoveryCodes: string[] } }>(REGISTER);
    expect(added.registerPasskey).toMatchObject({ __typename: 'RegisterPasskeyPayload', passkey: { name: 'Laptop' } });
    expect(added.registerPasskey.recoveryCodes).toHaveLength(10);
    await page.context().clearCookies();
    await page.goto(`${publicUrl}/sign-in`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await signedIn();
  });

  it('is the second factor after the password', async () => {
    await page.context().clearCookies();
    await page.goto(`${publicUrl}/sign-in`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('Recovery code').waitFor();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await signedIn();
  });
});
