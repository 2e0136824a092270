import type { StubShop } from './shop/stub-shop.ts';
import { kettleAndKite, northgateBoots } from './shop/demo-shops.ts';

/** A campaign of the demo. Days are counted from the day of the first start. */
export type DemoCampaign = {
  sponsor: { name: string; website?: string };
  /** What of the sponsor it advertises. */
  brand?: string;
  name: string;
  currency: string;
  costMinor: number;
  cpmMinor: number;
  /** First and last day of the flight. */
  flight: readonly [number, number];
  /** What `createCampaign` takes besides. */
  terms?: Readonly<Record<string, unknown>>;
  /** States that people move it through once it is booked. */
  moves?: readonly ('COMPLETED' | 'RECONCILED')[];
  spots: ReadonlyArray<{
    show: string;
    position: 'PRE_ROLL' | 'MID_ROLL' | 'POST_ROLL';
    contractedDownloads: number;
    /** What `createPlacement` takes besides. */
    terms?: Readonly<Record<string, unknown>>;
  }>;
  codes: readonly string[];
  /** Slug of the tracking link, and the shop it leads to. */
  link?: { slug: string; shop: StubShop };
  /** Orders by its code or link in the past, over the flight. */
  pastOrders: number;
};

export const demoCampaigns: readonly DemoCampaign[] = [
  {
    sponsor: { name: kettleAndKite.name, website: 'https://kettle-and-kite.example' },
    brand: 'Harbour Blend',
    name: 'Teas for windy afternoons',
    currency: 'EUR',
    costMinor: 145_000,
    cpmMinor: 2_800,
    flight: [-21, 9],
    terms: { objective: 'SALES', markets: ['DE', 'GB'], underDelivery: 'MAKE_GOOD' },
    spots: [
      {
        show: 'harbour-light',
        position: 'MID_ROLL',
        contractedDownloads: 14_000,
        terms: {
          lengthSeconds: 60,
          podPosition: 1,
          talkingPoints: ['Blended by the harbour', 'HARBOUR20 takes a fifth off'],
          forbiddenWords: ['cheap'],
          competitors: ['Southwind Teas'],
        },
      },
      {
        show: 'knoedel-und-code',
        position: 'PRE_ROLL',
        contractedDownloads: 4_000,
        terms: {
          readKind: 'PRODUCED',
          insertion: 'DYNAMIC',
          lengthSeconds: 30,
          pricing: 'TIERED',
          tiers: [
            { impressions: 0, cpmMinor: 3_000 },
            { impressions: 3_000, cpmMinor: 2_500 },
          ],
        },
      },
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
    terms: { objective: 'AWARENESS', pacingCurve: 'FRONT_LOADED' },
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
  {
    sponsor: { name: 'Paperfold Planners' },
    brand: 'Pocket edition',
    name: 'Pockets full of plans',
    currency: 'USD',
    costMinor: 60_000,
    cpmMinor: 2_600,
    flight: [60, 90],
    terms: { draft: true, objective: 'TRAFFIC', markets: ['US'] },
    spots: [{ show: 'mint-tea', position: 'POST_ROLL', contractedDownloads: 2_000 }],
    codes: [],
    pastOrders: 0,
  },
  {
    sponsor: { name: northgateBoots.name, website: 'https://northgate-boots.example' },
    name: 'Boots before the rain',
    currency: 'GBP',
    costMinor: 40_000,
    cpmMinor: 2_000,
    flight: [-75, -50],
    moves: ['RECONCILED'],
    spots: [
      {
        show: 'harbour-light',
        position: 'MID_ROLL',
        contractedDownloads: 3_000,
        terms: { pricing: 'FLAT', price: { amountMinor: 40_000, currency: 'GBP' } },
      },
    ],
    codes: [],
    pastOrders: 0,
  },
];
