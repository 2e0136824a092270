import { DAY_MS } from '@castgraph/kernel/days';
import { buy, type TrueOrder } from './buying.ts';
import { type Advertiser, type CampaignPlan, planCampaigns } from './campaign-plan.ts';
import { drawFor } from './draw-for.ts';
import { adOf, type Download, listen } from './listening.ts';
import { type Household, makeHousehold } from './population.ts';
import { homeAddress, requestAddress, type Requester } from './request-address.ts';
import type { SeededRandom } from './seeded-random.ts';
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
  /** Each household has one address of its own wherever it is, and every event arrives at once: what the rules would say if they knew. */
  isTransparent: boolean;
}

const SITE = 'https://shop.example';
const ORDER_VALUE_MINOR = 6000;
const CLICK_BEFORE_MS = 120_000;
const REFUND_AFTER_MS = 5 * DAY_MS;
const MEAN_LATE_DAYS = 2;
/** Of late events, those that come after everything has been read. */
const TOO_LATE = 0.1;

/** Lays out a world: the same for the same seed, size and rates. */
export function makeWorld(seed: number, households: number, campaigns: number, rates: Disturbances): World {
  const plan = planCampaigns(seed, campaigns, rates.sharedCodes);
  return { seed, households, rates, plan, lines: layLines(seed, households, rates, plan.from, plan.readAt), isTransparent: false };
}

/** The same world, in which nothing stands between a household and its address, nor between an event and its arrival. */
export function makeTransparent(world: World): World {
  return { ...world, rates: { ...world.rates, late: 0 }, isTransparent: true };
}

/**
 * Lives through the weeks of a world and records what the publisher saw of it, for each advertiser by itself. Downloads without an advertiser's
 * ad are recorded too, because they tell how busy an address is; those at addresses from which no order came cannot matter to any order and
 * are not.
 */
export function recordWorld(world: World): Recorded[] {
  const { seed, households, rates, plan } = world;
  const records = plan.advertisers.map((advertiser): AdvertiserRecord => ({ advertiser, arrivals: [], orders: [], networks: new Set() }));
  for (let number = 0; number < households; number++) {
    const household = makeHousehold(seed, number, rates, plan.popularity);
    const downloads = listen(seed, household, plan);
    for (const record of records) recordOrders(world, record, household, downloads);
  }
  for (const { arrivals, networks } of records)
    for (const { line } of arrivals) if (line.ip !== undefined) networks.add(networkOf(line.ip));
  for (let number = 0; number < households; number++) recordExposures(world, records, makeHousehold(seed, number, rates, plan.popularity));
  return records.map(({ arrivals, orders }) => ({
    lines: arrivals.sort((a, b) => a.arrivesAt - b.arrivesAt).map(({ line }) => line),
    orders,
  }));
}

/** What is known of one advertiser so far. */
interface AdvertiserRecord {
  advertiser: Advertiser;
  arrivals: Arrival[];
  orders: KnownOrder[];
  /** Where its orders and clicks came from. */
  networks: Set<string>;
}

interface Arrival {
  arrivesAt: number;
  line: PublisherLine;
}

/** When an event arrives, and again where it is sent twice; none when it comes too late to be known. */
function drawArrivals(random: SeededRandom, { late }: Disturbances, at: number): number[] {
  const isLate = random.chance(late);
  const delay = -Math.log(1 - random.next()) * MEAN_LATE_DAYS * DAY_MS;
  const [isLost, isRepeated] = [random.chance(TOO_LATE), random.chance(WORLD.repeated)];
  if (isLate && isLost) return [];
  const arrivesAt = at + (isLate ? delay : 0);
  return isRepeated ? [arrivesAt, arrivesAt + delay] : [arrivesAt];
}

function addressOf(world: World, requester: Requester, at: number, random: SeededRandom, places: readonly number[]): string {
  if (world.isTransparent) return homeAddress(requester.household.number);
  return requestAddress(world.lines, requester, at, random, { seed: world.seed, households: world.households, places });
}

function recordExposures(world: World, records: readonly AdvertiserRecord[], household: Household): void {
  const { seed, plan, rates } = world;
  const [addresses, arrival] = [drawFor(seed, 'download-address', household.number), drawFor(seed, 'arrival', household.number)];
  for (const download of listen(seed, household, plan)) {
    const { person, at } = download;
    const ip = addressOf(world, { household, person, device: 0 }, at, addresses, WORLD.downloadsAt);
    const times = drawArrivals(arrival, rates, at);
    const network = networkOf(ip);
    for (const { advertiser, networks, arrivals } of records) {
      if (!networks.has(network)) continue;
      const campaign = adOf(download, advertiser.number, advertiser.campaigns)?.id;
      const line: PublisherLine = { kind: 'exposure', at, ...(campaign && { campaign }), ip, userAgent: household.people[person]!.app };
      for (const arrivesAt of times) arrivals.push({ arrivesAt, line });
    }
  }
}

function recordOrders(world: World, record: AdvertiserRecord, household: Household, downloads: readonly Download[]): void {
  const { seed, plan, rates } = world;
  const { advertiser, arrivals } = record;
  const orders = buy(seed, household, downloads, advertiser, plan, rates);
  // Most households order nothing.
  if (orders.length === 0) return;
  const [addresses, devices, arrival] = (['order-address', 'order-device', 'order-arrival'] as const).map((purpose) =>
    drawFor(seed, purpose, household.number * 64 + advertiser.number),
  );
  const report: Report = (line) => {
    const times = drawArrivals(arrival!, rates, line.at);
    for (const arrivesAt of times) arrivals.push({ arrivesAt, line });
    return times.length > 0;
  };
  const reached = downloads.flatMap((download) => {
    const campaign = adOf(download, advertiser.number, advertiser.campaigns)?.id;
    return campaign ? [{ campaign, at: download.at }] : [];
  });
  for (const order of orders) {
    const person = household.people[order.person]!;
    const device = person.computerBrowser !== null && devices!.chance(WORLD.onComputer) ? 1 : 0;
    const ip = addressOf(world, { household, person: order.person, device }, order.at, addresses!, WORLD.ordersAt);
    if (reportOrder(order, { ip, userAgent: device === 1 ? person.computerBrowser! : person.phoneBrowser }, report))
      record.orders.push({ order, reached });
  }
}

/** The network of an address of this world, as `networkKey` would name it, but for a tenth of the time. */
function networkOf(ip: string): string {
  return ip.includes(':') ? ip.split(':', 4).join(':') : ip;
}

/** Hands an event on to the publisher; false when it comes too late to be known. */
type Report = (line: PublisherLine) => boolean;

/** Reports an order with all that its buyer left; false when it came too late to be known. */
function reportOrder(order: TrueOrder, from: { ip: string; userAgent: string }, report: Report): boolean {
  const { at, id: orderId, customer } = order;
  const isKnown = report({
    kind: 'order',
    at,
    orderId,
    customer,
    url: `${SITE}${order.typedPath?.path ?? '/'}`,
    ...(order.code && { code: order.code.code }),
    valueMinor: ORDER_VALUE_MINOR,
    ...from,
  });
  if (!isKnown) return false;
  if (order.boughtBeforeAt !== null)
    report({ kind: 'order', at: order.boughtBeforeAt, orderId: `${orderId}-before`, customer, valueMinor: ORDER_VALUE_MINOR });
  if (order.clicked) report({ kind: 'click', at: at - CLICK_BEFORE_MS, campaign: order.clicked.id, ...from });
  if (order.survey !== undefined) report({ kind: 'survey', at: at + 60_000, orderId, ...(order.survey && { campaign: order.survey.id }) });
  if (order.isRefunded) report({ kind: 'refund', at: at + REFUND_AFTER_MS, orderId, valueMinor: ORDER_VALUE_MINOR });
  return true;
}
