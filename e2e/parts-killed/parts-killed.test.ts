import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { sendRequest } from '../../tools/demo/send-request.ts';
import { northgateBoots } from '../../tools/demo/shop/demo-shops.ts';
import { sendOnce } from '../../tools/demo/shop/webhook-sender.ts';
import { useDashboard } from '../set-up/dashboard.ts';
import type { Dashboard } from '../set-up/dashboard.ts';
import { openBrowser } from '../set-up/open-browser.ts';
import { keepKilled, untilReady } from '../set-up/process-control.ts';
import { signUp } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const shop = northgateBoots;
const today = utcDay(Date.now());
const listener = { ip: '86.40.1.1', userAgent: 'AntennaPod/3.6.0' };

let media: FixtureServer;
let browser: Browser;
let page: Page;
let { follow, figure, cardsThat, markDocument, isSameDocument } = {} as Dashboard;
let audioUrl = '';
let campaignId = '';

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [shop] });
  const { send, cookie } = await signUp(product.publicUrl);
  const make = async (type: string, input: Record<string, unknown>, it = '__typename') => {
    const field = type[0]!.toLowerCase() + type.slice(1);
    const { data } = await send(
      `mutation M($input: ${type}Input!) { m: ${field}(input: $input) { ... on ${type}Payload { ${it} } ... on UserError { message } } }`,
      { input },
    );
    return data.m;
  };
  const { podcast } = await make('AddPodcast', { feedUrl: `${media.url}/feeds/knoedel-und-code.xml` }, 'podcast { id }');
  const { sponsor } = await make('CreateSponsor', { name: shop.name }, 'sponsor { id }');
  const cost = { amountMinor: 100_000, currency: shop.currency };
  const flight = { flightFrom: today, flightTo: addDays(today, 7) };
  const { campaign } = await make('CreateCampaign', { sponsorId: sponsor.id, name: 'Boots', cost, ...flight }, 'campaign { id }');
  campaignId = campaign.id;
  await make('CreatePromoCode', { campaignId, code: 'WALKON' });
  await make('ConnectIntegration', {
    shopify: { shopDomain: shop.domain, webhookSecret: shop.clientSecret, accessToken: shop.accessToken },
  });
  audioUrl = await until(async () => {
    const { data } = await send('query($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { measuredAudioUrl } } } } }', {
      id: podcast.id,
    });
    return data?.podcast.episodes.edges[0]?.node.measuredAudioUrl as string | undefined;
  });
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: product.publicUrl, httpOnly: true }]);
  page = await context.newPage();
  ({ follow, figure, cardsThat, markDocument, isSameDocument } = useDashboard(page));
  await page.goto(product.publicUrl);
  await cardsThat('ready', 'live').waitFor();
  await markDocument();
});
afterAll(async () => {
  await browser?.close();
  await media?.close();
});
stepByStep(() => page);

/** Which page shows an area of the product, a card there that is its own, and a card of another area, with its page. */
const parts = [
  { subgraph: 'ingestion', area: 'Feeds and episodes', at: 'Podcasts', missing: 'podcasts', elsewhere: 'Overview', kept: 'live' },
  { subgraph: 'integrations', area: 'Integrations', at: 'Integrations', missing: 'integration', elsewhere: 'Campaigns', kept: 'pipeline' },
  { subgraph: 'operations', area: 'System health', at: 'System', missing: 'health', elsewhere: 'Podcasts', kept: 'podcasts' },
  { subgraph: 'accounts', area: 'People and access', at: 'Settings', missing: 'profile', elsewhere: 'Overview', kept: 'live' },
  { subgraph: 'reporting', area: 'Reports', at: 'Reports', missing: 'reports', elsewhere: 'Overview', kept: 'downloads' },
  { subgraph: 'analytics', area: 'Listening and campaigns', at: 'Overview', missing: 'downloads', elsewhere: 'Podcasts', kept: 'podcasts' },
] as const;

describe('with any one part killed', () => {
  it.each(parts)('without $subgraph the page names what is missing, keeps the rest, and recovers alone', async (part) => {
    const { subgraph, area, at, missing, elsewhere, kept } = part;
    await follow('Methodology');
    const letLive = keepKilled(product, subgraph);
    try {
      await follow(at);
      await cardsThat('unavailable', missing).first().waitFor();
      await page.getByTestId('missing-areas').filter({ hasText: area }).waitFor();
      await follow(elsewhere);
      await cardsThat('ready', kept).first().waitFor();
      await follow(at);
    } finally {
      letLive();
    }
    await untilReady(product, subgraph);
    await page.getByTestId('missing-areas').waitFor({ state: 'detached' });
    await expect.poll(() => cardsThat('unavailable').count()).toBe(0);
    await cardsThat('ready', missing).first().waitFor();
    expect(await isSameDocument()).toBe(true);
  });

  it('redirects listeners while everything else is killed, and counts them afterwards', async () => {
    const letLive = ['ingestion', 'analytics', 'analytics-worker', 'accounts', 'gateway'].map((name) => keepKilled(product, name));
    expect((await sendRequest({ url: audioUrl, ...listener })).status).toBe(302);
    for (const let_ of letLive) let_();
    await follow('Overview');
    await expect.poll(() => figure('live-downloads').catch(() => 0), { timeout: 40_000 }).toBe(1);
    await page.getByTestId('missing-areas').waitFor({ state: 'detached' });
    expect(await isSameDocument()).toBe(true);
  });

  it('goes on crediting orders', async () => {
    await follow('Campaigns');
    await page.getByRole('link', { name: 'Boots' }).click();
    const { sale, delivery } = media.shopify.buy(shop.domain, { code: 'WALKON' });
    expect(await sendOnce(delivery!)).toBe(200);
    await expect.poll(() => figure(`campaign-roi-${campaignId}`)).toBeCloseTo((sale.totalMinor - 100_000) / 100_000, 10);
    expect(await isSameDocument()).toBe(true);
  });
});
