import { DAY_MS } from '@castgraph/kernel/days';
import { lagDays, type Advertiser, type CampaignPlan, type PlannedCampaign } from './campaign-plan.ts';
import { drawFor } from './draw-for.ts';
import { adOf, type Download } from './listening.ts';
import type { Household } from './population.ts';
import type { SeededRandom } from './seeded-random.ts';
import { type Disturbances, WORLD } from './world-rates.ts';

/** One order as it was, with what nobody but the simulation knows. */
export interface TrueOrder {
  id: string;
  at: number;
  person: number;
  /** The campaign without which it would not have happened; null when it would have. */
  cause: PlannedCampaign | null;
  customer: string;
  /** When the customer had bought before; null for a new one. */
  boughtBeforeAt: number | null;
  isRefunded: boolean;
  /** What the buyer left: campaigns that were clicked, whose path was typed, whose code was given. */
  clicked: PlannedCampaign | null;
  typedPath: PlannedCampaign | null;
  code: PlannedCampaign | null;
  /** Undefined without an answer; null for "a podcast". */
  survey: PlannedCampaign | null | undefined;
}

type Signals = Pick<TrueOrder, 'clicked' | 'typedPath' | 'code' | 'survey'>;

const NO_SIGNALS: Signals = { clicked: null, typedPath: null, code: null, survey: undefined };
const MONTH_MS = 30 * DAY_MS;
const MOST_DAYS_BEFORE = 300;

/** The orders of a household at an advertiser: those that an ad brought, one at most, and those that needed none. */
export function buy(
  seed: number,
  household: Household,
  downloads: readonly Download[],
  advertiser: Advertiser,
  plan: CampaignPlan,
  rates: Disturbances,
): TrueOrder[] {
  const random = drawFor(seed, 'buying', household.number * 64 + advertiser.number);
  const orders = [...buyByAd(random, downloads, advertiser, plan), ...buyAnyway(random, household, downloads, advertiser, plan, rates)];
  return orders.map((order) => Object.assign(order, { id: nameOf(random, 'o') }));
}

function* buyByAd(
  random: SeededRandom,
  downloads: readonly Download[],
  advertiser: Advertiser,
  plan: CampaignPlan,
): Generator<Omit<TrueOrder, 'id'>> {
  for (const download of downloads) {
    const cause = download.isHeard ? adOf(download, advertiser.number, advertiser.campaigns) : null;
    if (!cause || !random.chance(WORLD.orderPerAd)) continue;
    // Half a minute at least: the ad is heard before its site is opened.
    const at = download.at + 30_000 + Math.round(lagDays(random) * DAY_MS);
    const order = makeOrder(random, plan, download.person, at, random.chance(WORLD.wonBack));
    if (at < plan.readAt) yield { ...order, cause, ...leaveSignals(random, cause) };
    return;
  }
}

function* buyAnyway(
  random: SeededRandom,
  household: Household,
  downloads: readonly Download[],
  advertiser: Advertiser,
  plan: CampaignPlan,
  rates: Disturbances,
): Generator<Omit<TrueOrder, 'id'>> {
  const months = (plan.readAt - plan.from) / MONTH_MS;
  const newcomers = random.poisson(WORLD.organicPerMonth * rates.organic * months);
  const regulars = random.poisson(WORLD.organicPerMonth * rates.organic * WORLD.returning * months);
  for (let index = 0; index < newcomers + regulars; index++) {
    const at = Math.round(plan.from + random.next() * (plan.readAt - plan.from));
    const person = random.below(household.people.length);
    const order = makeOrder(random, plan, person, at, index >= newcomers);
    yield { ...order, cause: null, ...NO_SIGNALS, code: codeWithoutAd(random, at, downloads, advertiser) };
  }
}

function makeOrder(
  random: SeededRandom,
  { from }: CampaignPlan,
  person: number,
  at: number,
  isRegular: boolean,
): Omit<TrueOrder, 'id' | 'cause' | keyof Signals> {
  const [isGuest, isRefunded, ago] = [random.chance(WORLD.guest), random.chance(WORLD.refunded), random.next() * MOST_DAYS_BEFORE];
  return {
    at,
    person,
    customer: nameOf(random, 'k'),
    boughtBeforeAt: isRegular && !isGuest ? Math.round(from - (1 + ago) * DAY_MS) : null,
    isRefunded,
  };
}

/** A name that tells nothing of whose it is. */
function nameOf(random: SeededRandom, kind: string): string {
  return `${kind}${random.below(2 ** 32).toString(36)}${random.below(2 ** 32).toString(36)}`;
}

function leaveSignals(random: SeededRandom, cause: PlannedCampaign): Signals {
  const [clicks, types, gives, answers] = [WORLD.click, WORLD.vanity, WORLD.code, WORLD.surveyAnswered].map((share) =>
    random.chance(share),
  );
  const named = random.weighted(WORLD.surveyNames);
  return {
    clicked: clicks ? cause : null,
    typedPath: types ? cause : null,
    code: gives ? cause : null,
    survey: answers && named < 2 ? (named === 0 ? cause : null) : undefined,
  };
}

/** The code that a buyer without need of an ad gives: one heard, or one that a coupon site had published by then. */
function codeWithoutAd(
  random: SeededRandom,
  at: number,
  downloads: readonly Download[],
  { number, campaigns }: Advertiser,
): PlannedCampaign | null {
  const [usesHeard, looksForOne, pick] = [random.chance(WORLD.organicWithCode), random.chance(WORLD.couponSites), random.next()];
  const heard = downloads.findLast((download) => download.at < at && download.isHeard && adOf(download, number, campaigns));
  if (heard && usesHeard) return adOf(heard, number, campaigns);
  const published = campaigns.filter(({ leaksAt }) => leaksAt !== null && leaksAt <= at);
  return looksForOne ? (published[Math.floor(pick * published.length)] ?? null) : null;
}
