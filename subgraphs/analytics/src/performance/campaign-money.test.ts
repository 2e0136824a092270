import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { recordConversion } from '../conversions/record-conversion.ts';
import { recordOrderEvent } from '../conversions/record-order-event.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createTrackingLink } from '../placements/create-tracking-link.ts';
import { followTrackingLink } from '../placements/follow-tracking-link.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { createCampaignSnapshot } from './create-campaign-snapshot.ts';
import { listCampaignRoi } from './list-campaign-roi.ts';
import { readCampaignPerformance } from './read-campaign-performance.ts';

const today = utcDay(Date.now());
let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

async function bookCampaign(cost = 100_000, currency = 'EUR') {
  const context = workspace.as();
  const sponsor = await createSponsor(context, { name: `Sponsor ${newId()}` });
  const campaign = await createCampaign(context, {
    sponsorId: sponsor.id,
    name: 'Autumn',
    cost: { amountMinor: cost, currency },
    cpm: { amountMinor: 2_500, currency },
    flightFrom: addDays(today, -5),
    flightTo: addDays(today, 5),
  });
  return campaign;
}

function order(fields: Partial<Parameters<typeof recordOrderEvent>[1]>) {
  return {
    eventId: newId(),
    organizationId: workspace.organizationId,
    occurredAt: new Date().toISOString(),
    connectionId: newId(),
    provider: 'shopify',
    orderId: newId(),
    providerEventId: newId(),
    kind: 'order' as const,
    placedAt: new Date().toISOString(),
    valueMinor: 4_990,
    currency: 'EUR',
    discountCodes: [],
    landingUrl: null,
    referringUrl: null,
    customerHash: null,
    isNewCustomer: null,
    ...fields,
  };
}

function receive(fields: Parameters<typeof order>[0]) {
  return inOrganization(workspace.orm, workspace.organizationId, (em) => recordOrderEvent(em, order(fields)));
}

describe('orders become a return on what a campaign cost', () => {
  it('credits an order by its promo code, however it was typed', async () => {
    const campaign = await bookCampaign();
    await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'POD-20' });
    expect(await receive({ discountCodes: ['pod 20'] })).toBe(campaign.id);
    const figures = await readCampaignPerformance(workspace.as(), campaign.id);
    expect(figures?.roi).toMatchObject({
      campaignCost: { amountMinor: 100_000, currency: 'EUR' },
      conversionValue: { amountMinor: 4_990, currency: 'EUR' },
      netProfit: { amountMinor: -95_010, currency: 'EUR' },
      roi: -0.9501,
      roas: 0.0499,
      paybackPeriodDays: null,
    });
    expect(figures?.attribution.byMethod).toEqual([
      { method: 'PROMO_CODE', conversions: 1, value: { amountMinor: 4_990, currency: 'EUR' } },
    ]);
  });

  it('counts an order once, whatever is delivered twice, and keeps its first value', async () => {
    const campaign = await bookCampaign();
    await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'TWICE' });
    const orderId = newId();
    await receive({ orderId, discountCodes: ['TWICE'] });
    await receive({ orderId, discountCodes: ['TWICE'] });
    await receive({ orderId, discountCodes: ['TWICE'], valueMinor: 9_999 });
    const figures = await readCampaignPerformance(workspace.as(), campaign.id);
    expect(figures?.metrics.conversions).toBe(1);
    expect(figures?.roi.conversionValue.amountMinor).toBe(4_990);
  });

  it('takes a refund off its order, before or after it, once, and never below zero', async () => {
    const campaign = await bookCampaign(1_000);
    await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'BACK' });
    const [early, late, cancelled] = [newId(), newId(), newId()];
    await receive({ kind: 'refund', orderId: early, valueMinor: 1_000, providerEventId: 'r1' });
    await receive({ orderId: early, discountCodes: ['BACK'] });
    await receive({ orderId: late, discountCodes: ['BACK'] });
    await receive({ kind: 'refund', orderId: late, valueMinor: 990, providerEventId: 'r2' });
    await receive({ kind: 'refund', orderId: late, valueMinor: 990, providerEventId: 'r2' });
    await receive({ orderId: cancelled, discountCodes: ['BACK'] });
    await receive({ kind: 'cancel', orderId: cancelled, valueMinor: 0 });
    const figures = await readCampaignPerformance(workspace.as(), campaign.id);
    expect(figures?.roi.conversionValue.amountMinor).toBe(3_990 + 4_000);
    expect(figures?.metrics.conversions).toBe(3);
  });

  it('pays back on the first day whose cumulative value reaches the cost, the first of the flight being day 1', async () => {
    const campaign = await bookCampaign(10_000);
    await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'PAYBACK' });
    const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    await receive({ discountCodes: ['PAYBACK'], valueMinor: 6_000, placedAt: at(4) });
    await receive({ discountCodes: ['PAYBACK'], valueMinor: 6_000, placedAt: at(2) });
    expect((await readCampaignPerformance(workspace.as(), campaign.id))?.roi.paybackPeriodDays).toBe(4);
  });

  it('gives a tracked click the credit over a code of another campaign, and says that they disagree', async () => {
    const [clicked, coded] = [await bookCampaign(), await bookCampaign()];
    await createPromoCode(workspace.as(), { campaignId: coded.id, code: 'OTHER' });
    const link = await createTrackingLink(workspace.as(), { campaignId: clicked.id, destinationUrl: 'https://shop.example/landing?x=1' });
    const visit = {
      slug: link.slug,
      ip: '203.0.113.9',
      userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
      at: new Date(Date.now() - 60_000),
    };
    const followed = await followTrackingLink(workspace.orm, Buffer.alloc(32, 1), visit);
    expect(new URL(followed.location).searchParams.get('utm_campaign')).toBe(link.slug);
    expect(await receive({ landingUrl: followed.location, discountCodes: ['OTHER'] })).toBe(clicked.id);
    const figures = await readCampaignPerformance(workspace.as(), clicked.id);
    expect(figures?.attribution).toMatchObject({ conversions: 1, conflicts: 1, overlap: 1, byMethod: [{ method: 'TRACKING_LINK' }] });
    expect(figures?.metrics.clicks).toBe(1);
  });

  it('does not count the click of a bot', async () => {
    const campaign = await bookCampaign();
    const link = await createTrackingLink(workspace.as(), { campaignId: campaign.id, destinationUrl: 'https://shop.example/' });
    await followTrackingLink(workspace.orm, Buffer.alloc(32, 1), {
      slug: link.slug,
      ip: '203.0.113.9',
      userAgent: 'Googlebot/2.1',
      at: new Date(),
    });
    expect((await readCampaignPerformance(workspace.as(), campaign.id))?.metrics.clicks).toBe(0);
  });

  it('leaves an order without credit when its code is of no campaign in its window', async () => {
    const campaign = await bookCampaign();
    await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'LATE', activeFrom: addDays(today, -100) });
    expect(await receive({ discountCodes: ['NOBODYS'] })).toBeUndefined();
    expect(await receive({ discountCodes: ['LATE'], placedAt: `${addDays(today, -50)}T00:00:00Z` })).toBeUndefined();
    expect((await readCampaignPerformance(workspace.as(), campaign.id))?.metrics.conversions).toBe(0);
  });

  it('sums returns by currency and shows no ratio that would divide by zero', async () => {
    const free = await bookCampaign(0, 'JPY');
    const sums = await listCampaignRoi(workspace.as(), { from: today, to: today });
    expect(sums.find(({ currency }) => currency === 'JPY')).toMatchObject({
      total: { roi: null, roas: null, campaignCost: { amountMinor: 0, currency: 'JPY' } },
      campaigns: [{ campaignId: free.id }],
    });
  });

  it('keeps a snapshot as it was when the figures move on', async () => {
    const campaign = await bookCampaign();
    await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'SNAP' });
    await receive({ discountCodes: ['SNAP'] });
    const range = { from: addDays(today, -5), to: today };
    const snapshot = await createCampaignSnapshot(workspace.as(), { campaignId: campaign.id, range });
    await receive({ discountCodes: ['SNAP'] });
    expect(snapshot.data.metrics.conversions).toBe(1);
    expect((await readCampaignPerformance(workspace.as(), campaign.id, range))?.metrics.conversions).toBe(2);
  });
});

describe('who may do what to campaigns', () => {
  it('refuses a read-only member every write', async () => {
    const reader = workspace.as('read-only');
    const campaign = await bookCampaign();
    await expect(createSponsor(reader, { name: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createPromoCode(reader, { campaignId: campaign.id, code: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const conversion = { orderId: 'x', at: new Date(), value: { amountMinor: 1, currency: 'EUR' } };
    await expect(recordConversion(reader, conversion)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('shows nothing of another organization and takes none of its ids', async () => {
    const campaign = await bookCampaign();
    const { podcastId } = await workspace.addShow();
    const stranger = workspace.as('owner', newId());
    expect(await readCampaignPerformance(stranger, campaign.id)).toBeUndefined();
    await expect(createPromoCode(stranger, { campaignId: campaign.id, code: 'X' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(createPlacement(stranger, { campaignId: campaign.id, podcastId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says what is wrong with an input and where', async () => {
    const campaign = await bookCampaign();
    const { podcastId } = await workspace.addShow();
    const other = await workspace.addShow();
    await expect(createCampaign(workspace.as(), { ...booking(campaign.sponsorId), flightTo: '2026-02-30' })).rejects.toMatchObject({
      place: { path: ['input', 'flightTo'] },
    });
    await expect(createCampaign(workspace.as(), { ...booking(campaign.sponsorId), flightTo: '2025-01-01' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(
      createTrackingLink(workspace.as(), { campaignId: campaign.id, destinationUrl: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ place: { path: ['input', 'destinationUrl'] } });
    await expect(
      createPlacement(workspace.as(), { campaignId: campaign.id, podcastId, episodeId: other.episodeIds[0] }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('refuses the same code, slug, spot or sponsor twice and names what is there', async () => {
    const campaign = await bookCampaign();
    const { podcastId } = await workspace.addShow();
    const code = await createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'UNIQUE-1' });
    await expect(createPromoCode(workspace.as(), { campaignId: campaign.id, code: 'unique1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { existingId: code.id },
    });
    const link = { campaignId: campaign.id, destinationUrl: 'https://shop.example/', slug: `s${newId()}` };
    await createTrackingLink(workspace.as(), link);
    await expect(createTrackingLink(workspace.as(), link)).rejects.toMatchObject({ code: 'CONFLICT' });
    await createPlacement(workspace.as(), { campaignId: campaign.id, podcastId });
    await expect(createPlacement(workspace.as(), { campaignId: campaign.id, podcastId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

function booking(sponsorId: string) {
  return { sponsorId, name: 'X', cost: { amountMinor: 1, currency: 'EUR' }, flightFrom: '2026-01-01', flightTo: '2026-01-02' };
}
