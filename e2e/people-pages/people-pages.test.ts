// One story of an owner and those around them, in the order in which it happens: apart, each page would have to make its people anew.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { enrolApp } from '../set-up/enrol-app.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { makeThing } from '../set-up/make-thing.ts';
import { openAgent } from '../set-up/open-agent.ts';
import { linkTo } from '../set-up/read-letters.ts';
import { serveOidc } from '../set-up/serve-oidc.ts';
import { isSignedIn, signUp, type Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const { publicUrl } = product;
const today = utcDay(Date.now());

let owner: Session;
let page: Page;
/** Somebody who was asked in with the role sponsor, and has an authenticator app. */
let member: { cookie: string; email: string };
let campaignId = '';
let providers: Awaited<ReturnType<typeof serveOidc>>;

beforeAll(async () => {
  providers = await serveOidc(product);
  owner = await signUp(publicUrl);
  await owner.send('mutation ($token: String!) { verifyEmail(token: $token) { __typename } }', {
    token: await mailedToken(owner.email, '/verify-email'),
  });
  const sponsor = await makeThing(owner, 'CreateSponsor', 'sponsor { id }', { name: 'Lantern Oats' });
  const cost = { amountMinor: 100_000, currency: 'EUR' };
  const flight = { flightFrom: today, flightTo: addDays(today, 7) };
  const campaign = { sponsorId: sponsor.sponsor.id, name: 'Autumn with a name that is as long as names of campaigns get', cost, ...flight };
  campaignId = (await makeThing(owner, 'CreateCampaign', 'campaign { id }', campaign)).campaign.id;
  const range = { from: addDays(today, -1), to: today };
  await makeThing(owner, 'GenerateReport', 'report { reportId }', { campaignId, format: 'CSV', dateRange: range }, 'ReportRequest');
  await until(async () => {
    const { data } = await owner.send('{ reports { edges { node { status } } } }');
    return data?.reports.edges[0]?.node.status === 'READY' || undefined;
  });
  member = await askIn('sponsor');
  page = await enter(publicUrl, owner);
});
afterAll(async () => {
  providers?.close();
  await page?.context().browser()?.close();
});
stepByStep(() => page);

const open = (path: string) => page.goto(publicUrl + path);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = () => page.getByRole('dialog');
const card = (name: string) => page.getByTestId(`card-${name}`);

describe('what a member of the role sponsor sees', () => {
  it('is chosen by name, listed, and taken back', async () => {
    await open('/settings/members');
    await changeMember('What they see');
    await dialog().getByText('Nothing yet').waitFor();
    await choose('Lantern', 'Lantern Oats');
    await page.getByTestId('grant').filter({ hasText: 'Sponsor, with all its campaigns' }).waitFor();
    await choose('Autumn', /^Autumn/);
    await expect.poll(() => page.getByTestId('grant').count()).toBe(2);
    expect(await findBarriers(page)).toEqual([]);
    await press('Take back Lantern Oats');
    await expect.poll(() => page.getByTestId('grant').count()).toBe(1);
    await press('Let them see it');
    await dialog().getByText('Choose a sponsor or a campaign').last().waitFor();
    await page.keyboard.press('Escape');
  }, 120_000);

  async function choose(typed: string, name: string | RegExp): Promise<void> {
    await dialog().getByRole('combobox').or(dialog().getByPlaceholder('Type a name')).first().fill(typed);
    await page.getByRole('option', { name }).click();
    await press('Let them see it');
  }
});

describe('the second factors of a member', () => {
  it('are reset after asking once more, which signs the member out', async () => {
    expect(await isSignedIn(publicUrl, member.cookie)).toBe(true);
    await open('/settings/members');
    await changeMember('Reset the second factors');
    expect(await findBarriers(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByText('signs in with the password alone now').waitFor();
    expect(await isSignedIn(publicUrl, member.cookie)).toBe(false);
  });

  it('are reset once: where there is none, it says so', async () => {
    await changeMember('Reset the second factors');
    await dialog().getByRole('button', { name: 'Reset', exact: true }).click();
    await dialog().getByText('This member has no second factor').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('a share link', () => {
  let url = '';

  it('of the dashboard is made on the overview, and its address is shown once', async () => {
    await open('/reports');
    await card('share-links').getByText('No link yet').waitFor();
    await open('/');
    await press('Share the dashboard');
    await dialog().getByLabel('Password of the link').fill('short');
    await press('Make the link');
    await dialog().getByText('At least 8 characters').waitFor();
    await dialog().getByLabel('Password of the link').fill('');
    await dialog().getByRole('radio', { name: 'In a week' }).check();
    await press('Make the link');
    url = (await page.getByTestId('share-url').textContent())!;
    expect(url).toContain('/shared#token=');
    expect(await findBarriers(page)).toEqual([]);
    await press('I have copied it');
    expect(await page.content()).not.toContain(url);
  });

  it('of a report is made beside its file', async () => {
    await open('/reports');
    await press('Share the CSV report');
    await press('Make the link');
    await page.getByTestId('share-url').waitFor();
    await press('I have copied it');
    await page.getByTestId('share-link').filter({ hasText: 'Report on Autumn' }).getByText('never').waitFor();
  });

  it('opens for whoever has it, in a narrow window too, and the list tells of it', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(url);
    await press('Open');
    await page.getByTestId('shared-dashboard').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await open('/reports');
    await page.getByTestId('share-link').filter({ hasText: 'The dashboard' }).getByText('just now').last().waitFor();
  });

  it('is taken back after asking once more, and opens nothing from then on', async () => {
    await press('Take back the link: The dashboard');
    await dialog().getByRole('button', { name: 'Take back' }).click();
    await page.getByTestId('share-link').filter({ hasText: 'The dashboard' }).getByText('Taken back').waitFor();
    await page.goto(url);
    await press('Open');
    await page.getByRole('alert').waitFor();
  });
});

describe('an account elsewhere', () => {
  it('is linked from the security page, and unlinked after asking once more', async () => {
    const mark = owner.organizationId;
    providers.become({ sub: mark, email: `${mark}@elsewhere.example`, email_verified: true, name: 'Ada' });
    await open('/settings/security');
    await card('identities').getByText('No account elsewhere signs you in').waitFor();
    await link();
    const row = page.getByTestId('identity').filter({ hasText: `${mark}@elsewhere.example` });
    await row.waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings/security');
    await row.getByRole('button').click();
    expect(await findBarriers(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Unlink', exact: true }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('that signs somebody else in already is refused where the linking began', async () => {
    const mark = `${owner.organizationId}-2`;
    providers.become({ sub: mark, email: `${mark}@elsewhere.example`, email_verified: true, name: 'Bea' });
    const other = await enter(publicUrl, { cookie: 'none=none' });
    await other.goto(`${publicUrl}/oauth/start/one`);
    await other.getByRole('navigation', { name: 'Main' }).waitFor();
    await other.context().browser()?.close();
    await link();
    await card('identities').getByRole('alert').getByText('signs somebody else in already').waitFor();
  });

  async function link(): Promise<void> {
    await card('identities')
      .getByRole('button', { name: /^Link / })
      .first()
      .click();
    await dialog()
      .getByRole('button', { name: /^Go to / })
      .click();
  }
});

describe('an app of one’s own', () => {
  it('is registered, and its secret shown once', async () => {
    await open('/developers/apps');
    await card('own-apps').getByText('No app yet').waitFor();
    await press('Register an app');
    await press('Register');
    await dialog().getByText('Choose at least one').waitFor();
    await dialog().getByLabel('Name').fill('Lantern Tool');
    await dialog().getByLabel('Redirect addresses').fill('http://app.example/back');
    await dialog().getByLabel('podcasts:read').check();
    await press('Register');
    await dialog().locator('[aria-invalid="true"]').first().waitFor();
    await dialog().getByLabel('Redirect addresses').fill('https://app.example/back');
    expect(await findBarriers(page)).toEqual([]);
    await press('Register');
    const secret = (await page.getByTestId('client-secret').textContent())!;
    await press('I have copied it');
    await page.getByTestId('own-app').getByText('https://app.example/back').waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  it('gets a new secret beside the old one, other words, and goes', async () => {
    await actOnApp('New secret');
    await press('Make the new secret');
    await page.getByTestId('client-secret').waitFor();
    await press('I have copied it');
    await page.getByTestId('own-app').getByText('the secret of before ends').waitFor();
    await actOnApp('Change');
    await dialog().getByLabel('Name').fill('Lantern Desk');
    await press('Save');
    await page.getByTestId('own-app').getByText('Lantern Desk').waitFor();
    await actOnApp('Delete');
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
    await card('own-apps').getByText('No app yet').waitFor();
  });

  async function actOnApp(what: string): Promise<void> {
    await page
      .getByTestId('own-app')
      .getByRole('button', { name: /^Change / })
      .click();
    await page.getByRole('menuitem', { name: what, exact: true }).click();
  }
});

describe('an address that nobody can have meant', () => {
  it.each(['/?from=x&to=y', '/?from=2026-13-45', '/?from=2026-13-45&to=2026-11-01', '/?days=-3'])(
    'shows the overview with the usual days: %s',
    async (path) => {
      expect(await openWhole(path)).toEqual([]);
      expect(await page.getByRole('radio', { name: '28 days' }).isChecked()).toBe(true);
    },
  );

  it('shows a campaign', async () => {
    expect(await openWhole(`/campaigns/${campaignId}?from=x&to=y`)).toEqual([]);
  });

  /** Waits until every card has its figures. Gives what went wrong on the page. */
  async function openWhole(path: string): Promise<string[]> {
    const failures: string[] = [];
    const listen = (error: Error) => failures.push(error.message);
    page.on('pageerror', listen);
    await open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-testid^="card-"][data-state="ready"]').first().waitFor();
    await expect.poll(() => page.locator('[data-testid^="card-"]:not([data-state="ready"])').count()).toBe(0);
    page.off('pageerror', listen);
    return failures;
  }
});

describe('the pages of people and rights', () => {
  it.each(['/settings/members', '/settings/security', '/reports', '/developers/apps', '/second-factor'])(
    '%s have no barrier, light or dark, wide or narrow',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await open(path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await expect.poll(() => page.locator('[data-state="loading"]').count()).toBe(0);
          expect(await findBarriers(page)).toEqual([]);
          await expect.poll(() => measureOverflow(page)).toBeLessThanOrEqual(0);
        }
      }
    },
    120_000,
  );
});

async function changeMember(what: string): Promise<void> {
  await page.getByTestId('member').filter({ hasText: member.email }).getByRole('button').click();
  await page.getByRole('menuitem', { name: what, exact: true }).click();
}

async function mailedToken(email: string, path: string): Promise<string> {
  return new URL(await linkTo(product, email, path)).hash.slice('#token='.length);
}

/** Somebody new in the owner's organization, with an authenticator app. */
async function askIn(role: string): Promise<{ cookie: string; email: string }> {
  const { cookie, email } = await joinOrganization(product, owner, role);
  await enrolApp(openAgent(publicUrl, cookie));
  return { cookie, email };
}
