import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { householdKey, listenerKey } from '@castgraph/measurement/listener-key';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { recordOrderEvent } from '../conversions/record-order-event.ts';
import { openShopDoors, SHOP_SECRET, type ShopDoors } from '../fixture/shop-doors.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { writePrivacyChoices } from '../privacy/privacy-setting.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { createPixel } from './create-pixel.ts';
import { listHits, type PixelHitRow } from './list-hits.ts';
import { tendPixels } from './tend-pixels.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
let doors: ShopDoors;
beforeAll(async () => {
  workspace = await openWorkspace();
  doors = await openShopDoors(workspace);
}, 60_000);
afterAll(async () => {
  await doors.close();
  await workspace.close();
});

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const PAGE = { limit: 100, after: undefined };
const today = utcDay(Date.now());

const makePixel = (fields: Partial<Parameters<typeof createPixel>[1]> = {}, organizationId = workspace.organizationId) =>
  createPixel(workspace.as('owner', organizationId), { name: 'Shop', ...fields });

function call(
  token: string,
  query: string | Record<string, string>,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  const search = typeof query === 'string' ? query : new URLSearchParams(query).toString();
  return fetch(`${doors.url}/pixel/${token}.gif?${search}`, { method, headers: { 'user-agent': BROWSER, ...headers } });
}

async function expectImage(response: Response): Promise<void> {
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
    response.headers.get('set-cookie'),
  ]).toEqual([200, 'image/gif', 'no-store', null]);
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 6)
      .toString(),
  ).toBe('GIF89a');
}

/** Waits until so many hits of a pixel are stored. */
function waitForHits(pixelId: string, count: number, organizationId = workspace.organizationId): Promise<PixelHitRow[]> {
  return vi.waitFor(
    async () => {
      const hits = await listHits(workspace.as('owner', organizationId), pixelId, PAGE);
      expect(hits).toHaveLength(count);
      return hits;
    },
    { timeout: 20_000, interval: 50 },
  );
}

const purchase = (order: string, more: Record<string, string> = {}) => ({
  event: 'purchase',
  order,
  value: '49.90',
  currency: 'EUR',
  ...more,
});

describe('a call of a pixel', () => {
  it('makes a purchase a conversion that its code credits, and answers with the image', async () => {
    const context = workspace.as();
    const sponsor = await createSponsor(context, { name: `Sponsor ${newId()}` });
    const cost = { amountMinor: 100_000, currency: 'EUR' };
    const flight = { flightFrom: addDays(today, -5), flightTo: addDays(today, 5) };
    const campaign = await createCampaign(context, { sponsorId: sponsor.id, name: 'Autumn', cost, ...flight });
    await createPromoCode(context, { campaignId: campaign.id, code: 'POD-PIXEL' });
    const pixel = await makePixel({ sponsorId: sponsor.id, orderPrefix: 'acme-' });
    const order = newId();
    await expectImage(await call(pixel.token, purchase(order, { code: 'pod pixel' })));
    const [hit] = await waitForHits(pixel.id, 1);
    expect(hit).toMatchObject({ verdict: 'CONVERTED', orderId: `acme-${order}`, valueMinor: 4_990, currency: 'EUR', source: 'PIXEL' });
    const [credit] = await doors.query<{ campaign_id: string }>(
      'select campaign_id from analytics.attribution where conversion_id = $1',
      hit!.conversionId,
    );
    expect(credit!.campaign_id).toBe(campaign.id);
  });

  it('credits no campaign of another sponsor for a code of the same text', async () => {
    const context = workspace.as();
    const [own, other] = [await createSponsor(context, { name: newId() }), await createSponsor(context, { name: newId() })];
    const cost = { amountMinor: 100_000, currency: 'EUR' };
    const campaign = await createCampaign(context, { sponsorId: other.id, name: 'Theirs', cost, flightFrom: today, flightTo: today });
    await createPromoCode(context, { campaignId: campaign.id, code: 'THEIRCODE' });
    const pixel = await makePixel({ sponsorId: own.id });
    await call(pixel.token, purchase(newId(), { code: 'THEIRCODE' }));
    const [hit] = await waitForHits(pixel.id, 1);
    expect(await doors.query('select 1 from analytics.attribution where conversion_id = $1', hit!.conversionId)).toEqual([]);
  });

  it('counts an order once however often its page is loaded, and says so of another value', async () => {
    const pixel = await makePixel();
    const order = newId();
    await call(pixel.token, purchase(order));
    await waitForHits(pixel.id, 1);
    await Promise.all([
      call(pixel.token, purchase(order)),
      call(pixel.token, purchase(order)),
      call(pixel.token, purchase(order, { value: '1' })),
    ]);
    const hits = await waitForHits(pixel.id, 4);
    expect(hits.map(({ verdict }) => verdict).toSorted()).toEqual(['CONVERTED', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
    expect(hits.filter(({ cause }) => cause === 'The order is known with another value')).toHaveLength(1);
    expect(await doors.query('select gross_minor from analytics.conversion where order_id = $1', order)).toEqual([{ gross_minor: '4990' }]);
  });

  it('gives way to what the shop’s server says of the same order, whatever a forger said first', async () => {
    const pixel = await makePixel();
    const order = newId();
    await call(pixel.token, purchase(order, { value: '9999.00' }));
    await waitForHits(pixel.id, 1);
    const event = {
      eventId: newId(),
      organizationId: workspace.organizationId,
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
    await inOrganization(workspace.orm, workspace.organizationId, (em) => recordOrderEvent(em, { ...event, ...shop, ...sale }));
    expect(await doors.query('select source, gross_minor from analytics.conversion where order_id = $1', order)).toEqual([
      { source: 'shopify', gross_minor: '1000' },
    ]);
  });

  it('is kept with its cause where something is wrong in it', async () => {
    const pixel = await makePixel();
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
    for (const [query] of wrong) await expectImage(await call(pixel.token, query));
    const hits = await waitForHits(pixel.id, wrong.length);
    expect(hits.every(({ verdict, cause }) => verdict === 'REJECTED' && cause !== null)).toBe(true);
    expect(hits.map(({ field }) => field).toReversed()).toEqual(wrong.map(([, field]) => field));
  });

  it('hurts no page: unknown tokens, garbage, huge and hostile queries, HEAD, beacons', async () => {
    const pixel = await makePixel();
    for (const path of ['/pixel/unknown.gif', '/pixel/', '/pixel/%ff%00.gif', '/pixel/..%2f..%2f.gif', '/pixel/a/b/c.gif?event=purchase'])
      await expectImage(await fetch(doors.url + path, { headers: { 'user-agent': BROWSER } }));
    await expectImage(
      await call(pixel.token, {
        event: 'purchase',
        order: "'; drop table analytics.pixel_hit; --\u0000\ud800",
        value: '1',
        currency: 'EUR',
      }),
    );
    await expectImage(await call(pixel.token, 'event=%ff%fe&order=%00&code=%ED%A0%80'));
    await expectImage(await call(pixel.token, `event=purchase&order=${'x'.repeat(12_000)}`));
    expect((await call(pixel.token, purchase(newId()), {}, 'HEAD')).status).toBe(200);
    const beacon = await fetch(`${doors.url}/pixel/${pixel.token}.gif`, {
      method: 'POST',
      body: new URLSearchParams(purchase(newId())),
      headers: { 'user-agent': BROWSER },
    });
    await expectImage(beacon);
    await expectImage(
      await fetch(`${doors.url}/pixel/${pixel.token}.gif`, {
        method: 'POST',
        body: 'x'.repeat(100_000),
        headers: { 'user-agent': BROWSER },
      }),
    );
    const hits = await waitForHits(pixel.id, 5);
    expect(hits.map(({ verdict }) => verdict).toSorted()).toEqual(['CONVERTED', 'CONVERTED', 'REJECTED', 'REJECTED', 'REJECTED']);
  });

  it('of a robot counts for nothing', async () => {
    const pixel = await makePixel();
    await call(pixel.token, purchase(newId()), { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
    await call(pixel.token, purchase(newId()), { 'user-agent': '' });
    expect((await waitForHits(pixel.id, 2)).map(({ verdict }) => verdict)).toEqual(['BOT', 'BOT']);
  });

  it('comes from the pixel’s domains alone, where it has some', async () => {
    const pixel = await makePixel({ allowedDomains: ['shop.example'] });
    for (const referer of ['https://shop.example/thanks?mail=a@b.example', 'https://www.shop.example/', 'https://notshop.example/', ''])
      await call(pixel.token, purchase(newId()), referer === '' ? {} : { referer });
    const hits = (await waitForHits(pixel.id, 4)).toReversed();
    expect(hits.map(({ verdict }) => verdict)).toEqual(['CONVERTED', 'CONVERTED', 'REJECTED', 'REJECTED']);
    expect(hits.map(({ pageHost }) => pageHost)).toEqual(['shop.example', 'www.shop.example', 'notshop.example', null]);
  });
});

describe('consent', () => {
  const keysOf = (ip: string) => [householdKey(SHOP_SECRET, ip).toString('hex'), listenerKey(SHOP_SECRET, ip, BROWSER).toString('hex')];
  const address = () => `81.2.${100 + Math.floor(Math.random() * 100)}.${100 + Math.floor(Math.random() * 100)}`;

  it.each([
    ['REQUIRED', 'granted', true],
    ['REQUIRED', 'denied', false],
    ['REQUIRED', '', false],
    ['ASSUMED', 'granted', true],
    ['ASSUMED', 'denied', false],
    ['ASSUMED', '', true],
  ] as const)('%s: what is said is “%s”, so the household is kept: %s', async (pixelConsent, consent, isKept) => {
    const organizationId = makeOrganization().id;
    const choices = { eventDays: null, verdictDays: null, contact: null, note: null, pixelConsent };
    await inOrganization(workspace.orm, organizationId, (em) => writePrivacyChoices(em, organizationId, choices));
    const pixel = await makePixel({}, organizationId);
    const ip = address();
    const landing = `https://shop.example/anna-${organizationId}?utm_campaign=summer&castgraph_click=${newId()}`;
    await call(pixel.token, purchase(newId(), { consent, landing }), { 'x-forwarded-for': ip });
    const [hit] = await waitForHits(pixel.id, 1, organizationId);
    expect(hit).toMatchObject({ verdict: 'CONVERTED', householdKept: isKept });
    const tables = await doors.readTables();
    for (const key of keysOf(ip)) expect(tables.includes(key)).toBe(isKept);
    expect(tables.includes(`anna-${organizationId}`)).toBe(isKept);
    // Never an address nor the name of a browser, whoever agreed to what.
    for (const text of [tables, await doors.readSpool(), doors.logged()]) {
      expect(text).not.toContain(ip);
      expect(text).not.toContain(BROWSER);
    }
  });

  it('a no of the browser or of a banner leaves nothing of the person in any table, file or log line', async () => {
    const pixel = await makePixel();
    const signals: [Record<string, string>, Record<string, string>, string][] = [
      [{}, { 'sec-gpc': '1' }, 'Sec-GPC'],
      [{}, { dnt: '1' }, 'DNT'],
      [{ us_privacy: '1YYN' }, {}, 'us_privacy'],
      [{ gdpr: '1', gdpr_consent: 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', consent: 'granted' }, {}, 'gdpr_consent'],
    ];
    const addresses = signals.map(address);
    for (const [index, [query, headers]] of signals.entries())
      await call(pixel.token, purchase(newId(), query), { ...headers, 'x-forwarded-for': addresses[index]! });
    const hits = (await waitForHits(pixel.id, signals.length)).toReversed();
    expect(hits.map(({ consent, consentSignal }) => [consent, consentSignal])).toEqual(signals.map(([, , signal]) => ['denied', signal]));
    const all = [await doors.readTables(), await doors.readSpool(), doors.logged()].join('\n');
    for (const ip of addresses) for (const text of [ip, ...keysOf(ip)]) expect(all).not.toContain(text);
    const kept = await doors.query('select distinct agent_kind, device, ip_class from analytics.pixel_hit where pixel_id = $1', pixel.id);
    expect(kept).toEqual([{ agent_kind: null, device: null, ip_class: null }]);
  });

  it('keys go when their time is over, hits later, conversions never', async () => {
    const organizationId = makeOrganization().id;
    const pixel = await makePixel({}, organizationId);
    await call(pixel.token, purchase(newId(), { consent: 'granted' }), { 'x-forwarded-for': address() });
    await waitForHits(pixel.id, 1, organizationId);
    await doors.query(`update analytics.pixel_hit set at = at - interval '63 days' where organization_id = $1`, organizationId);
    expect((await tendPixels(workspace.orm, { eventDays: 400 })).keysErased).toBe(1);
    const hits = await listHits(workspace.as('owner', organizationId), pixel.id, PAGE);
    expect(hits).toMatchObject([{ householdKept: false, verdict: 'CONVERTED' }]);
    await doors.query(`update analytics.pixel_hit set at = at - interval '400 days' where organization_id = $1`, organizationId);
    expect((await tendPixels(workspace.orm, { eventDays: 400 })).hitsDropped).toBe(1);
    expect(await doors.query('select 1 as there from analytics.conversion where organization_id = $1', organizationId)).toHaveLength(1);
  });
});

describe('what is away', () => {
  it('R22: without database and Redis every page gets its image; what was said is stored later, once', async () => {
    const cut = await openShopDoors(workspace, { redisUrl: `redis://127.0.0.1:${await findFreePort()}` });
    try {
      const pixel = await makePixel();
      const orders = Array.from({ length: 20 }, () => newId());
      const ask = (order: string) =>
        fetch(`${cut.url}/pixel/${pixel.token}.gif?${new URLSearchParams(purchase(order))}`, { headers: { 'user-agent': BROWSER } });
      await cut.cutDatabase();
      for (const order of orders) await expectImage(await ask(order));
      // What waits on disk survives the process, and says nothing of its people that nobody agreed to.
      await vi.waitFor(
        async () => {
          const waiting = await cut.readSpool();
          expect(orders.filter((order) => waiting.includes(order))).toHaveLength(orders.length);
          expect(waiting).not.toMatch(/"householdKey":"/);
        },
        { timeout: 20_000, interval: 50 },
      );
      await cut.restoreDatabase();
      await cut.restart();
      const hits = await waitForHits(pixel.id, 20);
      expect(hits.map(({ orderId }) => orderId).toSorted()).toEqual(orders.toSorted());
      expect(hits.every(({ verdict }) => verdict === 'CONVERTED')).toBe(true);
    } finally {
      await cut.close();
    }
  });

  it('more calls than a pixel may get are answered and not kept', async () => {
    const limited = await openShopDoors(workspace, { callsPerMinute: 3 });
    try {
      const pixel = await makePixel();
      for (let n = 0; n < 10; n++)
        await expectImage(await fetch(`${limited.url}/pixel/${pixel.token}.gif?event=page-view`, { headers: { 'user-agent': BROWSER } }));
      await waitForHits(pixel.id, 3);
    } finally {
      await limited.close();
    }
  });
});
