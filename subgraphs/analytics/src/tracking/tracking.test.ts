import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { readExplanations } from '../attribution/read-explanation.ts';
import { DAY, openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { HOME, type ListeningDatabase, openListeningDatabase, OVERCAST } from '../fixture/listening-database.ts';
import { countLedDownloads, findLeakDays } from '../placements/count-responses.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createTrackingLink } from '../placements/create-tracking-link.ts';
import { followTrackingLink } from '../placements/follow-tracking-link.ts';
import { readTracking } from './read-tracking.ts';
import { watchTracking } from './watch-tracking.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const destinationUrl = 'https://shop.example/';
const click = (organizationId: string, slug: string, more: { at: Date; ip?: string; userAgent?: string }) =>
  followTrackingLink(database.orm, createHash('sha256').update(organizationId).digest(), { slug, ip: HOME, userAgent: OVERCAST, ...more });

describe('a tracking link', () => {
  it('leads to the downloads of whoever clicked within the hour before, each once, and to nobody else’s', async () => {
    const { organizationId, context, campaign, hear } = await openDesk(database);
    const link = await createTrackingLink(context, { campaignId: campaign.id, destinationUrl });
    const at = TODAY - DAY;
    await click(organizationId, link.slug, { at: new Date(at) });
    await click(organizationId, link.slug, { at: new Date(at + 60_000) });
    await click(organizationId, link.slug, { at: new Date(at), ip: '81.2.69.9' });
    await click(organizationId, link.slug, { at: new Date(at), userAgent: 'curl/8.0' });
    const led = async () => (await countLedDownloads(context, [link.id])).get(link.id) ?? 0;
    await hear({ at: at + 3_600_001, ip: '81.2.69.9' });
    expect(await led()).toBe(0);
    await hear({ at: at + 120_000 });
    expect(await led()).toBe(1);
  });

  it('is of a spot of its own campaign, whose share of the order it then is', async () => {
    const [desk, other] = [await openDesk(database), await openDesk(database)];
    const { context, campaign, placementId } = desk;
    const link = await createTrackingLink(context, { campaignId: campaign.id, destinationUrl, placementId });
    const { location } = await click(desk.organizationId, link.slug, {
      at: new Date(TODAY - DAY),
      ip: '81.2.69.77',
      userAgent: 'Mozilla/5.0 Firefox/130.0',
    });
    const order = await desk.buy({ ip: '81.2.69.88', landingUrl: location });
    expect((await desk.outcomes(order))[0]).toMatchObject({ method: 'TRACKING_LINK', methods: ['TRACKING_LINK', 'VANITY_URL'] });
    const { rows } = await database.owner.query('select placement_id from analytics.attribution_touch where organization_id = $1', [
      desk.organizationId,
    ]);
    expect(new Set(rows.map((row: { placement_id: string }) => row.placement_id))).toEqual(new Set([placementId]));
    const second = await createPlacement(context, { campaignId: (await desk.book({ name: 'Other' })).id, podcastId: desk.podcastId });
    for (const id of [other.placementId, second.id, 'nonsense'])
      await expect(createTrackingLink(context, { campaignId: campaign.id, destinationUrl, placementId: id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

it('a code that is suddenly used five times as often as on its median day looks leaked from that day on', async () => {
  const desk = await openDesk(database);
  const code = await createPromoCode(desk.context, { campaignId: desk.campaign.id, code: 'LEAKY' });
  const buy = (back: number) => desk.buy({ at: new Date(TODAY - back * DAY), promoCodes: ['leaky'], ip: '81.2.69.66' });
  for (const back of [6, 5, 4, 3]) await buy(back);
  expect(await findLeakDays(desk.context, [code])).toEqual(new Map());
  for (let use = 0; use < 6; use++) await buy(2);
  expect(await findLeakDays(desk.context, [code])).toEqual(new Map([[code.id, utcDay(TODAY - 2 * DAY)]]));
});

describe('the tracking of a campaign', () => {
  it('is a warning while nothing could tell of an order and the flight is near, and none any more once it is set up', async () => {
    const { organizationId, context, book } = await openDesk(database);
    const today = utcDay(TODAY);
    const [soon, later] = await Promise.all([
      book({ name: 'Soon', flightFrom: addDays(today, 2), flightTo: addDays(today, 9) }),
      book({ name: 'Later', flightFrom: addDays(today, 20), flightTo: addDays(today, 30) }),
    ]);
    expect((await watchTracking(database.orm)).get(organizationId)).toContain(soon.id);
    expect((await watchTracking(database.orm)).get(organizationId)).toBeUndefined();
    const status = async (id: string) => (await readTracking(context, [id])).get(id)!;
    expect(await status(soon.id)).toMatchObject({ state: 'NOT_SET_UP', warnedSince: expect.any(Date) });
    expect(await status(later.id)).toMatchObject({ state: 'NOT_SET_UP', warnedSince: null });
    const link = await createTrackingLink(context, { campaignId: soon.id, destinationUrl });
    expect((await status(soon.id)).state).toBe('UNPROVEN');
    await watchTracking(database.orm);
    expect((await status(soon.id)).warnedSince).toBeNull();
    await click(organizationId, link.slug, { at: new Date(), userAgent: 'Mozilla/5.0 Firefox/130.0' });
    const working = await status(soon.id);
    expect(working.state).toBe('WORKING');
    expect(working.checks.find(({ kind }) => kind === 'LINK')).toMatchObject({ count: 1, state: 'WORKING' });
  });
});

it('an explanation names what was found, and by which rule each sign was refused', async () => {
  const desk = await openDesk(database);
  await createPromoCode(desk.context, { campaignId: desk.campaign.id, code: 'OLD', activeFrom: '2026-01-01', activeTo: '2026-01-02' });
  await desk.hear({ at: TODAY - DAY });
  const landingUrl = `https://shop.example/?cg_click=${newId()}&utm_campaign=nothing-of-ours`;
  const orderId = await desk.buy({ promoCodes: ['old', 'unknown'], landingUrl });
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from analytics.conversion where organization_id = $1 and order_id = $2',
    [desk.organizationId, orderId],
  );
  const { evidence, campaignId } = (await readExplanations(desk.context, [rows[0]!.id])).get(rows[0]!.id)!;
  expect(campaignId).toBe(desk.campaign.id);
  expect(evidence.accepted).toMatchObject([{ method: 'household', campaign: desk.campaign.id }]);
  expect(evidence.refused.map(({ method, reason }) => [method, reason])).toEqual([
    ['code', 'CODE_NOT_ACTIVE'],
    ['code', 'CODE_UNKNOWN'],
    ['click', 'CLICK_UNKNOWN'],
    ['vanity', 'LINK_UNKNOWN'],
  ]);
  const stranger = await openDesk(database);
  expect(await readExplanations(stranger.context, [rows[0]!.id])).toEqual(new Map());
});
