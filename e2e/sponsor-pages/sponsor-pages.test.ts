// One story of a publisher and a sponsor, in the order in which it happens.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { furnishPipeline, today, type FurnishedPipeline } from '../pipeline-pages/furnish-pipeline.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import { makeThing } from '../set-up/make-thing.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const { publicUrl } = product;
const BROWSER = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const LOOSE = ['Loose one', 'Loose two', 'Loose three'];

let media: FixtureServer;
let owner: Session;
let page: Page;
let sponsor: Session;
let sponsorPage: Page;
let made: FurnishedPipeline;

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  owner = await signUp(publicUrl);
  made = await furnishPipeline(owner, `${media.url}/feeds/harbour-light.xml`);
  const cost = { amountMinor: 90_000, currency: 'EUR' };
  // Nothing could tell of an order of these, which is flagged.
  for (const name of LOOSE) {
    const days = { flightFrom: today, flightTo: addDays(today, 9) };
    made.campaigns[name] = (
      await makeThing(owner, 'CreateCampaign', 'campaign { id }', { sponsorId: made.zeta, name, cost, ...days })
    ).campaign.id;
  }
  await until(async () => {
    const { data } = await owner.send('{ verificationQueue(first: 50) { edges { node { campaign { name } } } } }');
    const names = new Set(data?.verificationQueue.edges.map(({ node }: { node: { campaign: { name: string } } }) => node.campaign.name));
    return LOOSE.every((name) => names.has(name)) || undefined;
  });
  page = await enter(publicUrl, owner);
  sponsor = await joinOrganization(product, owner, 'sponsor');
  const { data } = await sponsor.send('{ viewer { user { id } } }');
  const input = { userId: data.viewer.user.id, kind: 'SPONSOR', resourceId: made.acme };
  await owner.send('mutation($input: ResourceGrantInput!) { grantResource(input: $input) { __typename } }', { input });
  sponsorPage = await enter(publicUrl, sponsor);
});
afterAll(async () => {
  await sponsorPage?.context().browser()?.close();
  await page?.context().browser()?.close();
  await media?.close();
});
stepByStep(() => page);

const open = (path: string) => page.goto(`${publicUrl}${path}`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
/** Asks as the person whose page it is, with what was granted to them by now. */
const askOn =
  (on: Page): Session['send'] =>
  (query, variables = {}) =>
    on.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) })).json() as never;
      },
      { query, variables },
    );
const dialog = () => page.getByRole('dialog');
const looks = async (path: string, ready: string, on = page) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await on.emulateMedia({ colorScheme });
    for (const width of [390, 1280]) {
      await on.setViewportSize({ width, height: 900 });
      await on.goto(`${publicUrl}${path}`);
      await on.getByTestId(ready).first().waitFor();
      if (process.env['CASTGRAPH_EYES']) {
        const name = path.replaceAll(/[^a-z]+/gi, '-').slice(0, 40);
        await on.waitForTimeout(1_000);
        await on.screenshot({ path: `${process.env['CASTGRAPH_EYES']}/${name}-${colorScheme}-${width}.png`, fullPage: true });
      }
      expect(await findBarriers(on)).toEqual([]);
      expect(await measureOverflow(on)).toBe(0);
    }
  }
};

describe('the queue of verification', () => {
  const flags = () => page.getByTestId('queued-flag');
  const panel = (name: string) => page.getByTestId('flag-panel').and(page.getByLabel(new RegExp(`: ${name}$`)));
  const waiting = async () =>
    (await owner.send('{ verificationQueue(kinds: [TRACKING_NOT_SET_UP]) { edges { node { id } } } }')).data.verificationQueue.edges
      .length as number;

  it('shows what waits, narrowed by kind and campaign in the address', async () => {
    await open(`/verification?campaign=${made.campaigns['Loose two']}`);
    await panel('Loose two').getByText('What to do:').waitFor();
    expect(await flags().count()).toBe(1);
    await open('/verification?kinds=HIGH_FREQUENCY');
    await page.getByText('Nothing of this kind waits').waitFor();
    await open('/verification?kinds=NONSENSE&campaign=');
    await flags().first().waitFor();
  });

  it('is gone through by keyboard: skipped, confirmed, dismissed, undone', async () => {
    await open('/verification?kinds=TRACKING_NOT_SET_UP');
    await flags().first().waitFor();
    const before = await flags().count();
    await flags().first().focus();
    const first = await flags().first().textContent();
    await page.keyboard.press('s');
    await expect.poll(() => flags().last().textContent()).toBe(first);
    await page.keyboard.press('c');
    await page.getByTestId('judged-last').getByText('was confirmed').waitFor();
    await expect.poll(() => flags().count()).toBe(before - 1);
    await page.keyboard.press('d');
    await page.getByTestId('judged-last').getByText('was dismissed').waitFor();
    await expect.poll(waiting).toBe(before - 2);
    await page.keyboard.press('u');
    await page.getByTestId('judged-last').getByText('was confirmed').waitFor();
    await expect.poll(waiting).toBe(before - 1);
    await expect.poll(() => flags().count()).toBe(before - 1);
  });

  it('takes a note, in whose field the keys are letters', async () => {
    await page.getByLabel('Note').fill('');
    await page.getByLabel('Note').pressSequentially('dcs: sound');
    const before = await flags().count();
    await press('Dismiss');
    await expect.poll(() => flags().count()).toBe(before - 1);
    const document = '{ campaigns(first: 50) { edges { node { flags { edges { node { note verdict } } } } } } }';
    const { data } = await owner.send(document);
    expect(JSON.stringify(data)).toContain('dcs: sound');
  });

  it('has a page without barriers, as wide as a telephone too', () => looks('/verification', 'flag-panel'));
});

describe('the debugger of pixels', () => {
  it('shows calls as they come, by what became of them, and what matched', async () => {
    const input = { name: 'Acme shop', sponsorId: made.acme };
    const { pixel } = await makeThing(owner, 'CreatePixel', 'pixel { url }', input);
    await open('/settings/pixels');
    await page.getByText('Nothing has called it yet').waitFor();
    const call = (query: Record<string, string>) =>
      fetch(`${pixel.url as string}?${new URLSearchParams(query).toString()}`, { headers: { 'user-agent': BROWSER } });
    const sale = { event: 'purchase', order: newId(), value: '20', currency: 'EUR', code: 'autumn20', consent: 'denied' };
    await call(sale);
    await call({ ...sale, order: newId(), value: 'much', code: '' });
    await call({ ...sale, order: newId(), code: 'NOSUCHCODE' });
    const hits = page.getByTestId('pixel-hit');
    await expect.poll(() => hits.count()).toBe(3);
    await page.getByRole('button', { name: /^Sale: .*AUTUMN20/i }).click();
    const opened = page.getByTestId('pixel-hit-opened');
    await opened.getByText('Credited to').waitFor();
    await opened.getByRole('link', { name: 'Autumn tea' }).first().waitFor();
    await page.getByRole('button', { name: /^Sale: .*NOSUCHCODE/i }).click();
    await opened.getByText('No campaign has this code').waitFor();
    await page.getByText('Rejected', { exact: true }).first().click();
    await expect.poll(() => hits.count()).toBe(1);
    await page.getByRole('button', { name: /^Rejected: / }).click();
    await opened.getByText('Look at the parameter').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('has a page without barriers, as wide as a telephone too', () => looks('/settings/pixels', 'pixel-hit'));
});

describe('the set-up of tracking', () => {
  const path = () => `/campaigns/${made.campaigns['Loose three']}/tracking`;

  it('leads from choosing to links with QR codes and tags to copy', async () => {
    await open(path());
    await page.getByTestId('check-LINK').and(page.locator('[data-state="NOT_SET_UP"]')).waitFor();
    await page.getByRole('checkbox', { name: 'Link and QR code' }).check();
    await page.getByRole('checkbox', { name: 'Pixel' }).check();
    await page.getByRole('checkbox', { name: 'From server to server' }).check();
    await press('Continue');
    await page.getByLabel('Destination').fill('https://zeta.example/ride');
    await press('Add link');
    await page.getByTestId('link-with-qr').waitFor();
    for (const kind of ['SVG', 'PNG']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: new RegExp(`as ${kind}$`) }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    }
    await press('Make a pixel for Zeta Bikes');
    await page.getByTestId('tracking-snippet').waitFor();
    await page.getByRole('region', { name: 'The example for servers' }).getByText('/v1/conversions').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('waits for the first sign, which a click is, also after coming back to it', async () => {
    await press('Continue to the test');
    await page.getByTestId('tracking-outcome').getByText('Waiting for the first sign').waitFor();
    await page.reload();
    await page.getByTestId('tracking-outcome').getByText('Waiting for the first sign').waitFor();
    const { data } = await owner.send('query($id: ID!) { campaign(id: $id) { trackingLinks { url } } }', {
      id: made.campaigns['Loose three'],
    });
    const [{ url }] = data.campaign.trackingLinks;
    await fetch(url, { redirect: 'manual', headers: { 'user-agent': BROWSER } });
    await page.getByTestId('tracking-outcome').getByText('It works').waitFor();
    await page.getByTestId('check-LINK').and(page.locator('[data-state="WORKING"]')).first().waitFor();
  });

  it('has a page without barriers, as wide as a telephone too', async () => {
    await looks(`${path()}?step=install&signals=%5B%22link%22%2C%22code%22%2C%22survey%22%5D`, 'link-with-qr');
    await looks(path(), 'check-LINK');
  });
});

describe('approvals', () => {
  const states = (on: Page) => on.getByTestId('approval').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state')));

  it('are asked by the publisher, of an order', async () => {
    await open('/approvals');
    await page.getByText('Nothing was asked yet').waitFor();
    await press('Ask for approval');
    await dialog().getByRole('button', { name: 'Ask', exact: true }).click();
    await dialog().getByText('Choose a campaign', { exact: true }).last().waitFor();
    await dialog().getByRole('combobox', { name: 'Campaign' }).click();
    await page.getByRole('option', { name: 'Autumn tea' }).click();
    await dialog().getByRole('button', { name: 'Ask', exact: true }).click();
    await expect.poll(() => states(page)).toEqual(['PENDING']);
    await page.getByTestId('approval').getByRole('link').click();
    await page.getByTestId('approval-changes').getByText('Nothing of it was approved before').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  it('are declined with a note, asked anew, and approved, by the sponsor alone', async () => {
    await sponsorPage.goto(`${publicUrl}/approvals`);
    expect(await sponsorPage.getByRole('button', { name: 'Ask for approval' }).count()).toBe(0);
    await sponsorPage.getByTestId('approval').getByRole('link').click();
    await sponsorPage.getByRole('button', { name: 'Approve' }).click();
    await expect.poll(() => states(sponsorPage)).toEqual(['APPROVED']);
    const update = 'mutation($input: UpdateCampaignInput!) { updateCampaign(input: $input) { __typename } }';
    await owner.send(update, { input: { campaignId: made.campaigns['Autumn tea'], cost: { amountMinor: 510_000, currency: 'EUR' } } });
    await makeThing(owner, 'RequestApproval', 'approval { id }', { campaignId: made.campaigns['Autumn tea'] });
    await sponsorPage.goto(`${publicUrl}/approvals?state=PENDING`);
    await sponsorPage.getByTestId('approval').getByRole('link').click();
    await sponsorPage.getByTestId('approval-changes').getByText('1 line changed since revision 1').waitFor();
    await sponsorPage.getByTestId('compared-line').getByText('5,100').waitFor();
    await sponsorPage.getByRole('button', { name: 'Decline' }).click();
    await sponsorPage.getByText('Say what is not right').waitFor();
    await sponsorPage.getByLabel('Note').fill('It costs more than we said');
    await sponsorPage.getByRole('button', { name: 'Decline' }).click();
    await sponsorPage.getByText('Nothing in this state').waitFor();
    await page.reload();
    await expect.poll(() => states(page)).toEqual(['DECLINED', 'OUTDATED']);
  });

  it('have a page without barriers, as wide as a telephone too', async () => {
    const { data } = await owner.send('{ approvals { edges { node { id campaign { id } } } } }');
    const { id, campaign } = data.approvals.edges[0].node;
    await looks(`/approvals?campaign=${campaign.id}&open=${id}`, 'compared-line', sponsorPage);
  });
});

describe('disputes', () => {
  const messages = (on: Page) => on.getByTestId('dispute-message').allTextContents();
  const address = async () => {
    const { data } = await owner.send('{ disputes { edges { node { id campaign { id } } } } }');
    const { id, campaign } = data.disputes.edges[0].node;
    return `/disputes?campaign=${campaign.id}&open=${id}`;
  };

  it('are opened by the sponsor about a spot', async () => {
    await sponsorPage.setViewportSize({ width: 1280, height: 900 });
    await sponsorPage.goto(`${publicUrl}/disputes`);
    await sponsorPage.getByRole('button', { name: 'Object to a spot' }).click();
    const form = sponsorPage.getByRole('dialog');
    await form.getByRole('button', { name: 'Object', exact: true }).click();
    await form.getByText('Say what you saw or heard').waitFor();
    for (const [label, option] of [
      ['Campaign', 'Autumn tea'],
      ['Spot', 'Spot 1: Mid-roll'],
      ['What is wrong', 'Wrong words'],
    ] as const) {
      await form.getByRole('combobox', { name: label }).click();
      await sponsorPage.getByRole('option', { name: option }).click();
    }
    await form.getByLabel('First message').fill('Another tea was praised <b>twice</b>');
    await form.getByRole('button', { name: 'Object', exact: true }).click();
    await sponsorPage.getByTestId('dispute').getByRole('link').click();
    await expect.poll(() => messages(sponsorPage)).toHaveLength(1);
    expect(await sponsorPage.getByRole('button', { name: 'Settle it' }).count()).toBe(0);
  });

  it('are talked about by both, and settled by the publisher', async () => {
    await open(await address());
    await page.getByText('Another tea was praised <b>twice</b>').waitFor();
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0);
    await page.getByLabel('Message').fill('We heard it, too');
    await press('Send');
    await expect.poll(() => messages(page)).toHaveLength(2);
    await sponsorPage.getByText('We heard it, too').waitFor();
    await press('Settle it');
    await dialog().getByRole('combobox', { name: 'Outcome' }).click();
    await page.getByRole('option', { name: 'It is paid less, or not' }).click();
    await dialog().getByLabel('Last message').fill('Half of it is paid');
    await dialog().getByRole('button', { name: 'Settle', exact: true }).click();
    await page.getByTestId('card-dispute').getByText('Settled', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Send' }).count()).toBe(0);
  });

  it('are taken back by the sponsor', async () => {
    const { data } = await owner.send('query($id: ID!) { campaign(id: $id) { placements { id } } }', { id: made.campaigns['Autumn tea'] });
    const input = { placementId: data.campaign.placements[0].id, reason: 'QUALITY', text: 'It crackles' };
    await makeThing({ send: askOn(sponsorPage) }, 'OpenDispute', 'dispute { id }', input);
    await sponsorPage.goto(`${publicUrl}/`);
    await sponsorPage.getByTestId('waiting-dispute').getByRole('link').click();
    await sponsorPage.getByRole('button', { name: 'Take it back' }).click();
    await sponsorPage.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await sponsorPage.getByTestId('card-dispute').getByText('Taken back', { exact: true }).waitFor();
  });

  it('have a page without barriers, as wide as a telephone too', async () => looks(await address(), 'dispute-message', sponsorPage));
});

describe('the first page of a sponsor', () => {
  it('shows what waits and their campaigns alone, and leads to nothing that is the publisher’s', async () => {
    await makeThing(owner, 'RequestApproval', 'approval { id }', { campaignId: made.campaigns['Winter tea'] });
    await sponsorPage.setViewportSize({ width: 1280, height: 900 });
    await sponsorPage.goto(`${publicUrl}/`);
    await sponsorPage.getByTestId('waiting-approval').getByText('Order of Winter tea').waitFor();
    const card = sponsorPage.getByTestId('card-campaigns');
    await card.getByRole('link', { name: 'Autumn tea' }).waitFor();
    expect(await card.getByText('Summer rides').count()).toBe(0);
    const links = await sponsorPage.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents();
    expect(links.map((link) => link.trim())).not.toContain('Verification');
    expect(links.map((link) => link.trim())).not.toContain('Podcasts');
    await looks('/', 'waiting-approval', sponsorPage);
  });
});

describe('a campaign that is opened to another organization', () => {
  const path = () => `/campaigns/${made.campaigns['Autumn tea']}/sharing`;

  it('is taken into its portfolio by a code, which works once, and leaves it when the share ends', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(path());
    await press('Open to another organization');
    await dialog().getByRole('button', { name: 'Make the code' }).click();
    const code = await page.getByTestId('share-code').textContent();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await page.getByTestId('campaign-share').and(page.locator('[data-state="OFFERED"]')).waitFor();
    const agency = await signUp(publicUrl);
    const agencyPage = await enter(publicUrl, agency);
    try {
      await agencyPage.goto(`${publicUrl}/portfolio`);
      await agencyPage.getByRole('button', { name: 'Enter a code' }).click();
      await agencyPage.getByLabel('Code').fill('nonsense');
      await agencyPage.getByRole('button', { name: 'Take it' }).click();
      await agencyPage.getByRole('dialog').getByRole('alert').or(agencyPage.locator('.mantine-InputWrapper-error')).first().waitFor();
      await agencyPage.getByLabel('Code').fill(code!);
      await agencyPage.getByRole('button', { name: 'Take it' }).click();
      await agencyPage.getByTestId('portfolio-campaign').getByText('Autumn tea').waitFor();
      await looks('/portfolio', 'portfolio-campaign', agencyPage);
      await open(path());
      await page.getByTestId('campaign-share').and(page.locator('[data-state="ACCEPTED"]')).waitFor();
      await page.getByRole('button', { name: /^End the share of/ }).click();
      await dialog().getByRole('button', { name: 'End it' }).click();
      await page.getByTestId('campaign-share').and(page.locator('[data-state="ENDED"]')).waitFor();
      await agencyPage.reload();
      await agencyPage.getByText('Nothing was shared with you yet').waitFor();
    } finally {
      await agencyPage.context().browser()?.close();
    }
  });

  it('has a page without barriers, as wide as a telephone too', () => looks(path(), 'campaign-share'));
});
