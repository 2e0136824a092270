import { describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { householdKey, listenerKey } from '@castgraph/measurement/listener-key';
import { inOrganization } from '@castgraph/orm/transact';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { BROWSER, callPixel, expectImage, makePixel, purchase, waitForHits } from '../fixture/call-pixel.ts';
import { openShopDoors, SHOP_SECRET } from '../fixture/shop-doors.ts';
import { useShopDoors } from '../fixture/use-shop-doors.ts';
import { writePrivacyChoices } from '../privacy/privacy-setting.ts';
import { listHits } from './list-hits.ts';
import { tendPixels } from './tend-pixels.ts';

vi.setConfig({ testTimeout: 60_000 });

const bench = useShopDoors();

const PAGE = { limit: 100, after: undefined };

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
    await inOrganization(bench.workspace.orm, organizationId, (em) => writePrivacyChoices(em, organizationId, choices));
    const pixel = await makePixel(bench.workspace, {}, organizationId);
    const ip = address();
    const landing = `https://shop.example/anna-${organizationId}?utm_campaign=summer&castgraph_click=${newId()}`;
    await callPixel(bench.doors, pixel.token, purchase(newId(), { consent, landing }), { headers: { 'x-forwarded-for': ip } });
    const [hit] = await waitForHits(bench.workspace, pixel.id, 1, organizationId);
    expect(hit).toMatchObject({ verdict: 'CONVERTED', householdKept: isKept });
    const tables = await bench.doors.readTables();
    for (const key of keysOf(ip)) expect(tables.includes(key)).toBe(isKept);
    expect(tables.includes(`anna-${organizationId}`)).toBe(isKept);
    // Never an address nor the name of a browser, whoever agreed to what.
    for (const text of [tables, await bench.doors.readSpool(), bench.doors.logged()]) {
      expect(text).not.toContain(ip);
      expect(text).not.toContain(BROWSER);
    }
  });

  it('a no of the browser or of a banner leaves nothing of the person in any table, file or log line', async () => {
    const pixel = await makePixel(bench.workspace);
    const signals: [Record<string, string>, Record<string, string>, string][] = [
      [{}, { 'sec-gpc': '1' }, 'Sec-GPC'],
      [{}, { dnt: '1' }, 'DNT'],
      [{ us_privacy: '1YYN' }, {}, 'us_privacy'],
      [{ gdpr: '1', gdpr_consent: 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', consent: 'granted' }, {}, 'gdpr_consent'],
    ];
    const addresses = signals.map(address);
    for (const [index, [query, headers]] of signals.entries())
      await callPixel(bench.doors, pixel.token, purchase(newId(), query), {
        headers: { ...headers, 'x-forwarded-for': addresses[index]! },
      });
    const hits = (await waitForHits(bench.workspace, pixel.id, signals.length)).toReversed();
    expect(hits.map(({ consent, consentSignal }) => [consent, consentSignal])).toEqual(signals.map(([, , signal]) => ['denied', signal]));
    const all = [await bench.doors.readTables(), await bench.doors.readSpool(), bench.doors.logged()].join('\n');
    for (const ip of addresses) for (const text of [ip, ...keysOf(ip)]) expect(all).not.toContain(text);
    const kept = await bench.doors.query(
      'select distinct agent_kind, device, ip_class from analytics.pixel_hit where pixel_id = $1',
      pixel.id,
    );
    expect(kept).toEqual([{ agent_kind: null, device: null, ip_class: null }]);
  });

  it('keys go when their time is over, hits later, conversions never', async () => {
    const organizationId = makeOrganization().id;
    const pixel = await makePixel(bench.workspace, {}, organizationId);
    await callPixel(bench.doors, pixel.token, purchase(newId(), { consent: 'granted' }), {
      headers: { 'x-forwarded-for': address() },
    });
    await waitForHits(bench.workspace, pixel.id, 1, organizationId);
    await bench.doors.query(`update analytics.pixel_hit set at = at - interval '63 days' where organization_id = $1`, organizationId);
    expect((await tendPixels(bench.workspace.orm, { eventDays: 400 })).keysErased).toBe(1);
    const hits = await listHits(bench.workspace.as('owner', organizationId), pixel.id, PAGE);
    expect(hits).toMatchObject([{ householdKept: false, verdict: 'CONVERTED' }]);
    await bench.doors.query(`update analytics.pixel_hit set at = at - interval '400 days' where organization_id = $1`, organizationId);
    expect((await tendPixels(bench.workspace.orm, { eventDays: 400 })).hitsDropped).toBe(1);
    expect(await bench.doors.query('select 1 as there from analytics.conversion where organization_id = $1', organizationId)).toHaveLength(
      1,
    );
  });
});

describe('what is away', () => {
  it('R22: without database and Redis every page gets its image; what was said is stored later, once', async () => {
    const cut = await openShopDoors(bench.workspace, { redisUrl: `redis://127.0.0.1:${await findFreePort()}` });
    try {
      const pixel = await makePixel(bench.workspace);
      const orders = Array.from({ length: 20 }, () => newId());
      const ask = (order: string) =>
        fetch(`${cut.url}/pixel/${pixel.token}.gif?${new URLSearchParams(purchase(order)).toString()}`, {
          headers: { 'user-agent': BROWSER },
        });
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
      const hits = await waitForHits(bench.workspace, pixel.id, 20);
      expect(new Set(hits.map(({ orderId }) => orderId))).toEqual(new Set(orders));
      expect(hits.every(({ verdict }) => verdict === 'CONVERTED')).toBe(true);
    } finally {
      await cut.close();
    }
  });

  it('more calls than a pixel may get are answered and not kept', async () => {
    const limited = await openShopDoors(bench.workspace, { callsPerMinute: 3 });
    try {
      const pixel = await makePixel(bench.workspace);
      for (let n = 0; n < 10; n++)
        await expectImage(await fetch(`${limited.url}/pixel/${pixel.token}.gif?event=page-view`, { headers: { 'user-agent': BROWSER } }));
      await waitForHits(bench.workspace, pixel.id, 3);
    } finally {
      await limited.close();
    }
  });
});
