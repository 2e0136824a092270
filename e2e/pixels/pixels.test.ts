import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const { publicUrl } = inject('product');
const BROWSER = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const today = utcDay(Date.now());

let owner: Session;
let page: Page;
let campaignId: string;
let sponsorName: string;

beforeAll(async () => {
  owner = await signUp(publicUrl);
  page = await enter(publicUrl, owner);
  sponsorName = `Acme ${newId().slice(-6)}`;
  const sponsorId = await make('createSponsor', 'CreateSponsorInput', 'sponsor', { name: sponsorName });
  const cost = { amountMinor: 100_000, currency: 'EUR' };
  const flight = { flightFrom: addDays(today, -2), flightTo: addDays(today, 2) };
  campaignId = await make('createCampaign', 'CreateCampaignInput', 'campaign', { sponsorId, name: 'Autumn', cost, ...flight });
  await make('createPromoCode', 'CreatePromoCodeInput', 'promoCode', { campaignId, code: 'PODPIXEL' });
});
afterAll(() => page?.context().browser()?.close());
stepByStep(() => page);

async function make(field: string, type: string, thing: string, input: object): Promise<string> {
  const payload = `${field[0]!.toUpperCase()}${field.slice(1)}Payload`;
  const document = `mutation Make($input: ${type}!) { made: ${field}(input: $input) { ... on ${payload} { ${thing} { id } } } }`;
  const { data, errors } = await owner.send(document, { input });
  expect(errors).toBeUndefined();
  return data.made[thing].id as string;
}

async function orders(): Promise<{ source: string; value: { amountMinor: number } }[]> {
  const document = 'query($id: ID!) { campaign(id: $id) { conversions(first: 20) { edges { node { source value { amountMinor } } } } } }';
  const { data } = await owner.send(document, { id: campaignId });
  return data.campaign.conversions.edges.map(({ node }: { node: unknown }) => node);
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

describe('pixels', () => {
  it('are made on the page, and their calls are seen there with what became of them', async () => {
    await page.goto(`${publicUrl}/settings/pixels`);
    await page.getByText('No pixel yet').waitFor();
    await press('Make a pixel');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Acme shop');
    await dialog.getByLabel('Sponsor').first().click();
    await page.getByRole('option', { name: sponsorName }).click();
    await dialog.getByRole('button', { name: 'Make pixel' }).click();
    const snippet = await page.getByTestId('pixel-snippet').textContent();
    const address = /src="([^"?]+)\?/.exec(snippet ?? '')![1]!;
    expect(address.startsWith(`${publicUrl}/pixel/`)).toBe(true);
    const call = (query: Record<string, string>) =>
      fetch(`${address}?${new URLSearchParams(query).toString()}`, { headers: { 'user-agent': BROWSER } });
    const sale = { event: 'purchase', order: newId(), value: '49.90', currency: 'EUR', code: 'podpixel', consent: 'denied' };
    const answer = await call(sale);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('set-cookie')]).toEqual([200, 'image/gif', null]);
    await call({ ...sale, order: newId(), value: '49,90' });
    await until(async () => ((await orders()).length > 0 ? true : undefined));
    expect(await orders()).toEqual([{ source: 'pixel', value: { amountMinor: 4_990 } }]);
    await until(async () => {
      await press('Look again');
      return (await page.getByTestId('pixel-hit').count()) === 2 ? true : undefined;
    });
    await page.getByText('value is no number: write it as 19.99').waitFor();
    await page.getByTestId('pixel-hit').getByText('Sale', { exact: true }).waitFor();
  });

  it('choose what is kept without consent, and the privacy page says so', async () => {
    const card = page.getByTestId('card-pixel-consent');
    await expect.poll(() => card.getByRole('radio', { name: 'Only with a yes' }).isChecked()).toBe(true);
    const privacy = async () => (await fetch(`${publicUrl}/privacy/${owner.organizationId}`)).text();
    await until(async () => ((await privacy()).includes('is taken for a no') ? true : undefined));
    await card.getByRole('radio', { name: 'In silence too' }).focus();
    await page.keyboard.press('Space');
    await until(async () => ((await privacy()).includes('is not taken for a no') ? true : undefined));
  });

  it.each(['light', 'dark'] as const)('have a page without barriers, as wide as a telephone too: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${publicUrl}/settings/pixels`);
      await page.getByTestId('pixel-hit').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await measureOverflow(page)).toBe(0);
    }
  });

  it('are told of by servers, too, with a key of the scope', async () => {
    const document = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } } }`;
    const keyOf = async (scope: string) => {
      const { data } = await owner.send(document, { input: { name: 'Server', scopes: [scope] } });
      return data.createApiKey.secret as string;
    };
    const post = async (key: string) => {
      const value = { amountMinor: 1_000, currency: 'EUR' };
      const conversions = [{ orderId: newId(), at: new Date().toISOString(), value, promoCodes: ['PODPIXEL'] }];
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const response = await fetch(`${publicUrl}/v1/conversions`, { method: 'POST', headers, body: JSON.stringify({ conversions }) });
      return { status: response.status, body: (await response.json()) as { accepted?: number } };
    };
    expect(await post(await keyOf('campaigns:write'))).toMatchObject({ status: 200, body: { accepted: 1 } });
    expect((await post(await keyOf('campaigns:read'))).status).toBe(403);
    expect((await post('cg_none')).status).toBe(401);
    await until(async () => ((await orders()).some(({ source }) => source === 'server') ? true : undefined));
  });

  it('are removed, and hurt no page that still calls them', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const snippet = await page.getByTestId('pixel-snippet').textContent();
    const address = /src="([^"?]+)\?/.exec(snippet ?? '')![1]!;
    await page.getByRole('button', { name: 'Remove Acme shop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('No pixel yet').waitFor();
    expect((await fetch(`${address}?event=page-view`)).status).toBe(200);
  });
});
