import type { StubShop } from './shop/stub-shop.ts';
import { kettleAndKite, northgateBoots } from './shop/demo-shops.ts';

/** A campaign of the demo. Days are counted from the day of the first start. */
export type DemoCampaign = {
  sponsor: { name: string; website?: string };
  name: string;
  currency: string;
  costMinor: number;
  cpmMinor: number;
  /** First and last day of the flight. */
  flight: readonly [number, number];
  spots: ReadonlyArray<{ show: string; position: 'PRE_ROLL' | 'MID_ROLL' | 'POST_ROLL'; contractedDownloads: number }>;
  codes: readonly string[];
  /** Slug of the tracking link, and the shop it leads to. */
  link?: { slug: string; shop: StubShop };
  /** Orders by its code or link in the past, over the flight. */
  pastOrders: number;
};

export const demoCampaigns: readonly DemoCampaign[] = [
  {
    sponsor: { name: kettleAndKite.name, website: 'https://kettle-and-kite.example' },
    name: 'Teas for windy afternoons',
    currency: 'EUR',
    costMinor: 145_000,
    cpmMinor: 2_800,
    flight: [-21, 9],
    spots: [
      { show: 'harbour-light', position: 'MID_ROLL', contractedDownloads: 14_000 },
      { show: 'knoedel-und-code', position: 'PRE_ROLL', contractedDownloads: 4_000 },
    ],
    codes: ['HARBOUR20', 'NEBEL10'],
    link: { slug: 'windy-tea', shop: kettleAndKite },
    pastOrders: 44,
  },
  {
    sponsor: { name: northgateBoots.name, website: 'https://northgate-boots.example' },
    name: 'Walk the winter',
    currency: 'GBP',
    costMinor: 98_000,
    cpmMinor: 2_400,
    flight: [-26, -4],
    spots: [{ show: 'harbour-light', position: 'PRE_ROLL', contractedDownloads: 9_000 }],
    codes: ['WALKON'],
    link: { slug: 'walk-on', shop: northgateBoots },
    pastOrders: 11,
  },
  {
    sponsor: { name: 'Paperfold Planners' },
    name: 'A new leaf',
    currency: 'USD',
    costMinor: 210_000,
    cpmMinor: 3_000,
    flight: [14, 44],
    spots: [
      { show: 'harbour-light', position: 'PRE_ROLL', contractedDownloads: 20_000 },
      { show: 'mint-tea', position: 'MID_ROLL', contractedDownloads: 1_500 },
    ],
    codes: ['NEWLEAF'],
    pastOrders: 0,
  },
];
