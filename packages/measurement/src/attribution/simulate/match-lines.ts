import { networkKey } from '@castgraph/kernel/ip-address';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { makeCidrSet } from '../../cidr-set.ts';
import { classifyIp, isHousehold, type IpLists } from '../../ip-class.ts';
import { matchPromoCodes } from '../../promo-code.ts';
import type { PlannedCampaign } from './campaign-plan.ts';
import type { PublisherLine } from './publisher-lines.ts';
import { deviceFamily, householdConfidence, isNoisy } from '../household.ts';
import { matchOrder, type Evidence, type MatchMethod, type UnnamedEvidence } from '../match-order.ts';
import { KNOWN_NETWORKS } from './request-address.ts';

export interface LineMatch {
  campaign: string | null;
  method: MatchMethod | null;
  confidence: number;
  isExcluded: boolean;
  hasSignal: boolean;
}
const lists: IpLists = Object.fromEntries(
  Object.entries(Object.groupBy(KNOWN_NETWORKS, (n) => n.class)).map(([k, v]) => [k, makeCidrSet(v!.map((n) => n.cidr))]),
);
export function matchLines(
  lines: readonly PublisherLine[],
  campaigns: readonly PlannedCampaign[],
  windowDays: number,
): Map<string, LineMatch> {
  const heard = Map.groupBy(
    lines.filter((l) => l.kind === 'exposure' && isHousehold(classifyIp(l.ip!, lists)!)),
    (l) => networkKey(l.ip!)!,
  );
  const clicks = Map.groupBy(
    lines.filter((l) => l.kind === 'click'),
    (l) => networkKey(l.ip!) + l.userAgent!,
  );
  const surveys = Map.groupBy(
    lines.filter((l) => l.kind === 'survey'),
    (l) => l.orderId!,
  );
  const orders = new Map(lines.filter((l) => l.kind === 'order').map((l) => [l.orderId!, l]));
  const first = new Map<string, number>();
  for (const o of orders.values()) first.set(o.customer!, Math.min(o.at, first.get(o.customer!) ?? Infinity));
  const noisy = new Map([...heard].map(([k, v]) => [k, isNoisy(v.map(({ at, userAgent }) => ({ at, userAgent: userAgent! })))]));
  const out = new Map<string, LineMatch>();
  for (const [id, o] of orders) {
    if (!o.ip) continue;
    const ev: (Evidence | UnnamedEvidence)[] = [];
    const key = networkKey(o.ip)!;
    for (const c of clicks.get(key + o.userAgent!) ?? [])
      if (c.at <= o.at && o.at - c.at < HOUR_MS) ev.push({ method: 'click', campaign: c.campaign!, at: c.at });
    for (const c of campaigns) {
      if (new URL(o.url!).pathname === c.path) ev.push({ method: 'vanity', campaign: c.id, at: o.at });
      if (o.code && matchPromoCodes(o.code, o.at, [{ code: c.code, from: c.from, to: c.to + windowDays * DAY_MS }]).length > 0)
        ev.push({ method: 'code', campaign: c.id, at: o.at });
    }
    if (isHousehold(classifyIp(o.ip, lists)!) && !noisy.get(key))
      for (const h of heard.get(key) ?? [])
        if (h.campaign && h.at < o.at && o.at - h.at <= windowDays * DAY_MS)
          ev.push({
            method: 'household',
            campaign: h.campaign,
            at: h.at,
            confidence: householdConfidence({
              ageMs: o.at - h.at,
              isSameDevice: deviceFamily(h.userAgent!) === deviceFamily(o.userAgent!),
            }),
          });
    for (const a of surveys.get(id) ?? [])
      ev.push({ method: 'survey', campaign: a.campaign ?? null, at: o.at, confidence: a.campaign ? 0.75 : 0.4 } as Evidence);
    const m = matchOrder(o.at, ev);
    const isExcluded = first.get(o.customer!)! < o.at;
    out.set(id, {
      campaign: isExcluded ? null : m.campaign,
      method: isExcluded ? null : m.method,
      confidence: m.confidence,
      isExcluded,
      hasSignal: m.campaign !== null,
    });
  }
  return out;
}
