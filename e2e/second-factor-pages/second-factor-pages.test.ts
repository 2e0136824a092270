import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openApp } from '../set-up/app-codes.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers } from '../set-up/find-barriers.ts';
import { addAuthenticator } from '../set-up/passkey.ts';
import { linkTo } from '../set-up/read-letters.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';

const product = inject('product');
const { publicUrl } = product;
let page: Page;
let session: Session;
let nextCode: () => Promise<string>;
let codes: string[] = [];

beforeAll(async () => {
  session = await signUp(publicUrl);
  page = await enter(publicUrl, session);
  // Who asks others for something has an address that is known.
  await page.goto(await linkTo(product, session.email, '/verify-email'));
  await page.getByRole('button', { name: 'Yes, this is my address' }).click();
  await page.getByText('the address is verified').waitFor();
});
afterAll(() => page?.context().browser()?.close());
stepByStep(() => page);

const dialog = () => page.getByRole('dialog');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const readCodes = () => page.getByTestId('recovery-codes').locator('code').allTextContents();

describe('an authenticator app', () => {
  it('is added by its first code, with recovery codes that are shown once', async () => {
    await page.goto(`${publicUrl}/settings/security`);
    await press('Add an authenticator app');
    await press('Go on');
    const secret = (await page.getByTestId('totp-secret').textContent())!;
    expect(
      await dialog()
        .getByRole('img', { name: 'QR code' })
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
    await dialog().getByLabel('Code', { exact: true }).fill('000000');
    await press('Confirm');
    await dialog().getByRole('alert').waitFor();
    nextCode = openApp(secret);
    await dialog()
      .getByLabel('Code', { exact: true })
      .fill(await nextCode());
    await press('Confirm');
    await page.getByTestId('recovery-codes').waitFor();
    codes = await readCodes();
    expect(new Set(codes).size).toBe(10);
    await press('I have kept them');
    await page.getByText('10 recovery codes are left').waitFor();
    for (const text of [secret, ...codes]) expect(await page.content()).not.toContain(text);
  });

  it('is asked for at the next sign-in', async () => {
    await page.context().clearCookies();
    await page.goto(`${publicUrl}/sign-in`);
    await page.getByLabel('E-mail').fill(session.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(session.password);
    await press('Sign in');
    await page.getByLabel('Code', { exact: true }).fill(await nextCode());
    await press('Go on');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  }, 120_000);

  it('can be asked of all members by somebody who has one', async () => {
    await page.goto(`${publicUrl}/settings/organization`);
    const asked = page.getByRole('switch', { name: 'Members need a second factor' });
    await asked.click();
    await expect.poll(() => asked.isChecked()).toBe(true);
    await expect.poll(() => page.getByTestId('second-factor-notice').count()).toBe(0);
  });

  it('is then asked of a member who has none: a notice leads to it, and from there to the dashboard', async () => {
    const colleague = await joinBy(await invite());
    try {
      await colleague.goto(`${publicUrl}/settings/profile`);
      await colleague.getByTestId('second-factor-notice').getByRole('link', { name: 'Add a second factor' }).click();
      await colleague.getByText('You need one to go on').waitFor();
      expect(await colleague.getByRole('button', { name: 'Not now' }).count()).toBe(0);
      expect(await findBarriers(colleague)).toEqual([]);
      await colleague.getByRole('button', { name: 'Set it up' }).click();
      const secret = (await colleague.getByTestId('totp-secret').textContent())!;
      await colleague.getByLabel('Code', { exact: true }).fill(await openApp(secret)());
      await colleague.getByRole('button', { name: 'Confirm' }).click();
      await colleague.getByTestId('recovery-codes').waitFor();
      await colleague.getByRole('button', { name: 'I have kept them' }).click();
      await colleague.getByRole('heading', { name: 'Overview' }).waitFor();
      expect(await colleague.getByTestId('second-factor-notice').count()).toBe(0);
    } finally {
      await colleague.context().browser()?.close();
    }
  });

  it('is asked for no more when the organization says so', async () => {
    const asked = page.getByRole('switch', { name: 'Members need a second factor' });
    await asked.click();
    await expect.poll(() => asked.isChecked()).toBe(false);
  });

  it('gets new recovery codes by both factors, and goes by both', async () => {
    await page.goto(`${publicUrl}/settings/security`);
    await press('New recovery codes');
    await showBoth(session.password, codes[0]!, 'Make new codes');
    await page.getByTestId('recovery-codes').waitFor();
    const renewed = await readCodes();
    expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
    await press('I have kept them');
    await press('Remove the app');
    await showBoth('not this one, no', renewed[0]!, 'Remove the app');
    await dialog().getByRole('alert').waitFor();
    await showBoth(session.password, renewed[1]!, 'Remove the app');
    await page.getByText('somebody who learns your password still cannot sign in').waitFor();
  });
});

describe('a passkey', () => {
  it('is added, listed and removed', async () => {
    await addAuthenticator(page);
    await press('Add a passkey');
    await dialog().getByLabel('Name').fill('Laptop');
    await press('Make the passkey');
    await page.getByTestId('recovery-codes').waitFor();
    await press('I have kept them');
    const listed = page.getByTestId('passkey').filter({ hasText: 'Laptop' });
    await listed.getByRole('button', { name: 'Remove Laptop' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
    await listed.waitFor({ state: 'detached' });
  });
});

/** Asks somebody new in, and gives the letter's link. */
async function invite(): Promise<string> {
  const email = `colleague-${session.email}`;
  await page.goto(`${publicUrl}/settings/members`);
  await press('Invite somebody');
  await dialog().getByLabel('E-mail').fill(email);
  await press('Send the invitation');
  await dialog().waitFor({ state: 'detached' });
  const link = await linkTo(product, email, '/accept-invitation');
  await page.goto(`${publicUrl}/settings/organization`);
  return link;
}

/** Joins by a letter's link, and is led to the second factor at once. */
async function joinBy(link: string): Promise<Page> {
  const colleague = await enter(publicUrl, { cookie: 'none=none' });
  await colleague.goto(link);
  await colleague.getByLabel('Your name').fill('Bea Keeper');
  await colleague.getByRole('textbox', { name: 'Password' }).fill(`harbour ${session.password}`);
  await colleague.getByRole('button', { name: 'Join' }).click();
  await colleague.getByRole('heading', { name: 'Protect your account' }).waitFor();
  return colleague;
}

async function showBoth(password: string, code: string, verb: string): Promise<void> {
  await dialog().getByLabel('Your password').fill(password);
  await dialog().getByLabel('Code', { exact: true }).fill(code);
  await dialog().getByRole('button', { name: verb, exact: true }).click();
}
