import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeViewer } from '@castgraph/testing/viewer';
import { storeRefund } from '../conversions/store-refund.ts';
import { DAY, openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { contextOf } from '../fixture/recounting.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { readCampaignAttribution } from './campaign-attribution.ts';
import { continueRecompute } from './continue-recompute.ts';
import { readModelled } from './read-modelled.ts';
import { readModels } from './read-models.ts';
import { recomputeAttribution } from './recompute-attribution.ts';
import { summarizeMethods } from './summarize-methods.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const homes = Array.from({ length: 8 }, (_, index) => `81.2.70.${index + 1}`);

/** A campaign with spots in two shows; three homes heard both, one of them bought; two bought by a code alone. */
async function arrange() {
  const desk = await openDesk(database);
  const { organizationId, context, campaign } = desk;
  const second = await database.announce(organizationId);
  const other = await createPlacement(context, { campaignId: campaign.id, podcastId: second.podcastId });
  await createPromoCode(context, { campaignId: campaign.id, code: 'POD' });
  for (const ip of homes.slice(0, 3)) await desk.hear({ ip, at: TODAY - 4 * DAY }, { ip, at: TODAY - 3 * DAY, url: second.url });
  await desk.hear({ ip: homes[3]!, at: TODAY - 9 * DAY });
  const both = await desk.buy({ ip: homes[0]!, promoCodes: ['pod'], value: { amountMinor: 10_001, currency: 'EUR' } });
  await desk.buy({ ip: homes[6]!, promoCodes: ['pod'] });
  await desk.buy({ ip: homes[7]!, promoCodes: ['pod'], value: { amountMinor: 5_000, currency: 'USD' } });
  const late = await desk.buy({ ip: homes[3]! });
  await desk.settle();
  return { ...desk, other, both, late };
}

it('adds up: by strongest sign to the total, by every model to the cent, and says what signs share', async () => {
  const { context, campaign, placementId, other } = await arrange();
  const state = await readCampaignAttribution(context, campaign, {});
  // The order in dollars is left out of euros.
  expect(state.orders).toHaveLength(3);
  const { methods, overlaps } = summarizeMethods(state.orders);
  expect(methods).toMatchObject([
    { method: 'HOUSEHOLD_MATCH', conversions: 2, strongest: 1, valueMinor: 10_000 },
    { method: 'PROMO_CODE', conversions: 2, strongest: 2, valueMinor: 20_001 },
  ]);
  expect(overlaps).toEqual([{ first: 'HOUSEHOLD_MATCH', second: 'PROMO_CODE', conversions: 1 }]);
  const models = await readModels(context, state);
  expect(models.map(({ model }) => model)).toEqual([
    'FIRST_TOUCH',
    'LAST_TOUCH',
    'LINEAR',
    'TIME_DECAY',
    'POSITION_BASED',
    'MARKOV',
    'SHAPLEY',
  ]);
  for (const { spots, model } of models) {
    expect(
      spots.reduce((sum, { valueMinor }) => sum + valueMinor, 0),
      model,
    ).toBe(30_001);
    expect(spots.reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(3, 9);
    expect(new Set(spots.map((spot) => spot.placementId))).toEqual(new Set([placementId, other.id, null]));
  }
  // Two homes heard both spots and bought nothing.
  expect(models.at(-1)!.paths).toEqual({ converted: 3, unconverted: 2, sample: 1 });
  // Four impressions are too few to estimate anything by.
  expect(await readModelled(context, state)).toEqual({ observed: 2, modelled: null, householdImpressions: 7, noisyImpressions: 0 });
});

it('answers as of an instant, for another window without storing anything, and refuses both at once', async () => {
  const { context, campaign, organizationId, both } = await arrange();
  const before = new Date();
  await inOrganization(database.orm, organizationId, (em) =>
    storeRefund(em, organizationId, { orderId: both, refundId: 'r', at: new Date(TODAY), valueMinor: null, currency: 'EUR' }),
  );
  const worth = (state: { orders: readonly { valueMinor: number }[] }) => state.orders.reduce((sum, order) => sum + order.valueMinor, 0);
  expect(worth(await readCampaignAttribution(context, campaign, { asOf: before }))).toBe(30_001);
  expect(worth(await readCampaignAttribution(context, campaign, {}))).toBe(20_000);
  expect((await readCampaignAttribution(context, campaign, { asOf: new Date(TODAY - 400 * DAY) })).orders).toEqual([]);
  const versions = async () =>
    (await database.owner.query('select count(*) as n from analytics.attribution_version where organization_id = $1', [organizationId]))
      .rows[0];
  const stored = await versions();
  // Nine days before is within 30 days and not within 7.
  expect((await readCampaignAttribution(context, campaign, { windowDays: 7 })).orders).toHaveLength(2);
  expect((await readCampaignAttribution(context, campaign, { windowDays: 9 })).orders).toHaveLength(3);
  expect(await versions()).toEqual(stored);
  for (const wrong of [{ windowDays: 0 }, { windowDays: 61 }, { windowDays: 7, asOf: before }, { asOf: new Date(Date.now() + DAY) }])
    await expect(readCampaignAttribution(context, campaign, wrong)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('is computed anew to the same rows, goes on where it was stopped, and is nobody else’s to ask for', async () => {
  const { context, campaign, organizationId } = await arrange();
  const rows = async () =>
    (
      await database.owner.query(
        'select conversion_id, version, fingerprint from analytics.attribution_version where organization_id = $1 order by 1, 2',
        [organizationId],
      )
    ).rows;
  const before = await rows();
  await recomputeAttribution(context, { campaignId: campaign.id });
  await recomputeAttribution(context, { from: new Date(TODAY - 20 * DAY), to: new Date(TODAY + DAY) });
  const asked = await database.owner.query<{ id: string }>('select id from analytics.attribution_recompute where organization_id = $1', [
    organizationId,
  ]);
  expect(asked.rows).toHaveLength(2);
  const stopped = AbortSignal.abort();
  await expect(continueRecompute(database.orm, organizationId, asked.rows[0]!.id, { signal: stopped })).rejects.toThrow();
  for (const { id } of asked.rows)
    for (let time = 0; time < 2; time++) expect(await continueRecompute(database.orm, organizationId, id)).toEqual({ done: 4, changed: 0 });
  expect(await rows()).toEqual(before);
  const stranger = await openDesk(database);
  await expect(recomputeAttribution(stranger.context, { campaignId: campaign.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(recomputeAttribution(contextOf(database, organizationId, 'read-only'), { campaignId: campaign.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const long = { from: new Date(TODAY - 90 * DAY), to: new Date(TODAY) };
  for (const wrong of [{}, { campaignId: campaign.id, ...long }, long, { from: new Date(TODAY), to: new Date(TODAY) }])
    await expect(recomputeAttribution(context, wrong)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('counts what is heard at addresses that are no households apart, crowds of a day among them', async () => {
  const desk = await openDesk(database);
  await desk.hear({ ip: homes[0]!, at: TODAY - 2 * DAY }, { ip: '100.64.3.4', at: TODAY - 2 * DAY });
  await desk.hear(
    ...Array.from({ length: 11 }, (_, index) => ({ ip: homes[1]!, at: TODAY - DAY + index, userAgent: `Overcast/${index} iOS` })),
  );
  await desk.hear({ ip: homes[1]!, at: TODAY - 3 * DAY });
  const state = await readCampaignAttribution(desk.context, desk.campaign, {});
  expect(await readModelled(desk.context, state)).toEqual({ observed: 0, modelled: null, householdImpressions: 2, noisyImpressions: 12 });
});

it('shows a sponsor what its campaign earned, nothing of another’s, and no other window', async () => {
  const { campaign, organizationId, book } = await arrange();
  const rival = await book({ name: 'Rival' });
  const viewer = makeViewer({ organizationId, role: 'sponsor', grants: [`campaign:${campaign.id}`] });
  const confined = createContext({ viewer, orm: database.orm, log: openLog('attribution-test', { level: 'ERROR' }) });
  expect((await readCampaignAttribution(confined, campaign, {})).orders).toHaveLength(3);
  await expect(readCampaignAttribution(confined, campaign, { windowDays: 9 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = createContext({
    viewer: makeViewer({ organizationId, role: 'sponsor', grants: [`campaign:${rival.id}`] }),
    orm: database.orm,
    log: openLog('attribution-test', { level: 'ERROR' }),
  });
  expect((await readCampaignAttribution(other, campaign, {})).orders).toEqual([]);
  for (const table of ['attribution_version', 'attribution_touch', 'attribution_due', 'survey_answer', 'link_download', 'tracking_warning'])
    expect(await other.read((em) => em.execute(`select 1 from analytics.${table}`)), table).toEqual([]);
});
