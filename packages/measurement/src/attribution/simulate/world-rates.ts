/**
 * What stands between a household and its address. Each is a share of 0–1. The defaults of the first six are set
 * higher than an average country has them.
 */
export interface Disturbances {
  /** Households that share one public address with their neighbours: flats, halls of residence. */
  nat: number;
  /** Households whose provider puts hundreds of them behind one address. */
  cgnat: number;
  /** Households that reach the internet through a VPN for half of what they do. */
  vpn: number;
  /** IPv6 lines whose prefix changes every day (one half) or every week. */
  ipv6Rotation: number;
  /** Lines whose address changes within 30 days. */
  churn: number;
  /** Events that arrive hours or days after they happened; one in ten of them after the figures are read. */
  late: number;
  /** Promo codes that coupon sites publish. */
  sharedCodes: number;
  /** New customers who would have bought anyway, per household and month, over those whom an ad brings, per household that heard it. */
  organic: number;
}

/**
 * A year's new customers of the advertiser that the default supposes: a shop that buys podcasts by itself. (The mean shop on Shopify had fewer
 * than 200 buyers in 2024: 875 million over some five million shops.) What it is to a larger brand, a sweep of `organic` tells.
 */
const NEW_CUSTOMERS_A_YEAR = 10_000;
/** The homes of its country (US Census Bureau, 2023). */
const HOMES = 131_400_000;
/** Purchases over reach of podcast campaigns (Podsights benchmark, Q1 2023: 0.043 %). */
const PURCHASE_RATE = 0.00043;

/** What share of an ad's effect an advertiser with so many new customers a year would sell to the same households anyway in a month. */
function organicShare(newCustomersAYear: number): number {
  return newCustomersAYear / 12 / HOMES / PURCHASE_RATE;
}

export const DEFAULT_DISTURBANCES: Readonly<Disturbances> = {
  nat: 0.15,
  cgnat: 0.1,
  vpn: 0.05,
  ipv6Rotation: 0.2,
  churn: 0.1,
  late: 0.05,
  sharedCodes: 0.1,
  organic: Number(organicShare(NEW_CUSTOMERS_A_YEAR).toFixed(3)),
};

/**
 * Orders are this many times as frequent as in the world, those by ads and those without alike, so that 200,000 households give
 * thousands of orders to judge by and not a hundred. What is judged, the ratio between them, stays.
 */
const MORE_ORDERS = 50;

/** The world's other rates. "Supposed" stands where no published figure was found; all are the same in every run. */
export const WORLD = {
  /** Households that listen to one of the publisher's shows: half (supposed) of the 55 % that listen monthly (Edison, Infinite Dial 2025). */
  listening: 0.28,
  /** Lines with IPv6 (Google's statistics: 45–50 % of users), and requests of theirs that use it. */
  ipv6: 0.5,
  overIpv6: 0.85,
  /** Of a VPN household's requests at home. Supposed. */
  throughVpn: 0.5,
  /** Addresses of carriers, VPNs and offices that the lists of the publisher name. Supposed: no list is whole. */
  listed: 0.9,
  listedOffices: 0.7,
  /** Carriers whose own 100.64.0.0/10 is what the publisher's servers see, inside the carrier's network. Supposed. */
  insideCarrier: 0.05,
  /** Where downloads and orders are made: at home, on a mobile network, at work. Supposed; apps download over Wi-Fi by default. */
  downloadsAt: [0.7, 0.22, 0.08],
  ordersAt: [0.72, 0.18, 0.1],
  /** Orders made on a computer by those who have one. Supposed. */
  onComputer: 0.45,
  /** Share of episodes of a followed show that are downloaded, and of those that are heard. Supposed. */
  downloads: 0.75,
  heard: 0.8,
  /** Share of a show's downloads in the flight that carry the ad. Supposed. */
  inserted: 0.8,
  /**
   * Orders per heard ad. A household that is reached hears 2.4 in this world; three of four orders by ads can be told from what is recorded,
   * and those are the ones that Podsights counted.
   */
  orderPerAd: (PURCHASE_RATE / 2.4 / 0.75) * MORE_ORDERS,
  /** New customers without an ad, per household and 30 days, for each unit of `organic`. */
  organicPerMonth: PURCHASE_RATE * MORE_ORDERS,
  /** When orders follow the ad (Magellan AI, Q1 2026): 32.8 % of 60 days' response within a day, 58.0 % in 7 days, 87.4 % in 30. */
  lagDays: [
    [1, 0.328],
    [7, 0.58],
    [30, 0.874],
    [60, 1],
  ],
  /**
   * What an order by an ad leaves besides its address. Codes: 20–40 % of buyers (several sellers of attribution); the others are supposed.
   * Each is drawn for itself, so about a third leave nothing else.
   */
  click: 0.1,
  vanity: 0.2,
  code: 0.3,
  surveyAnswered: 0.35,
  /** What is answered: the show or campaign, only "a podcast", something else. Supposed. */
  surveyNames: [0.5, 0.4, 0.1],
  /** Buyers without need of an ad in households that heard one who take the code for the discount. Supposed. */
  organicWithCode: 0.05,
  /** Orders without an ad whose buyers look for a code and use one that coupon sites publish. Supposed. */
  couponSites: 0.08,
  /** Orders by customers from before, over those by new customers, where no ad was needed: 60 to 40. Supposed. */
  returning: 1.5,
  /**
   * Share of the orders by ads that customers from before place. Three years' customers of the default advertiser live in one home of 4,400;
   * they are supposed to be twenty times as ready to order.
   */
  wonBack: 0.005,
  /** Orders of customers from before that a guest checkout makes look new. Supposed. */
  guest: 0.05,
  refunded: 0.07,
  /** Events sent twice. Supposed. */
  repeated: 0.01,
} as const;

/** The names of all disturbances. */
export const DISTURBANCES = Object.keys(DEFAULT_DISTURBANCES) as readonly (keyof Disturbances)[];
