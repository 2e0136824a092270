import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../set-up/open-browser.ts';
import { linkTo as letterLinkTo } from '../set-up/read-letters.ts';
import { stepByStep } from '../set-up/step-by-step.ts';

const { publicUrl, dataDir } = inject('product');
const mark = randomBytes(5).toString('hex');
const email = `${mark}@example.com`;
const invited = `guest-${mark}@example.com`;
let password = `harbour ${mark} lantern`;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
});
afterAll(() => browser?.close());
stepByStep(() => page);

const linkTo = (address: string, path: string) => letterLinkTo({ dataDir, publicUrl }, address, path);
const signedIn = () => page.getByRole('navigation').getByText('Overview').waitFor();

describe('the links of letters', () => {
  it('verify the address of a new account, by a press, once', async () => {
    await page.goto(`${publicUrl}/sign-up`);
    await page.getByLabel('Your name').fill('Ada Keeper');
    await page.getByLabel('Organization').fill('Lantern Audio');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await signedIn();
    const link = await linkTo(email, '/verify-email');
    await page.goto(link);
    await page.getByRole('button', { name: 'Yes, this is my address' }).click();
    await page.getByText('the address is verified').waitFor();
    expect(page.url()).toBe(`${publicUrl}/verify-email`);
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Yes, this is my address' }).click();
    await page.getByRole('alert').first().waitFor();
    await expect.poll(() => page.getByText('the address is verified').count()).toBe(0);
  });

  it('set a new password, which the old one is no more', async () => {
    await page.context().clearCookies();
    await page.goto(`${publicUrl}/sign-in`);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('alert').waitFor();
    await page.goto(await linkTo(email, '/reset-password'));
    await page.getByRole('textbox', { name: 'New password' }).fill('password12');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('alert').waitFor();
    password = `tide ${mark} compass`;
    await page.getByRole('textbox', { name: 'New password' }).fill(password);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await signedIn();
  });

  it('let somebody who was invited join with an account of their own', async () => {
    const asked = await page.evaluate(
      `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query:
        'mutation { inviteMember(input: { email: "${invited}", role: "analyst" }) { __typename } }' }) }).then((r) => r.json())`,
    );
    expect(asked).toMatchObject({ data: { inviteMember: { __typename: 'InviteMemberPayload' } } });
    await page.context().clearCookies();
    await page.goto(await linkTo(invited, '/accept-invitation'));
    await page.getByLabel('Your name').fill('Ben Guest');
    await page.getByRole('textbox', { name: 'Password' }).fill(`guest ${mark} schooner`);
    await page.getByRole('button', { name: 'Join' }).click();
    await signedIn();
    await page.getByText('Lantern Audio').first().waitFor();
  });

  it('say what is missing of one that was cut', async () => {
    for (const path of ['/verify-email', '/reset-password', '/accept-invitation']) {
      await page.goto(publicUrl + path);
      await page.getByText('Something of the link is missing').waitFor();
    }
  });
});
