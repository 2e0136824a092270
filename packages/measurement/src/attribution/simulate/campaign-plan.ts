import { DAY_MS } from '@castgraph/kernel/days';
import { drawFor } from './draw-for.ts';
import { WORLD } from './world-rates.ts';

export interface PlannedCampaign {
  id: string;
  /** Heard on these shows, by number. */
  shows: readonly number[];
  /** The flight, Unix ms. */
  from: number;
  to: number;
  code: string;
  /** The path that the ad names. */
  path: string;
  /** When coupon sites publish the code; null when they do not. */
  leaksAt: number | null;
}

/** One advertiser, whose orders are told apart from everybody else's by its pixel. */
export interface Advertiser {
  number: number;
  campaigns: PlannedCampaign[];
}

export interface CampaignPlan {
  shows: number;
  /** Weighs the shows: a few have most of the listeners. */
  popularity: number[];
  advertisers: Advertiser[];
  /** Unix ms: listening begins, the last flight ends, and orders are read until. */
  from: number;
  flightsEnd: number;
  readAt: number;
}

const SHOWS = 24;
/** A campaign is on several shows. An advertiser has two on other shows, one after the other, as budgets are given out. */
const CAMPAIGNS_OF_ADVERTISER = 2;
const SHOWS_OF_CAMPAIGN = 3;
const FLIGHT_DAYS = 28;
const STARTS_DAYS = [0, 28];
const LONGEST_LAG_DAYS = 30;
/** A Monday. */
const FROM = Date.UTC(2026, 5, 1);

/** Plans `count` campaigns, two to an advertiser, each on three shows of its own for four weeks. */
export function planCampaigns(seed: number, count: number, sharedCodes: number): CampaignPlan {
  const random = drawFor(seed, 'plan', 0);
  const advertisers = Array.from({ length: Math.ceil(count / CAMPAIGNS_OF_ADVERTISER) }, (_, number): Advertiser => {
    const shows = Array.from({ length: SHOWS }, (_show, index) => ({ index, order: random.next() })).sort((a, b) => a.order - b.order);
    const size = Math.min(CAMPAIGNS_OF_ADVERTISER, count - number * CAMPAIGNS_OF_ADVERTISER);
    const campaigns = Array.from({ length: size }, (_campaign, index): PlannedCampaign => {
      const id = `a${number + 1}-c${index + 1}`;
      const from = FROM + STARTS_DAYS[index % STARTS_DAYS.length]! * DAY_MS;
      const leak = [random.next(), random.next()];
      return {
        id,
        shows: shows.slice(index * SHOWS_OF_CAMPAIGN, (index + 1) * SHOWS_OF_CAMPAIGN).map((show) => show.index),
        from,
        to: from + FLIGHT_DAYS * DAY_MS,
        code: `${id.replace('-', '')}save`.toUpperCase(),
        path: `/${id}`,
        leaksAt: leak[0]! < sharedCodes ? from + leak[1]! * FLIGHT_DAYS * DAY_MS : null,
      };
    });
    return { number, campaigns };
  });
  const flightsEnd = FROM + (Math.max(...STARTS_DAYS) + FLIGHT_DAYS) * DAY_MS;
  return {
    shows: SHOWS,
    popularity: Array.from({ length: SHOWS }, (_, rank) => 1 / (rank + 1) ** 0.7),
    advertisers,
    from: FROM,
    flightsEnd,
    readAt: flightsEnd + LONGEST_LAG_DAYS * DAY_MS,
  };
}

/** Days from a heard ad to the order it brings, by the shares published. */
export function lagDays(random: { next(): number }): number {
  const share = random.next();
  let [days, below] = [0, 0];
  for (const [until, upTo] of WORLD.lagDays) {
    if (share < upTo) return days + ((share - below) / (upTo - below)) * (until - days);
    [days, below] = [until, upTo];
  }
  return days;
}
