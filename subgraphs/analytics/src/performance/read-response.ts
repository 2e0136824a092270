import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AttributionMethod } from '../generated/resolvers.ts';
import type { CampaignSpan } from './campaign-span.ts';

/** Orders credited to a campaign on one day by one method. */
export interface CreditRow {
  campaignId: string;
  /** UTC. */
  day: string;
  method: AttributionMethod;
  conversions: number;
  /** Refunds taken off. */
  valueMinor: number;
  /** Orders with evidence of more than one method. */
  overlap: number;
  conflicts: number;
}

interface RawCreditRow {
  campaign_id: string;
  day: string;
  method: AttributionMethod;
  conversions: string;
  value_minor: string;
  overlap: string;
  conflicts: string;
}

/** Credited orders of each campaign's span, by day and method. Orders in another currency than the campaign's are left out. */
export async function readCredits(em: EntityManager, organizationId: string, spans: readonly CampaignSpan[]): Promise<CreditRow[]> {
  const rows = await em.execute<RawCreditRow[]>(
    `/* read-credits */
     select a.campaign_id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD') as day, a.method,
            count(*) as conversions, sum(c.gross_minor - c.refunded_minor) as value_minor,
            count(*) filter (where cardinality(a.methods) > 1) as overlap, count(*) filter (where a.conflict) as conflicts
       from unnest(?::uuid[], ?::date[], ?::date[], ?::text[]) as span (campaign_id, first_day, last_day, currency)
       join analytics.attribution a on a.organization_id = ? and a.campaign_id = span.campaign_id
            and a.at >= span.first_day::timestamp at time zone 'UTC' and a.at < (span.last_day + 1)::timestamp at time zone 'UTC'
       join analytics.conversion c on c.organization_id = a.organization_id and c.id = a.conversion_id and c.currency = span.currency
      group by 1, 2, 3`,
    [...spanArrays(spans), arrayLiteral(spans.map(({ campaign }) => campaign.currency)), organizationId],
  );
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    day: row.day,
    method: row.method,
    conversions: Number(row.conversions),
    valueMinor: Number(row.value_minor),
    overlap: Number(row.overlap),
    conflicts: Number(row.conflicts),
  }));
}

/** Clicks by people on each campaign's links within its span, by campaign id. */
export async function readClicks(em: EntityManager, organizationId: string, spans: readonly CampaignSpan[]): Promise<Map<string, number>> {
  const rows = await em.execute<{ campaign_id: string; clicks: string }[]>(
    `/* read-clicks */
     select span.campaign_id, count(*) as clicks
       from unnest(?::uuid[], ?::date[], ?::date[]) as span (campaign_id, first_day, last_day)
       join analytics.link_click k on k.organization_id = ? and k.campaign_id = span.campaign_id and k.counted
            and k.at >= span.first_day::timestamp at time zone 'UTC' and k.at < (span.last_day + 1)::timestamp at time zone 'UTC'
      group by 1`,
    [...spanArrays(spans), organizationId],
  );
  return new Map(rows.map((row) => [row.campaign_id, Number(row.clicks)]));
}

function spanArrays(spans: readonly CampaignSpan[]): string[] {
  return [
    arrayLiteral(spans.map(({ campaign }) => campaign.id)),
    arrayLiteral(spans.map(({ from }) => from)),
    arrayLiteral(spans.map(({ to }) => to)),
  ];
}
