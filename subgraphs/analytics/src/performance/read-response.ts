import { MINOR_DIGITS, minorDigits } from '@castgraph/kernel/money';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { RATE_OF_PAIR } from '../exchange-rates/rate-of-pair.ts';
import type { AttributionMethod } from '../generated/resolvers.ts';
import type { CampaignSpan } from './campaign-span.ts';

/** Orders in one currency credited to a campaign on one day by one method. */
export interface CreditRow {
  campaignId: string;
  /** UTC. */
  day: string;
  method: AttributionMethod;
  /** Of the orders. */
  currency: string;
  conversions: number;
  /** In the orders' currency, refunds taken off. */
  soldMinor: number;
  /** The same in the campaign's currency; null where the day has no rate. */
  valueMinor: number | null;
  /** Before refunds, in the campaign's currency; null where the day has no rate. */
  grossMinor: number | null;
  /** Orders of which it is known whether the customer is new, and those where that is so. */
  knownCustomers: number;
  newCustomers: number;
  /** Orders with evidence of more than one method. */
  overlap: number;
  conflicts: number;
}

interface RawCreditRow {
  campaign_id: string;
  day: string;
  method: AttributionMethod;
  currency: string;
  conversions: string;
  sold_minor: string;
  value_minor: string | null;
  gross_minor: string | null;
  known_customers: string;
  new_customers: string;
  overlap: string;
  conflicts: string;
}

/** SQL: minor units in the campaign's currency, exact until it is rounded once, half away from zero; as `convertMoney` does it. */
const inCampaignCurrency = (minor: string) =>
  `case when sale.currency = sale.into_currency then ${minor}::numeric
        else sign(${minor}) * div(2 * abs(${minor}) * rate.into_units + rate.units, 2 * rate.units) end`;

/**
 * Credited orders of each campaign's span, by day, method and currency. An order in another currency than its campaign's is converted by
 * itself, so that sums over any of its orders add up. What would be larger than can be held exactly has no value in that currency.
 */
export async function readCredits(em: EntityManager, organizationId: string, spans: readonly CampaignSpan[]): Promise<CreditRow[]> {
  const rows = await em.execute<RawCreditRow[]>(
    `/* read-credits */
     with sale as materialized (
       select a.campaign_id, (a.at at time zone 'UTC')::date as day, a.method, c.currency, span.currency as into_currency,
              c.gross_minor, c.gross_minor - c.refunded_minor as net_minor, c.is_new_customer,
              cardinality(a.methods) > 1 as has_overlap, a.conflict
         from unnest(?::uuid[], ?::date[], ?::date[], ?::text[]) as span (campaign_id, first_day, last_day, currency)
         join analytics.attribution a on a.organization_id = ? and a.campaign_id = span.campaign_id
              and a.at >= span.first_day::timestamp at time zone 'UTC' and a.at < (span.last_day + 1)::timestamp at time zone 'UTC'
         join analytics.conversion c on c.organization_id = a.organization_id and c.id = a.conversion_id),
     rate as materialized (
       select pair.*, rate.multiplier * 10 ^ coalesce(into_odd.digits, 2)::numeric as into_units, rate.divisor * 10 ^ coalesce(odd.digits, 2)::numeric as units
         from (select distinct currency, into_currency, day from sale where currency <> into_currency) pair
         ${RATE_OF_PAIR}
         left join unnest(?::text[], ?::int[]) as odd (currency, digits) on odd.currency = pair.currency
         left join unnest(?::text[], ?::int[]) as into_odd (currency, digits) on into_odd.currency = pair.into_currency
        where rate.multiplier is not null)
     select sale.campaign_id, to_char(sale.day, 'YYYY-MM-DD') as day, sale.method, sale.currency, count(*) as conversions,
            sum(sale.net_minor) as sold_minor,
            sum(${inCampaignCurrency('sale.net_minor')}) as value_minor, sum(${inCampaignCurrency('sale.gross_minor')}) as gross_minor,
            count(sale.is_new_customer) as known_customers, count(*) filter (where sale.is_new_customer) as new_customers,
            count(*) filter (where sale.has_overlap) as overlap, count(*) filter (where sale.conflict) as conflicts
       from sale left join rate on rate.currency = sale.currency and rate.into_currency = sale.into_currency and rate.day = sale.day
            and sale.gross_minor * rate.into_units <= ${Number.MAX_SAFE_INTEGER} * rate.units
      group by sale.campaign_id, sale.day, sale.method, sale.currency`,
    [...spanArrays(spans), arrayLiteral(spans.map(({ campaign }) => campaign.currency)), organizationId, organizationId, ...ODD, ...ODD],
  );
  return rows.map(readCredit);
}

/** Currencies whose minor unit is no hundredth, and their digits, for SQL. */
const ODD = [arrayLiteral(Object.keys(MINOR_DIGITS)), arrayLiteral(Object.keys(MINOR_DIGITS).map((currency) => minorDigits(currency)))];

function readCredit(row: RawCreditRow): CreditRow {
  return {
    campaignId: row.campaign_id,
    day: row.day,
    method: row.method,
    currency: row.currency,
    conversions: Number(row.conversions),
    soldMinor: Number(row.sold_minor),
    valueMinor: row.value_minor === null ? null : Number(row.value_minor),
    grossMinor: row.gross_minor === null ? null : Number(row.gross_minor),
    knownCustomers: Number(row.known_customers),
    newCustomers: Number(row.new_customers),
    overlap: Number(row.overlap),
    conflicts: Number(row.conflicts),
  };
}

/** Clicks by people on a campaign's links, and how many people they were. */
export interface ClickCount {
  clicks: number;
  visitors: number;
}

/** Clicks on each campaign's links within its span, by campaign id. */
export async function readClicks(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
): Promise<Map<string, ClickCount>> {
  const rows = await em.execute<{ campaign_id: string; clicks: string; visitors: string }[]>(
    `/* read-clicks */
     select span.campaign_id, count(*) as clicks, count(distinct k.listener_key) as visitors
       from unnest(?::uuid[], ?::date[], ?::date[]) as span (campaign_id, first_day, last_day)
       join analytics.link_click k on k.organization_id = ? and k.campaign_id = span.campaign_id and k.counted
            and k.at >= span.first_day::timestamp at time zone 'UTC' and k.at < (span.last_day + 1)::timestamp at time zone 'UTC'
      group by 1`,
    [...spanArrays(spans), organizationId],
  );
  return new Map(rows.map((row) => [row.campaign_id, { clicks: Number(row.clicks), visitors: Number(row.visitors) }]));
}

function spanArrays(spans: readonly CampaignSpan[]): string[] {
  return [
    arrayLiteral(spans.map(({ campaign }) => campaign.id)),
    arrayLiteral(spans.map(({ from }) => from)),
    arrayLiteral(spans.map(({ to }) => to)),
  ];
}
