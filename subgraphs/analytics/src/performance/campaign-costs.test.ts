import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay, type Day } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { bookCampaign, receiveOrder, type Booking } from '../fixture/book-campaign.ts';
import { insertRows } from '../fixture/insert-rows.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { listCampaignRoi } from './list-campaign-roi.ts';
import { readCampaignPerformance } from './read-campaign-performance.ts';

const today = utcDay(Date.now());
const over: Booking = { flightFrom: addDays(today, -40), flightTo: addDays(today, -20) };
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

/** A show that had so many downloads on a day, counted under a prefix, and a spot in it. */
async function placeSpot(campaign: Campaign, downloads: Readonly<Record<Day, number>>, fields: object = {}) {
  const { organizationId } = campaign;
  const { podcastId, episodeIds } = await workspace.addShow({ organizationId });
  await inOrganization(workspace.orm, organizationId, async (em) => {
    await em.execute(`insert into analytics.measurement_setting (organization_id, source) values (?, 'prefix') on conflict do nothing`, [
      organizationId,
    ]);
    const row = { organization_id: organizationId, podcast_id: podcastId, episode_id: episodeIds[0], source: 'prefix' };
    await insertRows(
      em,
      'episode_day',
      Object.entries(downloads).map(([day, count]) => Object.assign({ day, downloads: count }, row)),
    );
  });
  return createPlacement(workspace.as('owner', organizationId), { campaignId: campaign.id, podcastId, ...fields });
}

/** Changes a placement behind the back of its verbs. */
function change({ organizationId }: Campaign, column: string, value: string, id: string): Promise<unknown> {
  const statement = `update analytics.placement set ${column} where organization_id = ? and id = ?`;
  return inOrganization(workspace.orm, organizationId, (em) => em.execute(statement, [value, organizationId, id]));
}

async function figuresOf({ id, organizationId }: Campaign, range?: { from: Day; to: Day }) {
  return (await readCampaignPerformance(workspace.as('owner', organizationId), id, range))!;
}

const book = (booking: Booking = {}) => bookCampaign(workspace, { organizationId: newId(), ...booking });

describe('what a campaign costs', () => {
  it('is as it was booked where no placement has a price of its own, whatever was delivered', async () => {
    const campaign = await book({ ...over, cpmMinor: 2_500 });
    await placeSpot(campaign, { [over.flightFrom!]: 10 }, { contractedImpressions: 10_000 });
    const { costs, roi, metrics } = await figuresOf(campaign);
    expect(costs).toMatchObject({ basis: 'BOOKED', agreed: eur(100_000), owed: eur(100_000), placements: [] });
    expect(roi).toMatchObject({ campaignCost: eur(100_000), budget: eur(100_000) });
    expect(metrics).toMatchObject({ impressions: 10, effectiveCpm: eur(10_000_000), deliveredValue: eur(25) });
  });

  it('is the sum of its placements’ prices by their kind, one without its own taking the campaign’s CPM (A10)', async () => {
    const campaign = await book({ cpmMinor: 1_000 });
    await placeSpot(campaign, {}, { contractedImpressions: 15_000, cpm: eur(2_500) });
    await placeSpot(campaign, {}, { pricing: 'FLAT', price: eur(9_900) });
    const tiers = [0, 2_000_000, 5_000_000].map((impressions, index) => ({ impressions, cpmMinor: [150, 135, 120][index]! }));
    await placeSpot(campaign, {}, { pricing: 'TIERED', tiers, contractedImpressions: 7_000_000 });
    await placeSpot(campaign, {}, { contractedImpressions: 2_000 });
    const { costs, roi } = await figuresOf(campaign);
    expect(costs.placements.map(({ agreed }) => agreed?.amountMinor)).toEqual([37_500, 9_900, 945_000, 2_000]);
    expect(costs).toMatchObject({
      basis: 'PLACEMENTS',
      budget: eur(100_000),
      agreed: eur(994_400),
      owed: eur(994_400),
      unpricedPlacements: 0,
    });
    expect(roi.campaignCost).toEqual(eur(994_400));
  });

  it('is pro rata once it is over and short, and as agreed for more than agreed (A11)', async () => {
    const campaign = await book(over);
    await placeSpot(campaign, { [over.flightFrom!]: 4_000, [over.flightTo!]: 3_777 }, { contractedImpressions: 10_000, cpm: eur(2_500) });
    await placeSpot(campaign, { [over.flightFrom!]: 30_000 }, { contractedImpressions: 10_000, cpm: eur(2_500) });
    const { costs } = await figuresOf(campaign);
    expect(costs.placements.map(({ owed }) => owed.amountMinor)).toEqual([19_443, 25_000]);
    expect(costs).toMatchObject({ agreed: eur(50_000), owed: eur(44_443), makeGoodImpressions: 0 });
  });

  it('does not depend on the days that are asked for', async () => {
    const campaign = await book(over);
    await placeSpot(campaign, { [over.flightFrom!]: 4_000, [over.flightTo!]: 3_777 }, { contractedImpressions: 10_000, cpm: eur(2_500) });
    const part = await figuresOf(campaign, { from: over.flightFrom!, to: over.flightFrom! });
    expect(part.metrics.impressions).toBe(4_000);
    expect(part.costs).toEqual((await figuresOf(campaign)).costs);
  });

  it('does not count downloads beside the flight, and leaves out what was put away', async () => {
    const campaign = await book(over);
    const beside = { [addDays(over.flightFrom!, -1)]: 500, [addDays(over.flightTo!, 1)]: 500 };
    await placeSpot(campaign, { ...beside, [over.flightTo!]: 5_000 }, { contractedImpressions: 10_000, cpm: eur(1_000) });
    const away = await placeSpot(campaign, { [over.flightTo!]: 5_000 }, { pricing: 'FLAT', price: eur(77_700) });
    await change(campaign, 'archived_at = ?', today, away.id);
    expect((await figuresOf(campaign)).costs.owed).toEqual(eur(5_000));
  });

  it('is the whole price and what is missing as a make-good where that was agreed; a make-good costs nothing and counts', async () => {
    const campaign = await book({ ...over, underDelivery: 'MAKE_GOOD' });
    const spot = await placeSpot(campaign, { [over.flightTo!]: 7_000 }, { contractedImpressions: 10_000, cpm: eur(2_500) });
    expect((await figuresOf(campaign)).costs).toMatchObject({ owed: eur(25_000), makeGoodImpressions: 3_000 });
    const { id } = await placeSpot(
      campaign,
      { [over.flightTo!]: 2_000 },
      { makeGoodForId: spot.id, contractedImpressions: 3_000, cpm: eur(9_999) },
    );
    // A make-good delivers from the day on which it was placed.
    expect((await figuresOf(campaign)).costs).toMatchObject({ owed: eur(25_000), makeGoodImpressions: 3_000 });
    await change(campaign, 'created_at = ?', over.flightTo!, id);
    expect((await figuresOf(campaign)).costs).toMatchObject({
      owed: eur(25_000),
      makeGoodImpressions: 1_000,
      placements: [{ placementId: spot.id, delivered: 9_000 }],
    });
  });

  it('follows the delivery where no number was agreed, and says how many placements have no price', async () => {
    const campaign = await book();
    await placeSpot(campaign, { [today]: 1_234 }, { cpm: eur(2_500) });
    await placeSpot(campaign, { [today]: 10 });
    expect((await figuresOf(campaign)).costs).toMatchObject({ agreed: null, owed: eur(3_085), unpricedPlacements: 1 });
  });

  it('is the same on the dashboard, in the return and for each new customer', async () => {
    const campaign = await book({ ...over, customerValueMinor: 30_000 });
    await placeSpot(campaign, { [over.flightTo!]: 5_000 }, { contractedImpressions: 10_000, cpm: eur(2_000) });
    const placedAt = `${over.flightTo!}T12:00:00Z`;
    for (const valueMinor of [6_000, 6_000, 6_000]) await receiveOrder(workspace, campaign, { placedAt, valueMinor });
    await inOrganization(workspace.orm, campaign.organizationId, (em) =>
      em.execute(
        `update analytics.conversion c set is_new_customer = n < 3 from (select id, row_number() over (order by id) as n from analytics.conversion) r
          where r.id = c.id and c.organization_id = ?`,
        [campaign.organizationId],
      ),
    );
    const context = workspace.as('owner', campaign.organizationId);
    const figures = (await readCampaignPerformance(context, campaign.id, null, { includeCustomerValue: true }))!;
    expect(figures.roi).toMatchObject({
      campaignCost: eur(10_000),
      roas: 1.8,
      roi: 0.8,
      paybackPeriodDays: 21,
      customerValue: eur(60_000),
    });
    expect(figures.metrics).toMatchObject({ newCustomers: 2, customerAcquisitionCost: eur(5_000) });
    const plain = (await readCampaignPerformance(context, campaign.id))!;
    expect(plain.roi).toEqual({ ...figures.roi, customerValue: null });
    const [sum] = await listCampaignRoi(context, { from: over.flightFrom!, to: over.flightTo! });
    expect(sum!.campaigns).toEqual([{ campaignId: campaign.id, roi: plain.roi }]);
  });

  it('has no ratio and no customer where there is nothing to divide by or nobody knows', async () => {
    const campaign = await book({ costMinor: 0 });
    await receiveOrder(workspace, campaign, {});
    const { metrics, roi } = await figuresOf(campaign);
    expect(roi).toMatchObject({ roi: null, roas: null, paybackPeriodDays: 1 });
    expect(metrics).toMatchObject({
      frequency: null,
      responseRate: null,
      effectiveCpm: null,
      newCustomers: null,
      customerAcquisitionCost: null,
      visitors: 0,
      averageOrderValue: eur(4_990),
    });
  });
});
