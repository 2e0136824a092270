import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../set-up/open-browser.ts';
import { addAuthenticator, registerPasskey } from '../set-up/passkey.ts';

const { publicUrl } = inject('product');
const mark = randomBytes(5).toString('hex');
const [email, password] = [`${mark}@example.com`, `harbour ${mark} lantern`];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await addAuthenticator(page);
});
afterAll(() => browser?.close());

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
    const added = await registerPasskey(page);
    expect(added.passkey.name).toBe('Laptop');
    expect(added.recoveryCodes).toHaveLength(10);
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
