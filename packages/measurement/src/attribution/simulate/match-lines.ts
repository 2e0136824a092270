import { networkKey } from '@castgraph/kernel/ip-address';
import { DAY_MS } from '@castgraph/kernel/days';
import type { Exclusion } from '../exclude-order.ts';
import type { MatchEvent } from '../match-events.ts';
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

/**
 * Matches what a publisher saw by the matcher of `attribution match`, which gets what a file would hold of it. It is asked a second time
 * without the customers' names, because of an order that it excludes (A4) it does not say what evidence there was.
 */
export function matchLines(
  lines: readonly PublisherLine[],
  campaigns: readonly PlannedCampaign[],
  windowDays: number,
): Map<string, LineMatch> {
  const named = judge(lines, campaigns, windowDays, () => null);
  const signalled = new Map([...named].map(([id, { match }]) => [id, match.campaign]));
  const judged = judge(lines, campaigns, windowDays, (customer) => customer);
  return new Map(
    [...judged].map(([id, { match, excluded }]) => {
      const { campaign, method, confidence } = match;
      return [id, { campaign, method, confidence, excluded, signalled: signalled.get(id)! }];
    }),
  );
}

function judge(
  lines: readonly PublisherLine[],
  campaigns: readonly PlannedCampaign[],
  windowDays: number,
  nameCustomer: (customer: string | null) => string | null,
): Map<string, JudgedOrder> {
  const matcher = new OrderMatcher({ windowMs: windowDays * DAY_MS });
  for (const { cidr, class: named } of KNOWN_NETWORKS) matcher.addresses.set(cidr, named);
  for (const { id, code, path, from, to } of campaigns) {
    // Codes are honoured for as long as an ad may still be heard and followed.
    matcher.addCampaign({ campaign: id, codes: [code], paths: [path], from, to: to + windowDays * DAY_MS, signals: null });
  }
  const exposures = [];
  for (const line of lines) {
    const event = readEvent(line);
    const [campaign, customer] = [line.campaign ?? null, nameCustomer(line.customer ?? null)];
    const { orderId, code = null, url = null, valueMinor = null } = line;
    if (line.kind === 'exposure') exposures.push({ ...event, campaign });
    else if (line.kind === 'order')
      matcher.addOrder({ ...event, orderId: orderId!, code, url, referrer: null, customer, valueMinor, currency: 'USD' });
    else if (line.kind === 'refund') matcher.addRefund({ orderId: orderId!, eventId: `refund ${orderId}`, valueMinor });
    else matcher.addSignal({ ...event, kind: line.kind, campaign, code, url, orderId: orderId ?? null, customer, clickId: null });
  }
  matcher.addExposures(exposures);
  return new Map(matcher.judge().orders.map((order) => [order.order.orderId, order]));
}

function readEvent({ at, ip, userAgent }: PublisherLine): MatchEvent {
  return {
    at,
    atText: String(at),
    ip: ip ?? null,
    network: ip === undefined ? null : networkKey(ip),
    userAgent: userAgent ?? null,
    eventId: null,
  };
}
