// One story of two people and their organizations, in the order in which it happens: apart, each half would have to tell the other's.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useDashboard } from '../set-up/dashboard.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { linksTo, linkTo } from '../set-up/read-letters.ts';
import { isSignedIn, sendWith, signInAgain, signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const { publicUrl } = product;

let page: Page;
/** A colleague, who has an organization of their own too. */
let colleague: Page;
let owner: Session;
let guest: Session;
let secret = '';

beforeAll(async () => {
  [owner, guest] = [await signUp(publicUrl), await signUp(publicUrl)];
  page = await enter(publicUrl, owner);
  colleague = await enter(publicUrl, guest);
});
afterAll(async () => {
  await page?.context().browser()?.close();
  await colleague?.context().browser()?.close();
});
stepByStep(() => page);

const open = (path: string, on = page) => on.goto(`${publicUrl}/settings/${path}`);
const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();
const dialog = (on = page) => on.getByRole('dialog');
const said = (text: string | RegExp, on = page) => on.getByRole('alert').filter({ hasText: text }).first().waitFor();
const isSignedOut = (on: Page) => on.getByRole('heading', { name: 'Sign in' }).waitFor();

describe('an address that is not verified yet', () => {
  it('is told of, on the profile alone where nobody asks for it, and gets its letter again', async () => {
    await page.goto(publicUrl);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByTestId('verification-notice').count()).toBe(0);
    await open('profile');
    const notice = page.getByTestId('verification-notice');
    await notice.getByText(owner.email).waitFor();
    const first = await linkTo(product, owner.email, '/verify-email');
    await notice.getByRole('button', { name: 'Send the mail again' }).click();
    await notice.getByText('A new mail is on its way').waitFor();
    const second = await until(() => linksTo(product, owner.email, '/verify-email').find((link) => link !== first));
    await page.goto(second);
    await press('Yes, this is my address');
    await press('Go on');
    await open('profile');
    await page.getByTestId('card-profile').getByText('Verified: it is yours').waitFor();
    await expect.poll(() => notice.count()).toBe(0);
  });
});

describe('the profile', () => {
  it('changes one’s name, which stands in the menu at once', async () => {
    await page.goto(publicUrl);
    await useDashboard(page).follow('Settings');
    await page.getByLabel('Your name').fill('Ada Keeper');
    await press('Save');
    await said('Your name is saved');
    await page.getByTestId('user-menu').getByText('Ada Keeper').waitFor();
    await page.getByLabel('Your name').fill(' ');
    await press('Save');
    await page.getByText('Enter your name').waitFor();
  });

  it('hands out all that is held of oneself, and no secret', async () => {
    const file = page.waitForEvent('download');
    await press('Download your data');
    const text = await readFile(await (await file).path(), 'utf8');
    expect(JSON.parse(text).person).toMatchObject({ email: owner.email, name: 'Ada Keeper' });
    expect(text).not.toMatch(/argon2|hash/i);
  });

  it('does not delete the account without its password', async () => {
    await press('Delete your account');
    await dialog().getByLabel('Your password').fill('not this one, no');
    await press('Delete for good');
    await dialog().getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByTestId('user-menu').getByText('Ada Keeper').waitFor();
  });
});

describe('security', () => {
  it('lists the sessions, and ends another one', async () => {
    const other = await signInAgain(publicUrl, owner);
    await open('security');
    await expect.poll(() => page.getByTestId('session').count()).toBe(2);
    const row = page.getByTestId('session').filter({ hasNotText: 'This one' });
    await row.getByText('Another/1.0').waitFor();
    await row.getByRole('button').click();
    await expect.poll(() => page.getByTestId('session').count()).toBe(1);
    expect(await isSignedIn(publicUrl, other)).toBe(false);
  });

  it('changes the password for the old one only, and ends the other sessions', async () => {
    const other = await signInAgain(publicUrl, owner);
    await open('security');
    const fill = async (current: string, next: string) => {
      await page.getByRole('textbox', { name: 'Current password' }).fill(current);
      await page.getByRole('textbox', { name: 'New password' }).fill(next);
      await press('Change the password');
    };
    await fill('not this one, no', 'velvet harbour tide');
    await page.getByTestId('card-password').getByRole('alert').waitFor();
    await fill(owner.password, `velvet harbour ${owner.password}`);
    await said('Your password is changed');
    owner.password = `velvet harbour ${owner.password}`;
    expect(await isSignedIn(publicUrl, other)).toBe(false);
    await page.reload();
    await page.getByTestId('session').getByText('This one').waitFor();
  });

  it('signs out everywhere after asking once more', async () => {
    await open('security');
    await press('Sign out everywhere');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
    await press('Sign out everywhere');
    await dialog().getByRole('button', { name: 'Sign out everywhere' }).click();
    await isSignedOut(page);
    await signIn();
  });
});

describe('members', () => {
  it('are invited by a letter, and the invitation can be taken back', async () => {
    await open('members');
    await page.getByTestId('card-invitations').getByText('No open invitation').waitFor();
    await invite(guest.email, 'Analyst');
    await page.getByRole('button', { name: `Take back the invitation of ${guest.email}` }).click();
    await dialog().getByRole('button', { name: 'Take back' }).click();
    await page.getByTestId('card-invitations').getByText('No open invitation').waitFor();
    const taken = await linkTo(product, guest.email, '/accept-invitation');
    await colleague.goto(taken);
    await press('Join', colleague);
    await colleague.getByRole('alert').waitFor();
    await invite(guest.email, 'Analyst');
    // By way of nothing: a fragment alone makes no new document.
    await colleague.goto('about:blank');
    await colleague.goto(await until(() => linksTo(product, guest.email, '/accept-invitation').find((link) => link !== taken)));
    await press('Join', colleague);
    await colleague.getByRole('navigation', { name: 'Main' }).waitFor();
    await open('members');
    await expect.poll(() => page.getByTestId('member').count()).toBe(2);
  });

  it('get another role, which holds from the next request on', async () => {
    await open('members');
    await page.getByTestId('member').filter({ hasText: 'Analyst' }).getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Change the role' }).click();
    await dialog().getByRole('radio', { name: 'Manager' }).check();
    await press('Save the role');
    await page.getByTestId('member').filter({ hasText: 'Manager' }).waitFor();
    await open('members', colleague);
    await colleague.getByTestId('member').first().waitFor();
    await expect.poll(() => colleague.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
    await open('audit', colleague);
    await colleague.locator('[data-testid="card-audit"][data-state="unavailable"]').waitFor();
  });

  it('keep an owner: the last one is not made anything else', async () => {
    await open('members');
    await page.getByTestId('member').filter({ hasText: 'You' }).getByRole('button').click();
    await expect.poll(() => page.getByRole('menuitem', { name: 'Remove' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Change the role' }).click();
    await dialog().getByRole('radio', { name: 'Admin' }).check();
    await press('Save the role');
    await dialog().getByText('keeps at least one owner').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('organizations', () => {
  it('are renamed by those who may, for everybody', async () => {
    await open('organization');
    await page.getByLabel('Name of the organization').fill('Lantern Audio');
    await press('Save the name');
    await said('The name is saved');
    await page.getByTestId('user-menu').getByText('Lantern Audio').waitFor();
    await open('organization', colleague);
    await colleague.getByTestId('card-organization').getByLabel('Name of the organization').waitFor();
    await expect.poll(() => colleague.getByRole('button', { name: 'Save the name' }).count()).toBe(0);
  });

  it('are switched in the menu, and nothing of the one before is left', async () => {
    await colleague.getByTestId('user-menu').click();
    await colleague.getByRole('menuitem', { name: /^Organization / }).click();
    await colleague
      .getByTestId('user-menu')
      .getByText(/^Organization /)
      .waitFor();
    await open('members', colleague);
    await expect.poll(() => colleague.getByTestId('member').count()).toBe(1);
    await open('organization', colleague);
    await colleague.getByRole('button', { name: 'Go to Lantern Audio' }).click();
    await colleague.getByTestId('user-menu').getByText('Lantern Audio').waitFor();
  });

  it('are started beside the one that is there, as a sandbox, and show nothing of it', async () => {
    await open('organization');
    await press('Start another');
    await press('Start it');
    await dialog().getByText('Enter the name').waitFor();
    await dialog().getByLabel('Name').fill('Sandbox');
    await press('Start it');
    await page.getByRole('button', { name: 'Go to Sandbox' }).click();
    await page.getByTestId('user-menu').getByText('Sandbox').waitFor();
    await open('members');
    await expect.poll(() => page.getByTestId('member').count()).toBe(1);
    await open('audit');
    await page.locator('[data-action="organization.create"]').waitFor();
    await open('organization');
    await page.getByRole('button', { name: 'Go to Lantern Audio' }).click();
    await page.getByTestId('user-menu').getByText('Lantern Audio').waitFor();
  });

  it('are left by the one who wants to, but not by the last owner', async () => {
    await open('organization');
    await press('Leave Lantern Audio');
    await dialog().getByRole('button', { name: 'Leave' }).click();
    await dialog().getByText('keeps at least one owner').waitFor();
    await open('organization', colleague);
    await press('Leave Lantern Audio', colleague);
    await dialog(colleague).getByRole('button', { name: 'Leave' }).click();
    await isSignedOut(colleague);
    await open('members');
    await page.getByTestId('member').first().waitFor();
    expect(await page.getByTestId('member').count()).toBe(1);
  });
});

describe('API keys', () => {
  const row = (name: string) => page.getByTestId('api-key').filter({ hasText: name });
  const shownSecret = async () => (await page.getByTestId('api-key-secret').textContent())!;
  const kindOf = async (key: string) => (await sendWith(publicUrl, key)('{ viewer { kind scopes } }')).data?.viewer ?? undefined;

  it('show their secret once, and never again', async () => {
    await open('api-keys');
    await press('Create key');
    await dialog().getByLabel('Name').fill('Nightly export');
    await dialog().getByLabel('podcasts:read').check();
    await dialog().getByLabel('Requests a minute').fill('600');
    await dialog().getByRole('button', { name: 'Create key' }).click();
    secret = await shownSecret();
    expect(secret).toMatch(/^cg_/);
    expect(await kindOf(secret)).toEqual({ kind: 'KEY', scopes: ['podcasts:read'] });
    await press('I have copied it');
    await row('Nightly export').getByText('600 requests a minute').waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.reload();
    await row('Nightly export').waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  it('are changed, and say what is wrong with a network', async () => {
    await act('Nightly export', 'Change');
    await dialog().getByLabel('Networks').fill('not a network');
    await press('Save');
    await dialog().locator('[aria-invalid="true"]').first().waitFor();
    await dialog().getByLabel('Networks').fill('127.0.0.0/8\n::1');
    await press('Save');
    await row('Nightly export').getByText('from 127.0.0.0/8').waitFor();
  });

  it('get a new secret, beside which the old one works on for as long as was said', async () => {
    const old = secret;
    await act('Nightly export', 'New secret');
    await press('Make the new secret');
    secret = await shownSecret();
    await press('I have copied it');
    await row('Nightly export').getByText('the secret of before ends').waitFor();
    expect([await kindOf(old), await kindOf(secret)]).toMatchObject([{ kind: 'KEY' }, { kind: 'KEY' }]);
    const second = secret;
    await act('Nightly export', 'New secret');
    await dialog().getByRole('radio', { name: 'Not at all' }).check();
    await press('Make the new secret');
    secret = await shownSecret();
    await press('I have copied it');
    await until(async () => ((await kindOf(second)) === undefined ? true : undefined));
  });

  it('are taken back for good, after asking once more', async () => {
    await act('Nightly export', 'Take back');
    await dialog().getByRole('button', { name: 'Take back' }).click();
    await row('Nightly export').getByText('Taken back').waitFor();
    expect(await row('Nightly export').getByRole('button').count()).toBe(0);
    await until(async () => ((await kindOf(secret)) === undefined ? true : undefined));
  });

  async function act(name: string, what: string): Promise<void> {
    await row(name)
      .getByRole('button', { name: `Change ${name}` })
      .click();
    await page.getByRole('menuitem', { name: what, exact: true }).click();
  }
});

describe('connected apps', () => {
  it('say that there is none', async () => {
    await open('apps');
    await page.getByTestId('card-connected-apps').getByText('No app acts for you').waitFor();
  });
});

describe('the audit log', () => {
  it('shows what was done, by whom, and what changed', async () => {
    await open('audit');
    const entry = page.locator('[data-action="api-key.create"]');
    await entry.getByText('Ada Keeper').waitFor();
    await entry.getByRole('button').click();
    await page.getByText('"podcasts:read"').waitFor();
  });

  it('is filtered by the address, and goes out as a file', async () => {
    await page.getByLabel('What', { exact: true }).fill('member.');
    await press('Show');
    await page.locator('[data-action="member.invite"]').first().waitFor();
    expect(page.url()).toContain('action=member.');
    await expect.poll(() => page.locator('[data-testid="audit-entry"]:not([data-action^="member."])').count()).toBe(0);
    const file = page.waitForEvent('download');
    await press('Export');
    await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click();
    const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.slice(1).every((line) => line.includes('member.'))).toBe(true);
    await press('Show all');
    await page.locator('[data-action="audit.export"]').first().waitFor();
  });

  it('says so where nothing fits', async () => {
    await open('audit?action=campaign.create');
    await page.getByText('No such entry').waitFor();
    await open('audit?action=DROP%20TABLE&from=yesterday');
    await page.getByTestId('audit-entry').first().waitFor();
  });
});

describe('every page of the settings', () => {
  const pages = ['profile', 'security', 'organization', 'members', 'api-keys', 'apps', 'audit'];

  it.each(pages)('%s has no barrier, light or dark, wide or narrow', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(path);
      await page.locator('[data-testid^="card-"][data-state="ready"]').first().waitFor();
      await expect.poll(() => page.locator('[data-state="loading"]').count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForFunction('innerWidth === 390');
      // Some parts are laid out anew by script.
      await expect.poll(() => measureOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findBarriers(page)).toEqual([]);
    }
  });

  it('is reached and used by keyboard alone: a dialog holds the focus and gives it back', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open('security');
    // Whoever takes the focus before everything is there may lose it to what comes.
    await page.locator('[data-testid="card-sessions"][data-state="ready"]').waitFor();
    await expect.poll(() => page.locator('[data-state="loading"]').count()).toBe(0);
    const button = page.getByRole('button', { name: 'Sign out everywhere' });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await button.and(page.locator(':focus')).waitFor();
  });
});

describe('deleting one’s account', () => {
  it('ends it for good', async () => {
    await open('profile');
    await press('Delete your account');
    await dialog().getByLabel('Your password').fill(owner.password);
    await press('Delete for good');
    await isSignedOut(page);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
    await press('Sign in');
    await page.getByRole('alert').waitFor();
  });
});

async function signIn(): Promise<void> {
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await press('Sign in');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

async function invite(email: string, role: string): Promise<void> {
  await press('Invite somebody');
  await dialog().getByLabel('E-mail').fill(email);
  await dialog().getByRole('radio', { name: role }).check();
  await press('Send the invitation');
  await dialog().waitFor({ state: 'detached' });
  await page.getByTestId('invitation').filter({ hasText: email }).waitFor();
}
