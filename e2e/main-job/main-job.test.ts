import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { kettleAndKite } from '../../tools/demo/shop/demo-shops.ts';
import { repeatDelivery, sendOnce } from '../../tools/demo/shop/webhook-sender.ts';
import { listEpisodes } from '../../tools/demo/shows/list-episodes.ts';
import { harbourLight } from '../../tools/demo/shows/harbour-light.ts';
import { sendRequest } from '../../tools/demo/send-request.ts';
import { useDashboard } from '../set-up/dashboard.ts';
import type { Dashboard } from '../set-up/dashboard.ts';
import { openBrowser } from '../set-up/open-browser.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { otherEpisode, scenes, sumOf } from './listening.ts';
import type { Scene } from './listening.ts';
import { readReportCsv } from './read-report-csv.ts';

const product = inject('product');
const shop = kettleAndKite;
const mark = randomBytes(3).toString('hex');
const costMinor = 50_000;
const code = 'HARBOUR20';
/** Two episodes whose audio is addressed plainly and told of without flaws, the newest first. */
const [placed, other] = listEpisodes(harbourLight).filter(({ addressing, flaws }) => addressing === 'plain' && flaws.length === 0) as [
  any,
  any,
];

let media: FixtureServer;
let browser: Browser;
let page: Page;
let { follow, field, figure, markDocument, isSameDocument } = {} as Dashboard;
/** What is sold so far, refunds taken off. */
let valueMinor = 0;
let orders = 0;
let campaignId = '';
/** The address of an episode's audio through the prefix that the page shows. */
let measuredUrl = (_: { fileName: string }): string => '';

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [shop] });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  ({ follow, field, figure, markDocument, isSameDocument } = useDashboard(page));
});
afterAll(async () => {
  await browser?.close();
  await media?.close();
});
stepByStep(() => page);

const roiOnScreen = () => figure(`campaign-roi-${campaignId}`);
const roiExpected = () => (valueMinor - costMinor) / costMinor;

async function play(played: readonly Scene[], url: string): Promise<void> {
  for (const { what, requests, status = 302 } of played) {
    for (const request of requests(url)) expect((await sendRequest(request)).status, what).toBe(status);
  }
}

describe('the main job', () => {
  it('signs up by the form and is signed in by a cookie that scripts cannot read', async () => {
    await page.goto(`${product.publicUrl}/sign-up`);
    await field('Your name').fill('Ada Quay');
    await field('Organization').fill('Quay Network');
    await field('E-mail').fill(`ada-${mark}@quay.example`);
    await field('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    const session = (await page.context().cookies()).find(({ httpOnly }) => httpOnly);
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await markDocument();
  });

  it('adds a podcast by its feed, shows the reading as it goes, and lists its episodes', async () => {
    await follow('Podcasts');
    await page.getByRole('button', { name: 'Add podcast' }).click();
    await field('Feed URL').fill(`${media.url}/feeds/harbour-light.xml`);
    await page.getByRole('dialog').getByRole('button', { name: 'Add podcast' }).click();
    await page.locator('[data-testid="ingestion-progress"][data-state="DONE"]').waitFor();
    await page.getByRole('link', { name: 'Open the podcast' }).click();
    await page.getByRole('heading', { name: 'Harbour Light' }).waitFor();
    await page.getByTestId('episode-row').first().waitFor();
    await expect.poll(() => page.getByTestId('episode-row').count()).toBe(20);
    expect(await page.getByTestId('episode-row').first().textContent()).toContain(listEpisodes(harbourLight)[0]!.title);
    const prefix = await page.getByText(`${product.publicUrl}/r/`).first().textContent();
    measuredUrl = ({ fileName }) => `${prefix!.trim()}${media.url}/audio/harbour-light/${fileName}`;
  });

  it('books a campaign step by step: sponsor, cost, flight, placement, code and link', async () => {
    await follow('Campaigns');
    await page.getByRole('link', { name: 'New campaign' }).first().click();
    await field('Sponsor name').fill(shop.name);
    await page.getByRole('button', { name: 'Continue' }).click();
    await field('Campaign name').fill('Teas by the water');
    await field('Cost').fill(String(costMinor / 100));
    await field('CPM').fill('25');
    await field('First day of the flight').fill(addDays(utcDay(Date.now()), -2));
    await page.getByRole('button', { name: 'Book campaign' }).click();
    await field('Podcast').click();
    await page.getByRole('option', { name: 'Harbour Light' }).click();
    await field('Episode').click();
    await page.getByRole('option', { name: placed.title }).click();
    await page.getByRole('button', { name: 'Add placement' }).click();
    await field('Promo code').fill(code);
    await page.getByRole('button', { name: 'Add code' }).click();
    await field('Destination').fill(`${media.url}/shops/${shop.domain}/`);
    await field('Short name').fill(`quay-tea-${mark}`);
    await page.getByRole('button', { name: 'Add link' }).click();
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/);
    campaignId = page.url().split('/').at(-1)!;
    await expect.poll(roiOnScreen).toBe(-1);
  });

  it('connects a shop, which is asked for its webhooks even while it throttles', async () => {
    media.shopify.api(shop.domain).throttleNext(1);
    await follow('Integrations');
    await page.getByRole('button', { name: 'Connect Shopify' }).click();
    await field('Shop domain').fill(shop.domain);
    await field('Webhook secret').fill(shop.clientSecret);
    await field('Access token').fill('shpat_of_somebody_else');
    await page.getByRole('button', { name: 'Connect shop', exact: true }).click();
    await page.getByText(/refuses this access token/).waitFor();
    await field('Access token').fill(shop.accessToken);
    await page.getByRole('button', { name: 'Connect shop', exact: true }).click();
    await page.getByTestId('webhook-url').waitFor();
  });

  it('counts what podcast apps fetch exactly, and shows it live', async () => {
    await follow('Overview');
    await page.getByTestId('live-downloads').waitFor();
    expect(await figure('live-downloads')).toBe(0);
    await play(scenes, measuredUrl(placed));
    const first = sumOf(scenes);
    await expect.poll(() => figure('live-downloads')).toBe(first.downloads);
    expect(await figure('live-listeners')).toBe(first.listeners);
    await play(otherEpisode, measuredUrl(other));
    const all = sumOf([...scenes, ...otherEpisode]);
    await expect.poll(() => figure('live-downloads')).toBe(all.downloads);
    expect(await figure('live-listeners')).toBe(all.listeners);
  });

  it('shows the placement what is its own: downloads of its episode, and no others', async () => {
    await follow('Campaigns');
    await page.getByRole('link', { name: 'Teas by the water' }).click();
    await expect.poll(() => page.getByTestId('campaign-downloads').textContent()).toBe(String(sumOf(scenes).downloads));
  });

  it('moves the return by an order with the code, once, however often it is delivered', async () => {
    const { sale, delivery } = media.shopify.buy(shop.domain, { code, goods: 2, quantity: 4 });
    expect(await sendOnce(delivery!)).toBe(200);
    valueMinor += sale.totalMinor;
    orders += 1;
    await expect.poll(roiOnScreen).toBeCloseTo(roiExpected(), 10);
    expect(await sendOnce(repeatDelivery(delivery!))).toBe(200);
    expect(await sendOnce(delivery!)).toBe(200);
    // What comes after shows that the repetitions had no effect.
    const next = media.shopify.buy(shop.domain, { code: code.toLowerCase(), goods: 1, quantity: 8 });
    expect(await sendOnce(next.delivery!)).toBe(200);
    valueMinor += next.sale.totalMinor;
    orders += 1;
    await expect.poll(roiOnScreen).toBeCloseTo(roiExpected(), 10);
    expect(await figure('campaign-conversions')).toBe(orders);
  });

  it('refuses what the shop did not sign', async () => {
    const { delivery } = media.shopify.buy(shop.domain, { code, goods: 2, quantity: 20 });
    const forged = { ...delivery!, body: delivery!.body.replace(/"total_price":"[\d.]+"/, '"total_price":"99999.00"') };
    expect(await sendOnce(forged)).toBe(401);
    expect(await sendOnce({ ...delivery!, headers: { ...delivery!.headers, 'x-shopify-hmac-sha256': '' } })).toBe(401);
  });

  it('credits an order that came by the link, and takes a refund off', async () => {
    const clicked = await sendRequest({
      url: `${product.publicUrl}/go/quay-tea-${mark}`,
      ip: '82.69.10.1',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    });
    expect(clicked.status).toBe(302);
    const { search } = new URL(clicked.headers.location!);
    const { sale, delivery } = media.shopify.buy(shop.domain, { landingSite: `/${search}`, goods: 2, quantity: 2 });
    expect(await sendOnce(delivery!)).toBe(200);
    valueMinor += sale.totalMinor;
    orders += 1;
    await expect.poll(roiOnScreen).toBeCloseTo(roiExpected(), 10);
    expect(await sendOnce(media.shopify.refund(shop.domain, sale.number, 5_000)!)).toBe(200);
    valueMinor -= 5_000;
    await expect.poll(roiOnScreen).toBeCloseTo(roiExpected(), 10);
    expect(await figure('campaign-conversions')).toBe(orders);
    expect(await page.getByTestId('conversion-row').count()).toBe(orders);
  });

  it('reports the same numbers as JSON, as CSV and on the screen', async () => {
    await page.getByRole('button', { name: 'Generate JSON' }).click();
    const json = JSON.parse(readFileSync(await save('JSON'), 'utf8'));
    await page.getByRole('button', { name: 'Generate CSV' }).click();
    const csv = readReportCsv(readFileSync(await save('CSV'), 'utf8'));
    const { metrics, roi } = json.figures;
    expect(metrics).toMatchObject({ downloads: sumOf(scenes).downloads, conversions: orders, clicks: 1 });
    expect(roi.conversionValue).toEqual({ amountMinor: valueMinor, currency: 'EUR' });
    expect(roi.roi).toBe(await roiOnScreen());
    expect(Number(csv.get('summary/downloads/'))).toBe(metrics.downloads);
    expect(Number(csv.get('summary/conversions/'))).toBe(metrics.conversions);
    expect(Number(csv.get('summary/ROI/'))).toBe(roi.roi);
    expect(csv.get('summary/conversion value/')).toBe((valueMinor / 100).toFixed(2));
  });

  it('hands a report out by its signed address only', async () => {
    const address = new URL((await page.getByTestId('report-download').first().getAttribute('href'))!, product.publicUrl);
    expect((await fetch(address)).status).toBe(200);
    const changed = new URL(address);
    const [name, value] = [...changed.searchParams].find(([key]) => /sig/i.test(key))!;
    changed.searchParams.set(name, `${value.slice(0, -2)}${value.endsWith('AA') ? 'BB' : 'AA'}`);
    expect((await fetch(changed)).status).toBe(403);
    const longer = new URL(address);
    const [until, instant] = [...longer.searchParams].find(([key]) => /exp/i.test(key))!;
    longer.searchParams.set(until, String(Number(instant) + 3_600));
    expect((await fetch(longer)).status).toBe(403);
    expect((await fetch(address.origin + address.pathname)).status).toBe(403);
  });

  it('has done all of this on one document, without a reload', async () => {
    expect(await isSameDocument()).toBe(true);
  });

  /** Waits until the newest report of a format is ready and downloads it. */
  async function save(format: 'JSON' | 'CSV'): Promise<string> {
    const button = page.getByRole('link', { name: `Download the ${format} report` }).first();
    await button.waitFor({ timeout: 30_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return download.path();
  }
});
