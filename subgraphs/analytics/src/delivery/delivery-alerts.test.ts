import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { createCampaign } from '../campaigns/create-campaign.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { checkDelivery, checkOrganization } from './check-delivery.ts';
import { forecastCampaign } from './forecast-campaign.ts';
import { listCampaignAlerts, listDeliveryAlerts } from './list-delivery-alerts.ts';
import { proposeMakeGood } from './propose-make-good.ts';
import { readCampaignDelivery } from './read-campaign-delivery.ts';
import { updateDeliverySetting } from './update-delivery-setting.ts';

const today = utcDay(Date.now());
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

interface Arranged {
  organizationId: string;
  campaign: Campaign;
  placementId: string;
  podcastId: string;
  episodeId: string;
}

/** A campaign of an organization of its own, with one spot in a whole show. */
async function arrange(from: number, to: number, contracted: number | null = 1_000, more: { later?: boolean } = {}): Promise<Arranged> {
  const organizationId = makeOrganization().id;
  const { podcastId, episodeIds } = await workspace.addShow({ organizationId });
  const context = workspace.as('owner', organizationId);
  const sponsor = await createSponsor(context, { name: 'Acme' });
  const later = { firstDay: addDays(today, 20), lastDay: addDays(today, 29) };
  const campaign = await createCampaign(context, {
    sponsorId: sponsor.id,
    name: 'Autumn',
    cost: { amountMinor: 100_000, currency: 'EUR' },
    flights: [{ firstDay: addDays(today, from), lastDay: addDays(today, to) }, ...(more.later ? [later] : [])],
  });
  const flights = await inOrganization(workspace.orm, organizationId, (em) =>
    em.execute<{ id: string }[]>('select id from analytics.flight where campaign_id = ? order by first_day', [campaign.id]),
  );
  const { id: placementId } = await createPlacement(context, {
    campaignId: campaign.id,
    podcastId,
    flightId: more.later ? flights[0]!.id : null,
    contractedImpressions: contracted,
  });
  await inOrganization(workspace.orm, organizationId, (em) =>
    em.execute(`insert into analytics.measurement_setting (organization_id, source) values (?, 'prefix')`, [organizationId]),
  );
  return { organizationId, campaign, placementId, podcastId, episodeId: episodeIds[0]! };
}

const deliver = ({ organizationId, podcastId, episodeId }: Arranged, day: Day, downloads: number) =>
  inOrganization(workspace.orm, organizationId, async (em) => {
    await em.execute(
      `insert into analytics.episode_day as d (organization_id, podcast_id, episode_id, source, day, downloads) values (?, ?, ?, 'prefix', ?, ?)
       on conflict (organization_id, podcast_id, source, day, episode_id) do update set downloads = d.downloads + excluded.downloads`,
      [organizationId, podcastId, episodeId, day, downloads],
    );
    await em.execute(
      `insert into analytics.podcast_day as d (organization_id, podcast_id, source, dimension, day, value, downloads) values (?, ?, 'prefix', 'total', ?, '', ?)
       on conflict (organization_id, podcast_id, source, dimension, day, value) do update set downloads = d.downloads + excluded.downloads`,
      [organizationId, podcastId, day, downloads],
    );
  });
const check = ({ organizationId }: Arranged) => checkOrganization(workspace.orm, organizationId);
const contextOf = ({ organizationId }: Arranged, role: 'owner' | 'read-only' = 'owner') => workspace.as(role, organizationId);
const kindsOf = async (arranged: Arranged) =>
  (await listCampaignAlerts(contextOf(arranged), arranged.campaign.id)).map(
    ({ kind, placementId, resolvedAt }) => `${kind}${placementId ? ' of the spot' : ''}${resolvedAt ? ' resolved' : ''}`,
  );
const eventsOf = ({ organizationId }: Arranged) =>
  inOrganization(workspace.orm, organizationId, (em) =>
    em.execute<{ state: string }[]>(
      `select payload ->> 'state' as state from analytics.outbox where organization_id = ? and name = 'analytics.delivery-alert-changed'`,
      [organizationId],
    ),
  );
async function deliveryOf({ campaign, ...arranged }: Arranged) {
  const span = { campaign, from: campaign.flightFrom, to: campaign.flightTo };
  const [delivery] = await readCampaignDelivery(workspace.as('owner', arranged.organizationId), [span]);
  return delivery!;
}

describe('alerts of delivery', () => {
  it('are raised once for the campaign and its spot, and resolved when it is back', async () => {
    const arranged = await arrange(-5, 4);
    await deliver(arranged, addDays(today, -3), 100);
    expect(await check(arranged)).toBe(2);
    expect(await kindsOf(arranged)).toEqual(expect.arrayContaining(['UNDER_PACING', 'UNDER_PACING of the spot']));
    expect(await check(arranged)).toBe(0);
    expect(await eventsOf(arranged)).toHaveLength(2);
    await deliver(arranged, addDays(today, -2), 450);
    expect(await check(arranged)).toBe(2);
    expect(await kindsOf(arranged)).toEqual(expect.arrayContaining(['UNDER_PACING resolved', 'UNDER_PACING of the spot resolved']));
    expect((await eventsOf(arranged)).filter(({ state }) => state === 'RESOLVED')).toHaveLength(2);
  });
  it('become others when something else is off', async () => {
    const arranged = await arrange(-5, 4);
    await check(arranged);
    await deliver(arranged, today, 5_000);
    expect(await check(arranged)).toBe(4);
    const { alerts, totalCount } = await listDeliveryAlerts(contextOf(arranged), { limit: 1, after: undefined }, { open: true });
    expect([alerts.length, totalCount, alerts[0]!.kind, alerts[0]!.delivered]).toEqual([2, 2, 'OVER_DELIVERED', 5_000]);
  });
  it('say after the flight what is missing, in every organization, and nothing without a number', async () => {
    const [short, open] = [await arrange(-20, -11), await arrange(-20, -11, null)];
    await deliver(short, addDays(today, -15), 999);
    await checkDelivery(workspace.orm);
    expect(await kindsOf(short)).toEqual(expect.arrayContaining(['UNDER_DELIVERED', 'UNDER_DELIVERED of the spot']));
    expect(await kindsOf(open)).toEqual([]);
  });
  it('are raised once by two looks at the same moment', async () => {
    const arranged = await arrange(-5, 4);
    const changes = await Promise.all([check(arranged), check(arranged), check(arranged)]);
    expect(changes.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await kindsOf(arranged)).toHaveLength(2);
  });
  it('go by the limits that the organization chose', async () => {
    const arranged = await arrange(-5, 4);
    await deliver(arranged, addDays(today, -3), 450);
    const limits = await updateDeliverySetting(contextOf(arranged), { underPacing: 0.5 });
    expect(limits).toEqual({ underPacing: 0.5, overPacing: 1.25, overDelivery: 1.1, quietShare: 0.1 });
    expect(await check(arranged)).toBe(0);
    await expect(updateDeliverySetting(contextOf(arranged), { underPacing: 1.5 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(updateDeliverySetting(contextOf(arranged), {})).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(updateDeliverySetting(contextOf(arranged, 'read-only'), { underPacing: 0.5 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
  it('are nobody else’s', async () => {
    const arranged = await arrange(-5, 4);
    await check(arranged);
    const stranger = workspace.as('owner', makeOrganization().id);
    expect(await listCampaignAlerts(stranger, arranged.campaign.id)).toEqual([]);
  });
});

describe('proposeMakeGood (A11)', () => {
  const propose = (arranged: Arranged, more: object = {}) =>
    proposeMakeGood(contextOf(arranged), { placementId: arranged.placementId, ...more });

  it('places what is missing at no further price, and what it delivers counts for the spot', async () => {
    const arranged = await arrange(-10, -1, 1_000, { later: true });
    await deliver(arranged, addDays(today, -5), 700);
    const makeGood = await propose(arranged);
    expect(makeGood).toMatchObject({ contractedDownloads: 300, pricing: 'FLAT', priceMinor: 0, makeGoodFor: arranged.placementId });
    expect(await deliveryOf(arranged)).toMatchObject({ contracted: 1_000, counted: 700 });
    await deliver(arranged, addDays(today, 21), 250);
    const delivery = await deliveryOf(arranged);
    expect(delivery).toMatchObject({ contracted: 1_000, counted: 950 });
    const spot = delivery.byPlacement.find((each) => each.spot.id === arranged.placementId)!;
    expect(spot).toMatchObject({ delivered: 700, madeGood: 250, missing: 50 });
  });
  it('refuses more than is missing and not promised, and the same twice', async () => {
    const arranged = await arrange(-10, -1, 1_000, { later: true });
    await deliver(arranged, addDays(today, -5), 700);
    await expect(propose(arranged, { impressions: 301 })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      place: { path: ['input', 'impressions'] },
    });
    await propose(arranged, { impressions: 100 });
    await expect(propose(arranged)).rejects.toMatchObject({ code: 'CONFLICT' });
    await propose(arranged, { position: 'PRE_ROLL' });
    await expect(propose(arranged, { position: 'POST_ROLL' })).rejects.toThrow('Nothing is missing');
  });
  it('gives one of two at the same moment what is missing', async () => {
    const arranged = await arrange(-10, -1, 1_000, { later: true });
    const outcomes = await Promise.allSettled([propose(arranged), propose(arranged, { position: 'PRE_ROLL' })]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  it('refuses days that are over, spots without a number, make-goods, and what is not the organization’s', async () => {
    const over = await arrange(-10, -1);
    await expect(propose(over)).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path: ['input', 'flightId'] } });
    await expect(propose(await arrange(-10, 10, null))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const arranged = await arrange(-10, -1, 1_000, { later: true });
    const { id } = await propose(arranged);
    await expect(propose(arranged, { placementId: id })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (const placementId of [newId(), 'no id', over.placementId])
      await expect(propose(arranged, { placementId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(propose(arranged, { podcastId: over.podcastId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(proposeMakeGood(contextOf(arranged, 'read-only'), { placementId: arranged.placementId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the forecast of a campaign', () => {
  it('is what was delivered when its flights are over', async () => {
    const arranged = await arrange(-10, -1);
    await deliver(arranged, addDays(today, -5), 700);
    const { total } = await forecastCampaign(contextOf(arranged), await deliveryOf(arranged));
    expect(total).toEqual({ expected: 700, low80: 700, high80: 700, low95: 700, high95: 700, basis: 'DELIVERED' });
  });
  it('goes on as the show went, never below what there is, and says when there is too little of it', async () => {
    const arranged = await arrange(-10, 9);
    for (let back = 10; back >= 1; back--) await deliver(arranged, addDays(today, -back), 50);
    const young = (await forecastCampaign(contextOf(arranged), await deliveryOf(arranged))).total;
    expect(young.basis).toBe('TOO_LITTLE_HISTORY');
    expect(young.low95).toBeGreaterThanOrEqual(500);
    await inOrganization(workspace.orm, arranged.organizationId, (em) =>
      em.execute(
        `insert into analytics.podcast_day (organization_id, podcast_id, source, dimension, day, value, downloads)
         select ?::uuid, ?::uuid, 'prefix', 'total', d::date, '', 48 + (extract(doy from d)::int * 7) % 5 from generate_series(?::date - 200, ?::date - 11, interval '1 day') d`,
        [arranged.organizationId, arranged.podcastId, today, today],
      ),
    );
    const { total, bySpot } = await forecastCampaign(contextOf(arranged), await deliveryOf(arranged));
    expect(total.basis).toBe('HISTORY');
    expect(total.expected).toBeGreaterThan(900);
    expect(total.expected).toBeLessThan(1_100);
    expect(total.low95).toBeLessThanOrEqual(total.low80);
    expect(total.high95 - total.low95).toBeLessThan(young.high95 - young.low95);
    expect(bySpot.get(arranged.placementId)).toEqual(total);
  });
});
