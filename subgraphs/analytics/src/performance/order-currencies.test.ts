import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { convertMoney, crossRate, readRate } from '@castgraph/measurement/exchange';
import { inSystem } from '@castgraph/orm/transact';
import { createManualExchangeRate } from '../exchange-rates/create-manual-exchange-rate.ts';
import { removeManualExchangeRate } from '../exchange-rates/remove-manual-exchange-rate.ts';
import { bookCampaign, receiveOrder, recordRates } from '../fixture/book-campaign.ts';
import { insertRows } from '../fixture/insert-rows.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { listCampaignRoi } from './list-campaign-roi.ts';
import { readCampaignPerformance } from './read-campaign-performance.ts';

const today = utcDay(Date.now());
const [friday, thursday] = [addDays(today, -3), addDays(today, -4)];
const noon = (day: string) => `${day}T12:00:00Z`;
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  await recordRates(workspace, thursday, { USD: '1.0705', JPY: '171.94', KWD: '0.3312' });
  await recordRates(workspace, friday, { USD: '1.0800' });
});
afterAll(() => workspace.close());

async function roiOf(campaign: { id: string; organizationId: string }, options = {}) {
  return (await readCampaignPerformance(workspace.as('owner', campaign.organizationId), campaign.id, null, options))!.roi;
}

describe('orders in another currency than their campaign', () => {
  it('count at the rate of their day, or of the last day before that had one', async () => {
    const campaign = await bookCampaign(workspace);
    await receiveOrder(workspace, campaign, { currency: 'USD', valueMinor: 10_705, placedAt: noon(thursday) });
    await receiveOrder(workspace, campaign, { currency: 'USD', valueMinor: 10_800, placedAt: noon(addDays(friday, 1)) });
    await receiveOrder(workspace, campaign, { valueMinor: 1 });
    const roi = await roiOf(campaign);
    expect(roi).toMatchObject({ conversionValue: { amountMinor: 20_001, currency: 'EUR' }, unconverted: [] });
    expect(roi.converted).toEqual([
      { orders: 2, value: { amountMinor: 21_505, currency: 'USD' }, convertedValue: { amountMinor: 20_000, currency: 'EUR' } },
    ]);
  });

  it('are listed with their value, by currency, where their day has no rate, and are orders all the same', async () => {
    const campaign = await bookCampaign(workspace);
    await receiveOrder(workspace, campaign, { currency: 'XTS', valueMinor: 700 });
    await receiveOrder(workspace, campaign, { currency: 'XTS', valueMinor: 300 });
    await receiveOrder(workspace, campaign, { currency: 'ARS', valueMinor: 5 });
    await receiveOrder(workspace, campaign, { valueMinor: 1_000 });
    const figures = (await readCampaignPerformance(workspace.as(), campaign.id))!;
    expect(figures.roi.unconverted).toEqual([
      { orders: 1, value: { amountMinor: 5, currency: 'ARS' } },
      { orders: 2, value: { amountMinor: 1_000, currency: 'XTS' } },
    ]);
    expect(figures.roi.conversionValue.amountMinor).toBe(1_000);
    expect(figures.metrics).toMatchObject({ conversions: 4, averageOrderValue: { amountMinor: 1_000, currency: 'EUR' } });
    expect(figures.attribution).toMatchObject({ conversions: 4, value: { amountMinor: 1_000 } });
  });

  it.each([
    ['JPY', 17_194, 'EUR', 10_000],
    ['KWD', 3_312, 'EUR', 1_000],
    ['EUR', 10_000, 'JPY', 17_194],
    ['EUR', 1_000, 'KWD', 3_312],
    ['USD', 1, 'JPY', 2],
    ['KWD', 1, 'JPY', 1],
  ])('have their own digits: %s %i in %s is %i', async (currency, valueMinor, into, expected) => {
    const campaign = await bookCampaign(workspace, { currency: into });
    await receiveOrder(workspace, campaign, { currency, valueMinor, placedAt: noon(thursday) });
    expect((await roiOf(campaign)).conversionValue).toEqual({ amountMinor: expected, currency: into });
  });

  it('lose their refunds at the rate of the order’s day', async () => {
    const campaign = await bookCampaign(workspace);
    const orderId = newId();
    await receiveOrder(workspace, campaign, { orderId, currency: 'USD', valueMinor: 10_705, placedAt: noon(thursday) });
    await receiveOrder(workspace, campaign, { orderId, kind: 'refund', currency: 'USD', valueMinor: 10_705, placedAt: noon(today) });
    expect(await roiOf(campaign)).toMatchObject({
      conversionValue: { amountMinor: 0 },
      grossValue: { amountMinor: 10_000 },
      refunded: { amountMinor: 10_000 },
    });
  });

  it('count at the rate that was agreed on, until that is taken back', async () => {
    const organizationId = newId();
    const campaign = await bookCampaign(workspace, { organizationId });
    await receiveOrder(workspace, campaign, { currency: 'USD', valueMinor: 10_705, placedAt: noon(thursday) });
    const days = { firstDay: thursday, lastDay: thursday };
    const rate = await createManualExchangeRate(workspace.as('owner', organizationId), { base: 'EUR', quote: 'USD', rate: '2', ...days });
    // Half a cent, rounded up.
    expect((await roiOf(campaign)).conversionValue.amountMinor).toBe(5_353);
    await removeManualExchangeRate(workspace.as('owner', organizationId), { manualExchangeRateId: rate.id });
    expect((await roiOf(campaign)).conversionValue.amountMinor).toBe(10_000);
  });

  it('do not take the campaign’s figures with them when they are worth more than can be held, as anybody can tell a pixel', async () => {
    const campaign = await bookCampaign(workspace, { currency: 'JPY' });
    await receiveOrder(workspace, campaign, { currency: 'USD', valueMinor: Number.MAX_SAFE_INTEGER, placedAt: noon(thursday) });
    await receiveOrder(workspace, campaign, { currency: 'EUR', valueMinor: 999_999_999_999_999, placedAt: noon(thursday) });
    await receiveOrder(workspace, campaign, { valueMinor: 100 });
    const roi = await roiOf(campaign);
    expect(roi.unconverted.map(({ orders, value }) => [orders, value.currency])).toEqual([[1, 'USD']]);
    expect(roi.conversionValue.amountMinor).toBe(1_719_399_999_999_998 + 100);
  });

  it('are the same on the dashboard', async () => {
    const organizationId = newId();
    const campaign = await bookCampaign(workspace, { organizationId });
    await receiveOrder(workspace, campaign, { currency: 'USD', valueMinor: 10_705, placedAt: noon(thursday) });
    await receiveOrder(workspace, campaign, { currency: 'XTS', valueMinor: 1 });
    const [sum] = await listCampaignRoi(workspace.as('owner', organizationId), { from: today, to: today });
    const roi = await roiOf(campaign);
    expect(sum!.campaigns).toEqual([{ campaignId: campaign.id, roi }]);
    expect(sum!.total).toEqual({ ...roi, paybackPeriodDays: null });
  });
});

it('the database converts as exactly as the pure rule does', async () => {
  const samples = fc.sample(
    fc.record({
      perEuro: fc.tuple(fc.integer({ min: 1_000, max: 20_000_000 }), fc.integer({ min: 1_000, max: 20_000_000 })),
      minor: fc.integer({ min: 0, max: 10_000_000 }),
    }),
    { numRuns: 40, seed: 7 },
  );
  const organizationId = newId();
  const campaign = await bookCampaign(workspace, { organizationId, currency: 'BHD', flightFrom: addDays(today, -45) });
  const expected = { value: 0, orders: samples.length };
  for (const [index, { perEuro, minor }] of samples.entries()) {
    const day = addDays(today, -41 + index);
    const [from, into] = perEuro.map((rate) => (rate / 10_000).toFixed(4)) as [string, string];
    const row = { day, source: 'test', recorded_at: new Date() };
    const rows = [
      { ...row, currency: 'CHF', per_euro: from },
      { ...row, currency: 'BHD', per_euro: into },
    ];
    await inSystem(workspace.orm, (em) => insertRows(em, 'exchange_rate', rows));
    await receiveOrder(workspace, campaign, { currency: 'CHF', valueMinor: minor, placedAt: noon(day) });
    const rate = crossRate(readRate(from), readRate(into));
    expected.value += convertMoney({ amountMinor: minor, currency: 'CHF' }, 'BHD', rate).amountMinor;
  }
  const roi = await roiOf(campaign);
  expect(roi.conversionValue.amountMinor).toBe(expected.value);
  expect(roi.converted).toMatchObject([{ orders: expected.orders }]);
}, 60_000);
