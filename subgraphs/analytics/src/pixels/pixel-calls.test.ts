import { describe, expect, it, vi } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { recordOrderEvent } from '../conversions/record-order-event.ts';
import { BROWSER, callPixel, expectImage, makePixel, purchase, waitForHits } from '../fixture/call-pixel.ts';
import { useShopDoors } from '../fixture/use-shop-doors.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { type HitFilter, listHits } from './list-hits.ts';

vi.setConfig({ testTimeout: 60_000 });

const bench = useShopDoors();

const today = utcDay(Date.now());

describe('a call of a pixel', () => {
  it('makes a purchase a conversion that its code credits, and answers with the image', async () => {
    const context = bench.workspace.as();
    const sponsor = await createSponsor(context, { name: `Sponsor ${newId()}` });
    const cost = { amountMinor: 100_000, currency: 'EUR' };
    const flight = { flightFrom: addDays(today, -5), flightTo: addDays(today, 5) };
    const campaign = await createCampaign(context, { sponsorId: sponsor.id, name: 'Autumn', cost, ...flight });
    await createPromoCode(context, { campaignId: campaign.id, code: 'POD-PIXEL' });
    const pixel = await makePixel(bench.workspace, { sponsorId: sponsor.id, orderPrefix: 'acme-' });
    const order = newId();
    await expectImage(await callPixel(bench.doors, pixel.token, purchase(order, { code: 'pod pixel' })));
    const [hit] = await waitForHits(bench.workspace, pixel.id, 1);
    expect(hit).toMatchObject({ verdict: 'CONVERTED', orderId: `acme-${order}`, valueMinor: 4_990, currency: 'EUR', source: 'PIXEL' });
    const [credit] = await bench.doors.query<{ campaign_id: string }>(
      'select campaign_id from analytics.attribution where conversion_id = $1',
      hit!.conversionId,
    );
    expect(credit!.campaign_id).toBe(campaign.id);
  });

  it('credits no campaign of another sponsor for a code of the same text', async () => {
    const context = bench.workspace.as();
    const [own, other] = [await createSponsor(context, { name: newId() }), await createSponsor(context, { name: newId() })];
    const cost = { amountMinor: 100_000, currency: 'EUR' };
    const campaign = await createCampaign(context, { sponsorId: other.id, name: 'Theirs', cost, flightFrom: today, flightTo: today });
    await createPromoCode(context, { campaignId: campaign.id, code: 'THEIRCODE' });
    const pixel = await makePixel(bench.workspace, { sponsorId: own.id });
    await callPixel(bench.doors, pixel.token, purchase(newId(), { code: 'THEIRCODE' }));
    const [hit] = await waitForHits(bench.workspace, pixel.id, 1);
    expect(await bench.doors.query('select 1 from analytics.attribution where conversion_id = $1', hit!.conversionId)).toEqual([]);
  });

  it('counts an order once however often its page is loaded, and says so of another value', async () => {
    const pixel = await makePixel(bench.workspace);
    const order = newId();
    await callPixel(bench.doors, pixel.token, purchase(order));
    await waitForHits(bench.workspace, pixel.id, 1);
    await Promise.all([
      callPixel(bench.doors, pixel.token, purchase(order)),
      callPixel(bench.doors, pixel.token, purchase(order)),
      callPixel(bench.doors, pixel.token, purchase(order, { value: '1' })),
    ]);
    const hits = await waitForHits(bench.workspace, pixel.id, 4);
    expect(hits.map(({ verdict }) => verdict).toSorted()).toEqual(['CONVERTED', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
    expect(hits.filter(({ cause }) => cause === 'The order is known with another value')).toHaveLength(1);
    const only = (filter: HitFilter) => listHits(bench.workspace.as(), pixel.id, { limit: 10, after: undefined }, filter);
    expect((await only({ verdicts: ['CONVERTED', 'BOT'] })).map(({ verdict }) => verdict)).toEqual(['CONVERTED']);
    expect((await only({ hitId: hits[1]!.id })).map(({ id }) => id)).toEqual([hits[1]!.id]);
    expect(await only({ hitId: hits[0]!.id, verdicts: ['REJECTED'] })).toEqual([]);
    expect(await only({ hitId: 'nonsense' })).toEqual([]);
    expect(await bench.doors.query('select gross_minor from analytics.conversion where order_id = $1', order)).toEqual([
      { gross_minor: '4990' },
    ]);
  });

  it('gives way to what the shop’s server says of the same order, whatever a forger said first', async () => {
    const pixel = await makePixel(bench.workspace);
    const order = newId();
    await callPixel(bench.doors, pixel.token, purchase(order, { value: '9999.00' }));
    await waitForHits(bench.workspace, pixel.id, 1);
    const event = {
      eventId: newId(),
      organizationId: bench.workspace.organizationId,
      occurredAt: new Date().toISOString(),
      connectionId: newId(),
    };
    const shop = {
      provider: 'shopify',
      orderId: order,
      providerEventId: newId(),
      kind: 'order' as const,
      placedAt: new Date().toISOString(),
    };
    const sale = {
      valueMinor: 1_000,
      currency: 'EUR',
      discountCodes: [],
      landingUrl: null,
      referringUrl: null,
      customerHash: null,
      isNewCustomer: null,
    };
    await inOrganization(bench.workspace.orm, bench.workspace.organizationId, (em) => recordOrderEvent(em, { ...event, ...shop, ...sale }));
    expect(await bench.doors.query('select source, gross_minor from analytics.conversion where order_id = $1', order)).toEqual([
      { source: 'shopify', gross_minor: '1000' },
    ]);
  });

  it('is kept with its cause where something is wrong in it', async () => {
    const pixel = await makePixel(bench.workspace);
    const wrong: [Record<string, string>, string | null][] = [
      [purchase(newId(), { value: '49,90' }), 'value'],
      [purchase(newId(), { value: 'NaN' }), 'value'],
      [purchase(newId(), { value: '-5' }), 'value'],
      [purchase(newId(), { value: '1e9' }), 'value'],
      [purchase(newId(), { value: '9'.repeat(29) }), 'value'],
      [purchase(newId(), { value: '1.001' }), 'value'],
      [purchase(newId(), { currency: 'EURO' }), 'currency'],
      [{ event: 'purchase', value: '5', currency: 'EUR' }, 'order'],
      [purchase('ORDER_ID'), 'order'],
      [purchase(newId(), { event: '<script>' }), 'event'],
      [purchase(newId(), { landing: 'javascript:alert(1)' }), 'landing'],
    ];
    for (const [query] of wrong) await expectImage(await callPixel(bench.doors, pixel.token, query));
    const hits = await waitForHits(bench.workspace, pixel.id, wrong.length);
    expect(hits.every(({ verdict, cause }) => verdict === 'REJECTED' && cause !== null)).toBe(true);
    expect(hits.map(({ field }) => field).toReversed()).toEqual(wrong.map(([, field]) => field));
  });

  it('hurts no page: unknown tokens, garbage, huge and hostile queries, HEAD, beacons', async () => {
    const pixel = await makePixel(bench.workspace);
    for (const path of ['/pixel/unknown.gif', '/pixel/', '/pixel/%ff%00.gif', '/pixel/..%2f..%2f.gif', '/pixel/a/b/c.gif?event=purchase'])
      await expectImage(await fetch(bench.doors.url + path, { headers: { 'user-agent': BROWSER } }));
    await expectImage(
      await callPixel(bench.doors, pixel.token, {
        event: 'purchase',
        order: "'; drop table analytics.pixel_hit; --\u0000\ud800",
        value: '1',
        currency: 'EUR',
      }),
    );
    await expectImage(await callPixel(bench.doors, pixel.token, 'event=%ff%fe&order=%00&code=%ED%A0%80'));
    await expectImage(await callPixel(bench.doors, pixel.token, `event=purchase&order=${'x'.repeat(12_000)}`));
    expect((await callPixel(bench.doors, pixel.token, purchase(newId()), { method: 'HEAD' })).status).toBe(200);
    const beacon = await fetch(`${bench.doors.url}/pixel/${pixel.token}.gif`, {
      method: 'POST',
      body: new URLSearchParams(purchase(newId())),
      headers: { 'user-agent': BROWSER },
    });
    await expectImage(beacon);
    await expectImage(
      await fetch(`${bench.doors.url}/pixel/${pixel.token}.gif`, {
        method: 'POST',
        body: 'x'.repeat(100_000),
        headers: { 'user-agent': BROWSER },
      }),
    );
    const hits = await waitForHits(bench.workspace, pixel.id, 5);
    expect(hits.map(({ verdict }) => verdict).toSorted()).toEqual(['CONVERTED', 'CONVERTED', 'REJECTED', 'REJECTED', 'REJECTED']);
  });

  it('of a robot counts for nothing', async () => {
    const pixel = await makePixel(bench.workspace);
    await callPixel(bench.doors, pixel.token, purchase(newId()), {
      headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
    });
    await callPixel(bench.doors, pixel.token, purchase(newId()), { headers: { 'user-agent': '' } });
    expect((await waitForHits(bench.workspace, pixel.id, 2)).map(({ verdict }) => verdict)).toEqual(['BOT', 'BOT']);
  });

  it('comes from the pixel’s domains alone, where it has some', async () => {
    const pixel = await makePixel(bench.workspace, { allowedDomains: ['shop.example'] });
    for (const referer of ['https://shop.example/thanks?mail=a@b.example', 'https://www.shop.example/', 'https://notshop.example/', ''])
      await callPixel(bench.doors, pixel.token, purchase(newId()), { headers: referer === '' ? {} : { referer } });
    const hits = (await waitForHits(bench.workspace, pixel.id, 4)).toReversed();
    expect(hits.map(({ verdict }) => verdict)).toEqual(['CONVERTED', 'CONVERTED', 'REJECTED', 'REJECTED']);
    expect(hits.map(({ pageHost }) => pageHost)).toEqual(['shop.example', 'www.shop.example', 'notshop.example', null]);
  });
});
