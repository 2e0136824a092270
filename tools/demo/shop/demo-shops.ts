import type { StubShop } from './stub-shop.ts';

/** The sponsors' shops of the demo. Names are invented; the secrets open nothing but these stand-ins. */
export const kettleAndKite: StubShop = {
  domain: 'kettle-and-kite.myshopify.com',
  name: 'Kettle & Kite',
  pitch: 'Small-batch teas for windy afternoons.',
  currency: 'EUR',
  minorUnits: 100,
  goods: [
    { name: 'Storm Warning, 250 g', priceMinor: 2_490 },
    { name: 'Lamplighter sampler', priceMinor: 3_900 },
    { name: 'Cast-iron kettle', priceMinor: 8_950 },
  ],
  codes: { HARBOUR20: 0.2, NEBEL10: 0.1 },
  accessToken: 'shpat_demo_kettle_and_kite',
  clientSecret: 'demo-client-secret-kettle-and-kite',
  firstOrder: 1_000,
};

export const northgateBoots: StubShop = {
  domain: 'northgate-boots.myshopify.com',
  name: 'Northgate Boots',
  pitch: 'Boots that are resoled, not replaced.',
  currency: 'GBP',
  minorUnits: 100,
  goods: [
    { name: 'Quayside, brown', priceMinor: 18_500 },
    { name: 'Wool socks, three pairs', priceMinor: 2_700 },
    { name: 'Resoling', priceMinor: 6_500 },
  ],
  codes: { WALKON: 0.15 },
  accessToken: 'shpat_demo_northgate_boots',
  clientSecret: 'demo-client-secret-northgate-boots',
  firstOrder: 4_000,
};

export const demoShops: readonly StubShop[] = [kettleAndKite, northgateBoots];
