import { expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { storeConversion } from '../conversions/store-conversion.ts';
import { callPixel, makePixel, purchase, waitForHits } from '../fixture/call-pixel.ts';
import { useShopDoors } from '../fixture/use-shop-doors.ts';

vi.setConfig({ testTimeout: 60_000 });

const bench = useShopDoors();

const KEYS = `select encode(household_key, 'hex') as household, ip_class, device is not null as has_device, referrer_host, reported_new_customer as is_new, pixel_id
                from analytics.conversion where order_id = $1`;

it('an order keeps the household of who bought with a yes, and nothing of who did not', async () => {
  const pixel = await makePixel(bench.workspace);
  const [yes, no] = [newId(), newId()];
  const about = { referrer: 'https://news.example/a/story?id=7', new_customer: '1' };
  await callPixel(bench.doors, pixel.token, purchase(yes, { ...about, consent: 'granted' }));
  await callPixel(bench.doors, pixel.token, purchase(no, { ...about, consent: 'denied' }));
  await waitForHits(bench.workspace, pixel.id, 2);
  const [kept] = await bench.doors.query<{ household: string }>(KEYS, yes);
  expect(kept).toMatchObject({
    household: expect.stringMatching(/^[0-9a-f]{32}$/),
    has_device: true,
    referrer_host: 'news.example',
    is_new: true,
    pixel_id: pixel.id,
  });
  expect(await bench.doors.query(KEYS, no)).toMatchObject([{ household: null, ip_class: null, has_device: false }]);
});

it('a page adds what it alone knows to an order that the shop told first, and never its value', async () => {
  const pixel = await makePixel(bench.workspace);
  const orderId = newId();
  const { organizationId, orm } = bench.workspace;
  const order = {
    orderId,
    source: 'shopify',
    at: new Date(),
    value: { amountMinor: 700, currency: 'EUR' },
    promoCodes: [],
    landingUrl: null,
  };
  await inOrganization(orm, organizationId, (em) => storeConversion(em, organizationId, order));
  await callPixel(bench.doors, pixel.token, purchase(orderId, { consent: 'granted', value: '9999.00', landing: '/?utm_campaign=x' }));
  await waitForHits(bench.workspace, pixel.id, 1);
  expect(
    await bench.doors.query(
      'select source, gross_minor, landing_url, household_key is not null as has from analytics.conversion where order_id = $1',
      orderId,
    ),
  ).toEqual([{ source: 'shopify', gross_minor: '700', landing_url: '/?utm_campaign=x', has: true }]);
});
