import { DAY_MS } from '@castgraph/kernel/days';
import { buy, type TrueOrder } from './buying.ts';
import { type Advertiser, type CampaignPlan, planCampaigns } from './campaign-plan.ts';
import { drawFor } from './draw-for.ts';
import { adOf, listen } from './listening.ts';
import { type Household, makeHousehold } from './population.ts';
import { requestAddress } from './request-address.ts';
import { layLines, type SubscriberLines } from './subscriber-lines.ts';
import { type Disturbances, WORLD } from './world-rates.ts';

/** What the publisher learns of one event: the lines of `attribution match`, and nothing of what is true. Instants in Unix ms. */
export interface PublisherLine {
  kind: 'exposure' | 'click' | 'survey' | 'order' | 'refund';
  at: number;
  /** Of an exposure without one, another advertiser's ad was heard, or none. */
  campaign?: string;
  ip?: string;
  userAgent?: string;
  url?: string;
  code?: string;
  orderId?: string;
  customer?: string;
  valueMinor?: number;
}

/** An order, and when the ads of its own household were downloaded. */
export interface KnownOrder {
  order: TrueOrder;
  reached: { campaign: string; at: number }[];
}

/** All that one advertiser's publisher saw, in the order of arrival, and the truth beside it. */
export interface Recorded {
  lines: PublisherLine[];
  orders: KnownOrder[];
}

export interface World {
  seed: number;
  households: number;
  rates: Disturbances;
  plan: CampaignPlan;
  lines: SubscriberLines;
}

const SITE = 'https://shop.example';
const ORDER_VALUE_MINOR = 6000;
const MEAN_LATE_DAYS = 2;
/** Of late events, those that come after everything has been read. */
const TOO_LATE = 0.1;

/** Lays out a world: the same for the same seed, size and rates. */
export function makeWorld(seed: number, households: number, campaigns: number, rates: Disturbances): World {
  const plan = planCampaigns(seed, campaigns, rates.sharedCodes);
  return { seed, households, rates, plan, lines: layLines(seed, households, rates, plan.from, plan.readAt) };
}

/**
 * Lives through the weeks of a world and records what one advertiser's publisher saw of it. Downloads without this advertiser's ad are recorded
 * too, because they tell how busy an address is; those of other addresses than an order's cannot matter and are not.
 */
export function recordWorld(world: World, advertiser: Advertiser): Recorded {
  const arrivals: { arrivesAt: number; line: PublisherLine }[] = [];
  const orders: KnownOrder[] = [];
  for (let number = 0; number < world.households; number++) {
    const arrival = drawFor(world.seed, 'arrival', number);
    const report = (line: PublisherLine): boolean => {
      const isLate = arrival.chance(world.rates.late);
      const delay = -Math.log(1 - arrival.next()) * MEAN_LATE_DAYS * DAY_MS;
      const [isLost, isRepeated] = [arrival.chance(TOO_LATE), arrival.chance(WORLD.repeated)];
      if (isLate && isLost) return false;
      const arrivesAt = line.at + (isLate ? delay : 0);
      arrivals.push({ arrivesAt, line });
      if (isRepeated) arrivals.push({ arrivesAt: arrivesAt + delay, line });
      return true;
    };
    orders.push(...recordHousehold(world, advertiser, makeHousehold(world.seed, number, world.rates, world.plan.popularity), report));
  }
  arrivals.sort((a, b) => a.arrivesAt - b.arrivesAt);
  return { lines: arrivals.map(({ line }) => line), orders };
}

function recordHousehold(
  world: World,
  advertiser: Advertiser,
  household: Household,
  report: (line: PublisherLine) => boolean,
): KnownOrder[] {
  const { seed, plan, rates } = world;
  const downloads = listen(seed, household, plan);
  const reached: KnownOrder['reached'] = [];
  const network = drawFor(seed, 'download-address', household.number);
  const addressOf = (person: number, device: number, at: number, places: readonly number[]): string =>
    requestAddress(world.lines, { household, person, device }, at, network, { seed, households: world.households, places });
  for (const download of downloads) {
    const campaign = adOf(download, advertiser.number, advertiser.campaigns)?.id;
    const ip = addressOf(download.person, 0, download.at, WORLD.downloadsAt);
    report({ kind: 'exposure', at: download.at, ...(campaign && { campaign }), ip, userAgent: household.people[download.person]!.app });
    if (campaign) reached.push({ campaign, at: download.at });
  }
  const buying = drawFor(seed, 'order-address', household.number * 64 + advertiser.number);
  return buy(seed, household, downloads, advertiser, plan, rates)
    .filter((order) => {
      const person = household.people[order.person]!;
      const device = person.computerBrowser !== null && buying.chance(0.45) ? 1 : 0;
      const userAgent = device === 1 ? person.computerBrowser! : person.phoneBrowser;
      return recordOrder(order, { ip: addressOf(order.person, device, order.at, WORLD.ordersAt), userAgent }, report);
    })
    .map((order) => ({ order, reached }));
}

/** Reports an order with all that its buyer left; false when it came too late to be known. */
function recordOrder(order: TrueOrder, from: { ip: string; userAgent: string }, report: (line: PublisherLine) => boolean): boolean {
  const { at, id: orderId, customer } = order;
  if (order.boughtBeforeAt !== null)
    report({ kind: 'order', at: order.boughtBeforeAt, orderId: `${orderId}-before`, customer, valueMinor: ORDER_VALUE_MINOR });
  if (order.clicked) report({ kind: 'click', at: at - 120_000, campaign: order.clicked.id, ...from });
  if (order.survey !== undefined) report({ kind: 'survey', at: at + 60_000, orderId, ...(order.survey && { campaign: order.survey.id }) });
  if (order.isRefunded) report({ kind: 'refund', at: at + 5 * DAY_MS, orderId, valueMinor: ORDER_VALUE_MINOR });
  const url = `${SITE}${order.typedPath?.path ?? '/'}`;
  return report({
    kind: 'order',
    at,
    orderId,
    customer,
    url,
    ...(order.code && { code: order.code.code }),
    valueMinor: ORDER_VALUE_MINOR,
    ...from,
  });
}
