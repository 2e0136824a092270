import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { storeConversion } from '../conversions/store-conversion.ts';
import { storeRefund } from '../conversions/store-refund.ts';
import { DAY, keyOf, openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { countRequests } from '../listening/count-requests.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { attributeConversions } from './attribute-conversions.ts';
import { updateAttributionSetting } from './update-attribution-setting.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const HOUR = 3_600_000;
const buyer = { householdKey: null, customerKey: null, ipClass: 'public', device: null };

describe('a household', () => {
  it('ties an order to the campaign it heard before, by every spot it heard', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - 3 * DAY }, { at: TODAY - 2 * DAY });
    const order = await desk.buy();
    expect(await desk.outcomes(order)).toMatchObject([
      {
        version: 1,
        cause: 'ORDER',
        campaign: desk.campaign.id,
        method: 'HOUSEHOLD_MATCH',
        confidence: 0.8,
        conflict: false,
        value: 10_000,
      },
    ]);
    const [outcome] = await desk.outcomes(order);
    expect(outcome!.touches).toEqual([
      ['HOUSEHOLD_MATCH', 0.5],
      ['HOUSEHOLD_MATCH', 0.5],
    ]);
  });

  it('is surer on the same kind of device, and less sure after two weeks', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - 9 * DAY, device: 'Apple iPhone' });
    const near = await desk.buy({ buyer: { ...buyer, householdKey: keyOf(desk.organizationId), device: 'Apple iPhone' } });
    const far = await desk.buy({ at: new Date(TODAY + 6 * DAY) });
    expect((await desk.outcomes(near))[0]!.confidence).toBe(0.9);
    expect((await desk.outcomes(far))[0]!.confidence).toBe(0.7);
  });

  it('earns nothing for what it heard after the order, before the flight, or too long before', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - 12 * DAY }, { at: TODAY + 2 * HOUR });
    expect((await desk.outcomes(await desk.buy({ at: new Date(TODAY + HOUR) })))[0]).toMatchObject({ campaign: null, method: null });
  });

  it('is none with more than 10 apps or 25 downloads in a day, nor on a phone company’s network', async () => {
    const [crowd, many] = [await openDesk(database), await openDesk(database)];
    await crowd.hear(...Array.from({ length: 11 }, (_, index) => ({ at: TODAY - DAY + index, userAgent: `Overcast/${index} iOS` })));
    const episodes = await Promise.all(
      Array.from({ length: 26 }, () => database.announce(many.organizationId, { podcastId: many.podcastId })),
    );
    await many.hear(...episodes.map(({ url }, index) => ({ url, at: TODAY - DAY + index * 1_000 })));
    for (const desk of [crowd, many]) expect((await desk.outcomes(await desk.buy()))[0]!.campaign).toBeNull();
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const mobile = await desk.buy({ buyer: { ...buyer, householdKey: keyOf(desk.organizationId), ipClass: 'carrier' } });
    expect((await desk.outcomes(mobile))[0]!.campaign).toBeNull();
  });

  it('speaks for no other advertiser than the shop’s, and for none of several where nobody knows whose shop it was', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const other = await createSponsor(desk.context, { name: newId() });
    expect((await desk.outcomes(await desk.buy({ sponsorId: other.id })))[0]!.campaign).toBeNull();
    expect((await desk.outcomes(await desk.buy({ sponsorId: null })))[0]!.campaign).toBe(desk.campaign.id);
  });
});

describe('what comes late', () => {
  it('changes the credits of the orders that it concerns, and leaves the outcome of before to be read', async () => {
    const desk = await openDesk(database);
    const [order, stranger] = [await desk.buy(), await desk.buy({ ip: '81.2.69.200' })];
    await desk.settle();
    await desk.hear({ at: TODAY - DAY });
    await desk.settle();
    expect(await desk.outcomes(order)).toMatchObject([
      { version: 1, cause: 'ORDER', campaign: null },
      { version: 2, cause: 'LATE_EXPOSURE', campaign: desk.campaign.id, method: 'HOUSEHOLD_MATCH' },
    ]);
    expect(await desk.outcomes(stranger)).toHaveLength(1);
  });

  it('is not missed by an order that was being stored while it was being counted', async () => {
    const desk = await openDesk(database);
    await database.store(desk.organizationId, [{ url: desk.url, at: TODAY - DAY }]);
    const stored = Promise.withResolvers<void>();
    const counted = Promise.withResolvers<void>();
    const orderId = newId();
    const storing = inOrganization(database.orm, desk.organizationId, async (em) => {
      const value = { amountMinor: 100, currency: 'EUR' };
      const key = keyOf(desk.organizationId);
      const rest = { source: 'server', at: new Date(TODAY), value, promoCodes: [], landingUrl: null };
      await storeConversion(em, desk.organizationId, {
        ...rest,
        orderId,
        sponsorId: desk.campaign.sponsorId,
        buyer: { ...buyer, householdKey: key },
      });
      stored.resolve();
      await counted.promise;
    });
    await stored.promise;
    await countRequests(database.orm, desk.organizationId);
    counted.resolve();
    await storing;
    await desk.settle();
    expect((await desk.outcomes(orderId)).at(-1)).toMatchObject({ campaign: desk.campaign.id, method: 'HOUSEHOLD_MATCH' });
  });

  it('counts codes, spots and settings that are written down after the order', async () => {
    const desk = await openDesk(database);
    const coded = await desk.buy({ promoCodes: ['LATER-1'], ip: '81.2.69.201' });
    await createPromoCode(desk.context, { campaignId: desk.campaign.id, code: 'later1' });
    await desk.settle();
    expect((await desk.outcomes(coded)).at(-1)).toMatchObject({ cause: 'SETTINGS', method: 'PROMO_CODE', confidence: 0.98 });
    await desk.settle();
    expect(await desk.outcomes(coded)).toHaveLength(2);
  });
});

describe('an outcome', () => {
  it('is the same however often it is computed', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const order = await desk.buy();
    const { rows } = await database.owner.query<{ id: string }>('select id from analytics.conversion where organization_id = $1', [
      desk.organizationId,
    ]);
    for (let round = 0; round < 3; round++)
      await inOrganization(database.orm, desk.organizationId, (em) =>
        attributeConversions(em, desk.organizationId, [rows[0]!.id], 'SETTINGS'),
      );
    await desk.settle();
    expect(await desk.outcomes(order)).toHaveLength(1);
  });

  it('loses what was refunded, keeps whom it was credited to, and is restored to nothing more by the same refund', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const orderId = await desk.buy();
    const refund = { orderId, refundId: 'r-1', at: new Date(TODAY + HOUR), valueMinor: 4_000, currency: 'EUR' };
    for (let time = 0; time < 2; time++)
      await inOrganization(database.orm, desk.organizationId, (em) => storeRefund(em, desk.organizationId, refund));
    await inOrganization(database.orm, desk.organizationId, (em) =>
      storeRefund(em, desk.organizationId, { ...refund, refundId: 'cancel', valueMinor: null }),
    );
    await desk.settle();
    const outcomes = await desk.outcomes(orderId);
    expect(outcomes.map(({ cause, value }) => [cause, value])).toEqual([
      ['ORDER', 10_000],
      ['REFUND', 6_000],
      ['REFUND', 0],
    ]);
    expect(outcomes.map(({ campaign, touches }) => [campaign, touches.length])).toEqual(outcomes.map(() => [desk.campaign.id, 1]));
  });
});

describe('an advertiser', () => {
  it('pays for no prior customer, whichever of the two orders is told first', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - 3 * DAY });
    const customer = { ...buyer, householdKey: keyOf(desk.organizationId), customerKey: 'ab'.repeat(16) };
    const second = await desk.buy({ at: new Date(TODAY), buyer: customer });
    expect((await desk.outcomes(second))[0]!.campaign).toBe(desk.campaign.id);
    const first = await desk.buy({ at: new Date(TODAY - DAY), buyer: customer });
    await desk.settle();
    expect((await desk.outcomes(second)).at(-1)).toMatchObject({ campaign: null, excluded: 'PRIOR_CUSTOMER', cause: 'EVIDENCE' });
    expect((await desk.outcomes(first)).at(-1)!.campaign).toBe(desk.campaign.id);
    await updateAttributionSetting(desk.context, { sponsorId: desk.campaign.sponsorId, creditsPriorCustomers: true });
    await desk.settle();
    expect((await desk.outcomes(second)).at(-1)).toMatchObject({ campaign: desk.campaign.id, excluded: null, cause: 'SETTINGS' });
  });

  it('leaves out visitors from pages and UTM sources that it names, and orders of before', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - 3 * DAY });
    const { sponsorId } = desk.campaign;
    const setting = { excludedReferrers: ['Coupons.example'], excludedUtmSources: ['Newsletter'], measuredSince: new Date(TODAY - DAY) };
    await updateAttributionSetting(desk.context, { sponsorId, ...setting });
    const excluded = async (order: Parameters<typeof desk.buy>[0]) => (await desk.outcomes(await desk.buy(order)))[0]!.excluded;
    expect(await excluded({ referrerHost: 'www.coupons.example' })).toBe('REFERRER');
    expect(await excluded({ referrerHost: 'notcoupons.example' })).toBeNull();
    expect(await excluded({ landingUrl: '/?utm_source=NEWSLETTER' })).toBe('UTM_SOURCE');
    expect(await excluded({ at: new Date(TODAY - 2 * DAY) })).toBe('BEFORE_PIXEL');
    expect(await excluded({ newCustomer: false })).toBe('PRIOR_CUSTOMER');
    for (const wrong of [{ excludedReferrers: ['https://x.example/'] }, { excludedUtmSources: [' '] }])
      await expect(updateAttributionSetting(desk.context, { sponsorId, ...wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('of another organization is not found, and a stranger’s credits are not seen', async () => {
    const [desk, other] = [await openDesk(database), await openDesk(database)];
    const theirs = updateAttributionSetting(desk.context, { sponsorId: other.campaign.sponsorId, creditsPriorCustomers: true });
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
