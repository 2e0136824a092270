import { addDays, dayStart } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { readConversionFacts } from './conversion-facts.ts';
import type { CreditedOrder, CreditedTouch } from './credited.ts';
import { judgeConversions } from './judge-conversions.ts';
import { withWindow } from './read-terms.ts';

/** Orders that are judged anew for another window; more would keep somebody waiting who only wants to look. */
const MOST_JUDGED = 10_000;
const JUDGED_AT_ONCE = 500;

/** The orders that a campaign had earned by the versions that held at an instant, oldest first. */
export async function readCredited(em: EntityManager, campaign: Campaign, asOf: Date): Promise<CreditedOrder[]> {
  const rows = await em.execute<(Omit<CreditedOrder, 'touches'> & { touches: CreditedTouch[] | null })[]>(
    `/* read-credited */
     select v.conversion_id as "conversionId", v.value_minor::float8 as "valueMinor", v.method, v.methods, v.confidence, v.conflict, path.touches
       from analytics.attribution_version v
      cross join lateral (
        select json_agg(json_build_object('placementId', t.placement_id, 'shares', t.shares) order by t.touch_no) as touches
          from analytics.attribution_touch t
         where t.organization_id = v.organization_id and t.conversion_id = v.conversion_id and t.version = v.version) path
      where v.organization_id = ? and v.campaign_id = ? and v.currency = ? and v.computed_at <= ? and (v.superseded_at is null or v.superseded_at > ?)
      order by v.at, v.conversion_id`,
    [campaign.organizationId, campaign.id, campaign.currency, asOf, asOf],
  );
  return rows.map((row) => Object.assign(row, { touches: row.touches ?? [] }));
}

/** The orders that it would earn with another window, by all that is known now; nothing is stored. */
export async function judgeCredited(
  em: EntityManager,
  campaign: Campaign,
  windowDays: number,
): Promise<{ orders: CreditedOrder[]; isComplete: boolean }> {
  const { organizationId, id, sponsorId, currency, flightFrom, flightTo } = campaign;
  const rows = await em.execute<{ id: string }[]>(
    `/* orders-within-a-window */ select id from analytics.conversion
      where organization_id = ? and at >= ? and at < ? and currency = ? and (sponsor_id is null or sponsor_id = ?)
      order by at desc, id desc limit ${MOST_JUDGED + 1}`,
    [organizationId, new Date(dayStart(flightFrom)), new Date(dayStart(addDays(flightTo, windowDays + 1))), currency, sponsorId],
  );
  const ids = rows.slice(0, MOST_JUDGED).map((row) => row.id);
  const orders: CreditedOrder[] = [];
  for (let first = 0; first < ids.length; first += JUDGED_AT_ONCE) {
    const facts = await readConversionFacts(em, organizationId, ids.slice(first, first + JUDGED_AT_ONCE));
    const judged = await judgeConversions(em, organizationId, facts, { terms: withWindow(id, windowDays) });
    for (const { conversion, campaignId, method, ...rest } of judged)
      if (campaignId === id && method !== null)
        orders.push({ ...rest, method, conversionId: conversion.id, valueMinor: conversion.valueMinor });
  }
  return { orders, isComplete: rows.length <= MOST_JUDGED };
}
