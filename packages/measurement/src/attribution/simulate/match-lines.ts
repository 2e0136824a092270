import { networkKey } from '@castgraph/kernel/ip-address';
import { DAY_MS } from '@castgraph/kernel/days';
import type { Exclusion } from '../exclude-order.ts';
import type { Exposure, MatchEvent, Order, Refund, Signal } from '../match-events.ts';
import type { MatchMethod } from '../match-order.ts';
import { type JudgedOrder, OrderMatcher } from '../order-matcher.ts';
import type { PlannedCampaign } from './campaign-plan.ts';
import type { PublisherLine } from './publisher-lines.ts';
import { KNOWN_NETWORKS } from './request-address.ts';

/** What the matcher said of an order. */
export interface LineMatch {
  campaign: string | null;
  method: MatchMethod | null;
  confidence: number;
  excluded: Exclusion | null;
  /** The campaign that the evidence named, whoever the customer is; null without any that named one. */
  signalled: string | null;
}

interface Events {
  exposures: Exposure[];
  signals: Signal[];
  orders: Order[];
  refunds: Refund[];
}

/**
 * Matches what a publisher saw by the matcher of `attribution match`, which gets what a file would hold of it. Of an order that it excludes (A4)
 * it does not say what evidence there was: it is asked again about those, without the customers' names.
 */
export function matchLines(
  lines: readonly PublisherLine[],
  campaigns: readonly PlannedCampaign[],
  windowDays: number,
): Map<string, LineMatch> {
  const events = readEvents(lines);
  const judged = judge(events, campaigns, windowDays);
  const excluded = judged.flatMap((one) => (one.excluded === null ? [] : [one.order]));
  const networks = new Set(excluded.map(({ network }) => network));
  const unnamed: Events = {
    ...events,
    exposures: events.exposures.filter(({ network }) => networks.has(network)),
    orders: excluded.map((order) => Object.assign({}, order, { customer: null })),
  };
  const signalled = new Map(judge(unnamed, campaigns, windowDays).map(({ order, match }) => [order.orderId, match.campaign]));
  return new Map(
    judged.map(({ order: { orderId }, match: { campaign, method, confidence }, excluded: cause }) => [
      orderId,
      { campaign, method, confidence, excluded: cause, signalled: cause === null ? campaign : signalled.get(orderId)! },
    ]),
  );
}

function judge({ exposures, signals, orders, refunds }: Events, campaigns: readonly PlannedCampaign[], windowDays: number): JudgedOrder[] {
  const matcher = new OrderMatcher({ windowMs: windowDays * DAY_MS });
  for (const { cidr, class: named } of KNOWN_NETWORKS) matcher.addresses.set(cidr, named);
  for (const { id, code, path, from, to } of campaigns) {
    // Codes are honoured for as long as an ad may still be heard and followed.
    matcher.addCampaign({ campaign: id, codes: [code], paths: [path], from, to: to + windowDays * DAY_MS, signals: null });
  }
  for (const order of orders) matcher.addOrder(order);
  for (const signal of signals) matcher.addSignal(signal);
  for (const refund of refunds) matcher.addRefund(refund);
  matcher.addExposures(exposures);
  return matcher.judge().orders;
}

function readEvents(lines: readonly PublisherLine[]): Events {
  const events: Events = { exposures: [], signals: [], orders: [], refunds: [] };
  for (const line of lines) {
    const { kind, campaign = null, code = null, url = null, customer = null, valueMinor = null, orderId = null } = line;
    if (kind === 'exposure') events.exposures.push({ ...readEvent(line), campaign });
    else if (kind === 'order')
      events.orders.push({ ...readEvent(line), orderId: orderId!, code, url, referrer: null, customer, valueMinor, currency: 'USD' });
    else if (kind === 'refund') events.refunds.push({ orderId: orderId!, eventId: `refund ${orderId}`, valueMinor });
    else events.signals.push({ ...readEvent(line), kind, campaign, code, url, orderId, customer, clickId: null });
  }
  return events;
}

function readEvent({ at, ip, userAgent }: PublisherLine): MatchEvent {
  const network = ip === undefined ? null : networkKey(ip);
  return { at, atText: String(at), ip: ip ?? null, network, userAgent: userAgent ?? null, eventId: null };
}
