// A campaign with a spot, a code, a link and orders, as its page tells of it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { furnishCampaign, type FurnishedCampaign } from './furnish-campaign.ts';

const product = inject('product');
const { publicUrl } = product;
/** A directory for pictures of every tab in every look, for whoever wants to see them. */
const picturesDir = process.env['CASTGRAPH_E2E_PICTURES'];
const TABS = ['overview', 'delivery', 'attribution', 'money', 'verification', 'set-up'];

let media: FixtureServer;
let owner: Session;
let page: Page;
let made: FurnishedCampaign;

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  owner = await signUp(publicUrl);
  made = await furnishCampaign(owner, `${media.url}/feeds/harbour-light.xml`);
  page = await enter(publicUrl, owner);
});
afterAll(async () => {
  await page?.context().browser()?.close();
  await media?.close();
});
stepByStep(() => page);

const open = (search = '', of = page, id = made.campaignId) => of.goto(`${publicUrl}/campaigns/${id}${search}`);
const card = (name: string) => page.getByTestId(`card-${name}`);
const figure = async (testId: string) => Number(await page.getByTestId(testId).getAttribute('data-value'));
const settled = async (of = page) => {
  await of.locator('[data-testid^="card-"][data-state="ready"]').first().waitFor();
  await expect.poll(() => of.locator('[data-testid^="card-"]:not([data-state="ready"])').count()).toBe(0);
};

describe('the tabs of a campaign', () => {
  it('stand in the address, and are reached by keyboard', async () => {
    await open();
    await settled();
    const tab = page.getByRole('tab', { name: 'Overview' });
    await tab.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('tab=delivery');
    await page.reload();
    await card('by-placement').waitFor();
  });

  it('show a page for every address, also one that is nonsense', async () => {
    await open('?tab=gone&asOf=2026-02-30&window=99');
    await settled();
    expect(await page.getByRole('tab', { name: 'Overview' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe('attribution', () => {
  it('counts each order once, whatever speaks for it, under every model', async () => {
    await open('?tab=attribution');
    await settled();
    await expect.poll(() => figure('attributed-orders')).toBe(made.orders);
    const totals = card('models').locator('tfoot th.number');
    expect(await totals.allTextContents()).toEqual(Array.from({ length: 7 }, () => String(made.orders)));
    await card('models').getByText('Value', { exact: true }).click();
    await expect.poll(() => totals.first().textContent()).toContain('€');
  });

  it('is judged for another window, says so, and goes back', async () => {
    await page.getByLabel('Window in days').fill('7');
    await page.getByRole('button', { name: 'Judge' }).click();
    await page.getByText('as if the window were 7 days').waitFor();
    expect(page.url()).toContain('window=7');
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(() => page.url()).not.toContain('window=');
  });

  it('is shown as it was on a day before any order came', async () => {
    await page.getByLabel('As of the end of a day, UTC').fill('2026-01-05');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('By the outcomes that held at').waitFor();
    await card('methods').getByText('No order credited').waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(() => figure('attributed-orders')).toBe(made.orders);
  });

  it('is computed anew, and comes to the same', async () => {
    await page.getByRole('button', { name: 'Recompute' }).click();
    await page.locator('[data-testid="recount"][data-state="SUCCEEDED"]').waitFor();
    expect(await figure('attributed-orders')).toBe(made.orders);
  });

  it('says in words what may be said of a lift, and gives no number where there is none', async () => {
    await card('lift').getByText('Not enough data').waitFor();
    expect(await page.getByTestId('lift').count()).toBe(0);
  });
});

describe('delivery', () => {
  it('holds what came against what was contracted, spot by spot', async () => {
    await open('?tab=delivery');
    await settled();
    expect(await figure('delivered-impressions')).toBe(0);
    await page.getByTestId('placement-delivery').getByText('20,000').first().waitFor();
  });

  it('has a make-good placed for what is missing, and refuses more than that in words', async () => {
    await page.getByRole('button', { name: 'Make good' }).click();
    await page.getByRole('dialog').getByLabel('Impressions').fill('900000');
    await page.getByRole('button', { name: 'Place it' }).click();
    await page.getByText('which are missing').waitFor();
    await page.getByRole('dialog').getByLabel('Impressions').fill('400');
    await page.getByRole('button', { name: 'Place it' }).click();
    await expect.poll(() => page.getByTestId('placement-delivery').count()).toBe(2);
    await page.getByTestId('placement-delivery').getByText('make-good').waitFor();
  });

  it('says why nothing can make good for a campaign all of whose days are over', async () => {
    await open('?tab=delivery', page, made.overId);
    await page.getByRole('button', { name: 'Make good' }).click();
    await page.getByRole('button', { name: 'Place it' }).click();
    await page.getByRole('alert').getByText('All of these days are over').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('money', () => {
  it('says what came back of what it cost', async () => {
    await open('?tab=money');
    await settled();
    expect(await figure('money-roi')).toBeCloseTo((made.valueMinor - made.costMinor) / made.costMinor, 6);
    await card('costs').getByText('the budget: no placement has a price of its own').waitFor();
  });
});

describe('verification', () => {
  const flag = () => page.getByTestId('flag').first();

  it('shows what was found with its remedy, takes a verdict with a reason, and takes it back', async () => {
    await open('?tab=verification', page, made.overId);
    await flag().waitFor();
    await flag().getByLabel(/^Why:/).fill('The host was ill');
    await flag()
      .getByRole('button', { name: /^Dismiss/ })
      .click();
    await flag().getByText('The host was ill').waitFor();
    await flag()
      .getByRole('button', { name: /^Take back/ })
      .click();
    await expect.poll(() => flag().getAttribute('data-verdict')).toBe('');
  });

  it('tells checks that passed from what could not be checked', async () => {
    await expect.poll(() => page.locator('[data-testid^="check-"][data-state="NOT_CHECKED"]').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-testid^="check-"][data-state="FLAGGED"]').count()).toBeGreaterThan(0);
  });
});

describe('a campaign’s page', () => {
  it('shows nobody a button they may not press', async () => {
    const reader = await joinOrganization(product, owner, 'read-only');
    const theirs = await enter(publicUrl, reader);
    await open('?tab=delivery', theirs, made.overId);
    await settled(theirs);
    expect(await theirs.getByRole('button', { name: 'Make good' }).count()).toBe(0);
    await open('?tab=verification', theirs, made.overId);
    await theirs.getByTestId('flag').first().waitFor();
    expect(await theirs.getByRole('button', { name: /^Dismiss/ }).count()).toBe(0);
    await open('?tab=attribution', theirs);
    await settled(theirs);
    expect(await theirs.getByRole('button', { name: 'Recompute' }).count()).toBe(0);
    await theirs.context().browser()?.close();
  });

  it.each(
    TABS.flatMap((tab) => [
      [tab, 'light', 1280],
      [tab, 'dark', 1280],
      [tab, 'light', 390],
    ]) as [string, 'light' | 'dark', number][],
  )('is whole and without barriers: %s, %s, %i pixels', async (tab, colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open(tab === 'overview' ? '' : `?tab=${tab}`);
    await settled();
    if (picturesDir) {
      mkdirSync(picturesDir, { recursive: true });
      await page.screenshot({ path: join(picturesDir, `${tab}-${colorScheme}-${width}.png`), fullPage: true });
    }
    expect(await measureOverflow(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});
