// One story of an organization and what it sells, in the order in which it happens.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays } from '@castgraph/kernel/days';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { useDashboard } from '../set-up/dashboard.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { furnishPipeline, today, type FurnishedPipeline } from './furnish-pipeline.ts';

const product = inject('product');
const { publicUrl } = product;

let media: FixtureServer;
let owner: Session;
let page: Page;
let made: FurnishedPipeline;

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  owner = await signUp(publicUrl);
  made = await furnishPipeline(owner, `${media.url}/feeds/harbour-light.xml`);
  page = await enter(publicUrl, owner);
});
afterAll(async () => {
  await page?.context().browser()?.close();
  await media?.close();
});
stepByStep(() => page);

const open = (path: string) => page.goto(`${publicUrl}/campaigns${path}`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const dialog = () => page.getByRole('dialog');
const rows = () => page.getByTestId('pipeline-row');
const row = (name: string) => rows().filter({ hasText: name });
const note = (text: string) => page.getByRole('alert').filter({ hasText: text }).first();
const field = (label: string) => useDashboard(page).field(label);

describe('the pipeline', () => {
  it('shows where each campaign stands, what was booked and what is next', async () => {
    await open('');
    await expect.poll(() => rows().count()).toBe(4);
    await row('Autumn tea').getByText('Live', { exact: true }).waitFor();
    await row('Autumn tea').getByText('of 20,000').waitFor();
    await row('Spring plans').getByText('Add a placement').waitFor();
    await row('Summer rides').getByText('Reconcile it').waitFor();
  });

  it('is narrowed by states with their counts, sponsor, show and words, and says so in the address', async () => {
    await page.getByTestId('state-LIVE').locator('xpath=..').getByText('Live 1').click();
    await expect.poll(() => rows().count()).toBe(1);
    expect(page.url()).toContain('LIVE');
    await press('Show all');
    await expect.poll(() => rows().count()).toBe(4);
    await page.getByRole('searchbox', { name: 'Name' }).fill('zeta');
    await expect.poll(() => rows().count()).toBe(1);
    await page.reload();
    await row('Summer rides').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Name' }).inputValue()).toBe('zeta');
    await page.getByRole('searchbox', { name: 'Name' }).fill('nothing of this name');
    await page.getByText('No such campaign').waitFor();
    await press('Show all');
    await field('Show').click();
    await page.getByRole('option', { name: 'Harbour Light' }).click();
    await expect.poll(() => rows().count()).toBe(1);
    await row('Autumn tea').waitFor();
  });

  it('is sorted, and shows every address, also one that is nonsense', async () => {
    await open('?sort=NAME');
    await expect.poll(() => rows().first().textContent()).toContain('Autumn tea');
    await open('?states=GONE&sort=sideways&after=nothing&month=never&sponsor=nobody');
    await page.getByTestId('card-pipeline').waitFor();
  });

  it('shows flights over time, by sponsor and by show, moved by keyboard', async () => {
    await open('?view=calendar');
    await expect.poll(() => page.getByTestId('calendar-row').count()).toBeGreaterThan(0);
    await page
      .getByTestId('flight-bar')
      .and(page.getByLabel(/^Autumn tea, Live, /))
      .waitFor();
    await page.getByLabel('Rows').selectOption('show');
    await page.getByTestId('calendar-row').getByText('Harbour Light').waitFor();
    const calendar = page.getByRole('region', { name: /^Calendar of flights/ });
    await calendar.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('month=');
    const month = new URL(page.url()).searchParams.get('month');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).searchParams.get('month')).not.toBe(month);
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).not.toContain('month=');
    await page
      .getByLabel(/^Autumn tea, Live, /)
      .first()
      .click();
    await page.getByRole('heading', { name: 'Autumn tea' }).waitFor();
  });
});

describe('a campaign', () => {
  it('is planned with several flights, and told what is wrong at its field', async () => {
    await open('/new');
    await field('Sponsor').click();
    await page.getByRole('option', { name: 'Acme Teas' }).click();
    await press('Continue');
    await field('Cost').fill('a lot');
    await press('Add flight');
    await page.getByLabel('First day of flight 2').fill(today);
    await press('Keep as a draft');
    await page.getByText('Enter a name').waitFor();
    await field('Campaign name').and(page.locator(':focus')).waitFor();
    await page.getByText('Write the amount in digits').waitFor();
    await page.getByText('Shares days with flight 1').waitFor();
    await field('Campaign name').fill('Easter tea');
    await field('Cost').fill('2500,50');
    await page.getByLabel('First day of flight 2').fill(addDays(today, 40));
    await page.getByLabel('Last day of flight 2').fill(addDays(today, 50));
    await press('Keep as a draft');
    await field('Podcast').click();
    await page.getByRole('option', { name: 'Harbour Light' }).click();
    await field('Contracted impressions').fill('15000');
    await page.getByText('In tiers', { exact: true }).click();
    await page.getByLabel('CPM in EUR, tier 1').fill('25');
    await page.getByTestId('booked-price').getByText('€375.00').waitFor();
    await press('Add placement');
    await press('Skip this step');
    await press('Finish without a link');
    await page.getByRole('heading', { name: 'Easter tea' }).waitFor();
    await page.locator('[aria-current="step"]').getByText('Draft').waitFor();
  });

  it('moves along its states by what is allowed, and says a refusal in words', async () => {
    await press('Book it');
    await page.locator('[aria-current="step"]').getByText('Booked').waitFor();
    await press('Back to draft');
    await page.locator('[aria-current="step"]').getByText('Draft').waitFor();
    await page.locator('button:enabled').filter({ hasText: 'Book it' }).waitFor();
    // Somebody else was quicker.
    const id = page.url().split('/').at(-1)!;
    const document = 'mutation($input: ChangeCampaignStateInput!) { changeCampaignState(input: $input) { __typename } }';
    for (const state of ['BOOKED', 'LIVE', 'COMPLETED']) await owner.send(document, { input: { campaignId: id, state } });
    await press('Book it');
    await note('cannot become BOOKED').waitFor();
    // Its days have not come.
    await open(`/${made.campaigns['Winter tea']}`);
    await page.getByRole('button', { name: 'Back to draft' }).waitFor();
    expect(await page.getByRole('button', { name: 'Start it' }).count()).toBe(0);
  });

  it('is edited, and put back from the note as well as from its history', async () => {
    await open(`/${made.campaigns['Winter tea']}`);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await field('Campaign name').fill('Deep winter tea');
    await press('Save');
    await page.getByRole('heading', { name: 'Deep winter tea' }).waitFor();
    await note('is saved').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Winter tea', exact: true }).waitFor();
    await page.getByTestId('card-history').getByText('name: Winter tea → Deep winter tea').waitFor();
    await page.getByTestId('change').and(page.locator('[data-kind="UNDO"]')).getByRole('button').click();
    await page.getByRole('heading', { name: 'Deep winter tea' }).waitFor();
  });

  it('does not write over what somebody else changed meanwhile', async () => {
    await open(`/${made.campaigns['Winter tea']}/edit`);
    await field('Campaign name').fill('Mine');
    const input = { campaignId: made.campaigns['Winter tea'], name: 'Theirs' };
    await owner.send('mutation($input: UpdateCampaignInput!) { updateCampaign(input: $input) { __typename } }', { input });
    await press('Save');
    await press('Show what is there now');
    await expect.poll(() => field('Campaign name').inputValue()).toBe('Theirs');
  });

  it('is copied for other days as a draft, archived, and taken out again', async () => {
    await open(`/${made.campaigns['Summer rides']}`);
    await page.getByRole('button', { name: 'More about Summer rides' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await dialog().getByLabel('First day').fill(addDays(today, 100));
    await dialog().getByRole('button', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { name: 'Summer rides (copy)' }).waitFor();
    await page.locator('[aria-current="step"]').getByText('Draft').waitFor();
    await page.getByRole('button', { name: 'More about Summer rides (copy)' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await note('is archived').waitFor();
    await open('?text=copy');
    await page.getByText('No such campaign').waitFor();
    await page.getByRole('switch', { name: 'With archived' }).click();
    await row('Summer rides (copy)').getByText('Archived').waitFor();
  });

  it('is settled for good after asking once more, and its money does not change any more', async () => {
    await open(`/${made.campaigns['Summer rides']}`);
    await press('Reconcile it');
    await dialog().getByRole('button', { name: 'Reconcile' }).click();
    await page.locator('[aria-current="step"]').getByText('Reconciled').waitFor();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await field('Cost').fill('1');
    await press('Save');
    await note('settled').waitFor();
  });
});

describe('a placement', () => {
  it('is changed, removed, and put back', async () => {
    await open(`/${made.campaigns['Autumn tea']}`);
    await page.getByRole('link', { name: 'Edit: Mid-roll' }).click();
    await page.getByText('Pre-roll', { exact: true }).click();
    await page.getByLabel('Talking points').fill('Picked by hand\nFree delivery');
    await page.getByLabel('Address that is said').fill('acme.example');
    await press('Save');
    await page.getByText('Write the whole address').waitFor();
    await page.getByLabel('Address that is said').fill('https://acme.example/tea');
    await press('Save');
    await page.getByRole('link', { name: 'Edit: Pre-roll' }).click();
    await expect.poll(() => page.getByLabel('Talking points').inputValue()).toBe('Picked by hand\nFree delivery');
    await press('Remove placement');
    await page.getByText('No placement yet').waitFor();
    await note('is removed').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Edit: Pre-roll' }).waitFor();
  });
});

describe('a sponsor', () => {
  it('has brands and contacts, which campaigns choose from', async () => {
    await open('/sponsors');
    await page.getByRole('link', { name: 'Acme Teas' }).click();
    await press('Add brand');
    await dialog().getByLabel('Name').fill('Green leaf');
    await dialog().getByRole('button', { name: 'Add brand' }).click();
    await page.getByTestId('brand').getByText('Green leaf').waitFor();
    await press('Add contact');
    await dialog().getByLabel('Name').fill('Ada Buyer');
    await dialog().getByLabel('E-mail').fill('not an address');
    await dialog().getByRole('button', { name: 'Add contact' }).click();
    await dialog().getByText('Not an e-mail address').waitFor();
    await dialog().getByLabel('E-mail').fill('ada@acme.example');
    await dialog().getByRole('button', { name: 'Add contact' }).click();
    await page.getByTestId('contact').getByText('ada@acme.example').waitFor();
    await open(`/${made.campaigns['Autumn tea']}/edit`);
    await field('Brand').click();
    await page.getByRole('option', { name: 'Green leaf' }).click();
    await press('Save');
    await page.getByRole('heading', { name: 'Autumn tea' }).waitFor();
    await open('');
    await row('Autumn tea').getByText('Acme Teas · Green leaf').waitFor();
  });

  it('is renamed, archived, and put back; contacts go for good', async () => {
    await open(`/sponsors/${made.acme}`);
    await page.getByRole('button', { name: 'Remove Ada Buyer' }).click();
    await dialog().getByRole('button', { name: 'Remove for good' }).click();
    await page.getByText('No contact yet').waitFor();
    await press('Edit');
    await dialog().getByLabel('Name').fill('Zeta Bikes');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('alert').or(dialog().locator('[aria-invalid="true"]')).first().waitFor();
    await dialog().getByLabel('Name').fill('Acme Fine Teas');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Acme Fine Teas', level: 1 }).waitFor();
    await dialog().waitFor({ state: 'detached' });
    await press('Archive');
    await note('is archived').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Archive', exact: true }).waitFor();
  });
});

describe('an import', () => {
  const head = 'sponsor,campaign,first_day,last_day,currency,cost,show';
  const line = (index: number, show = 'Harbour Light') =>
    `Bulk ${index % 7},Campaign ${index},${addDays(today, 200 + (index % 50))},${addDays(today, 260)},EUR,100.00,${show}`;

  it('checks a pasted table first, hands out the rejected rows, and takes the good ones', async () => {
    await open('/import');
    const file = page.waitForEvent('download');
    await press('Download a template');
    expect(await readFile(await (await file).path(), 'utf8')).toContain('sponsor,campaign');
    const bad = '"=HYPERLINK(""x"")",Bad days,2026-02-31,2026-03-01,EUR,1.00,';
    await page.getByLabel('Or paste it').fill([head, line(1), line(2), line(3, 'No such show'), bad].join('\n'));
    await press('Check the table');
    await page.getByText('2 rows can be imported, 2 rejected.').waitFor();
    await expect.poll(() => page.getByTestId('import-row').count()).toBe(2);
    const rejected = page.waitForEvent('download');
    await press('Download the rejected rows');
    const lines = (await readFile(await (await rejected).path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect([lines[0], lines[1]]).toEqual([`${head},cause`, expect.stringContaining('No such show') as string]);
    await press('Import the 2 good rows');
    await page.getByText('2 rows imported, 2 rejected.').waitFor();
    await page.getByRole('link', { name: 'See the campaigns' }).click();
    await row('Campaign 2').waitFor();
  });

  it('says what is there already when the same rows come once more', async () => {
    await open('/import');
    await page.getByLabel('Or paste it').fill([head, line(1), line(2)].join('\n'));
    await press('Check the table');
    await page.getByText('0 rows can be imported, 2 there already.').waitFor();
    expect(await page.getByRole('button', { name: 'Import 0 rows' }).isDisabled()).toBe(true);
  });

  it('takes a long table in parts, stays quick to look through, and goes on where it was broken off', async () => {
    await open('/import');
    const table = [head, ...Array.from({ length: 1_500 }, (_, index) => line(index + 10, ''))].join('\n');
    await page.locator('input[type="file"]').setInputFiles({ name: 'bulk.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByText('bulk.csv: 1,500 rows can be imported.').waitFor();
    await expect.poll(() => page.getByTestId('import-row').count()).toBe(50);
    await press('Next');
    await page.getByText('Page 2 of 30').waitFor();
    let sent = 0;
    await page.route('**/graphql', (route) => {
      const isImport = route.request().postData()?.includes('"dryRun":false');
      return isImport && ++sent === 2 ? route.abort() : route.continue();
    });
    await press('Import 1,500 rows');
    await page.getByText('were taken before that').waitFor();
    await page.unroute('**/graphql');
    await press('Import 1,500 rows');
    await page.getByText('bulk.csv: 1,500 rows imported.').waitFor();
    await open('?text=Campaign');
    await page.getByText('Campaigns: 1,502').waitFor();
  });

  it('says what is wrong with what is no table', async () => {
    await open('/import');
    await page.getByLabel('Or paste it').fill('a,b\n"never closed');
    await press('Check the table');
    await note('cannot be read').waitFor();
    await page.getByLabel('Or paste it').fill('colour,shape\nred,round');
    await press('Check the table');
    await note('There is no column colour').waitFor();
  });
});

describe('somebody who only reads', () => {
  it('sees the pipeline, and no button that changes it', async () => {
    const reader = await joinOrganization(product, owner, 'read-only');
    const theirs = await enter(publicUrl, reader);
    await theirs.goto(`${publicUrl}/campaigns`);
    await theirs.getByTestId('pipeline-row').first().waitFor();
    await expect.poll(() => theirs.getByRole('link', { name: 'New campaign' }).count()).toBe(0);
    expect(await theirs.getByRole('link', { name: 'Import' }).count()).toBe(0);
    await theirs.goto(`${publicUrl}/campaigns/${made.campaigns['Autumn tea']}`);
    await theirs.getByRole('heading', { name: 'Autumn tea' }).waitFor();
    await expect.poll(() => theirs.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
    expect(await theirs.getByTestId('card-history').count()).toBe(0);
    for (const path of ['/new', '/import', `/${made.campaigns['Autumn tea']}/edit`]) {
      await theirs.goto(`${publicUrl}/campaigns${path}`);
      await theirs.getByText('Your role reads campaigns').waitFor();
    }
    await theirs.context().browser()?.close();
  });
});

describe('every page of it', () => {
  it.each([
    ['the table', () => '?sort=NAME'],
    ['the calendar', () => '?view=calendar'],
    ['a campaign', () => `/${made.campaigns['Autumn tea']}`],
    ['an edited campaign', () => `/${made.campaigns['Autumn tea']}/edit`],
    ['a new placement', () => `/${made.campaigns['Autumn tea']}/placements/new`],
    ['a new campaign', () => '/new'],
    ['sponsors', () => '/sponsors'],
    ['a sponsor', () => `/sponsors/${made.zeta}`],
    ['an import', () => '/import'],
  ])('has no barrier, light or dark, wide or narrow: %s', async (_, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(path());
      await page.locator('[data-testid^="card-"][data-state="ready"], form').first().waitFor();
      await expect.poll(() => page.locator('[data-state="loading"]').count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForFunction('innerWidth === 390');
      await expect.poll(() => measureOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findBarriers(page)).toEqual([]);
    }
  });
});
