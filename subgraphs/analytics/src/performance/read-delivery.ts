import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CampaignSpan } from './campaign-span.ts';

/** What a campaign's placements delivered within its flight and the span asked for. */
export interface Delivery {
  /** Downloads, each spot counted for itself: two spots in one episode are two deliveries. */
  downloads: number;
  /** Distinct listener keys over all spots (C24). */
  reach: number;
  /** The sum of what was contracted; null when no spot names a number. */
  contracted: number | null;
}

interface DeliveryRow {
  campaign_id: string;
  downloads: string | null;
  contracted: string | null;
}

/**
 * Delivery of each campaign, by campaign id. Downloads come from the daily rollup. Reach comes from the downloads themselves,
 * which takes long for large campaigns: with `hasReach` false it is left at 0, for sums that do not show it.
 */
export async function readDelivery(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
  { hasReach = true }: { hasReach?: boolean } = {},
): Promise<Map<string, Delivery>> {
  const arrays = flightArrays(spans);
  const delivered = await em.execute<DeliveryRow[]>(
    `/* read-delivery */
     with span as (select * from unnest(?::uuid[], ?::date[], ?::date[]) as span (campaign_id, first_day, last_day))
     select span.campaign_id, sum(counted.downloads) as downloads, sum(spot.contracted_downloads) as contracted
       from span
       join analytics.placement spot on spot.organization_id = ? and spot.campaign_id = span.campaign_id
       left join lateral (
         select sum(d.downloads) as downloads from analytics.download_day d
           join analytics.measurement_setting s on s.organization_id = d.organization_id and s.source = d.source
          where d.organization_id = spot.organization_id and d.podcast_id = spot.podcast_id
            and (spot.episode_id is null or d.episode_id = spot.episode_id) and d.day between span.first_day and span.last_day
       ) counted on true
      group by 1`,
    [...arrays, organizationId],
  );
  const reach = hasReach ? await readReach(em, organizationId, arrays) : new Map<string, number>();
  return new Map(
    delivered.map((row) => [
      row.campaign_id,
      {
        downloads: Number(row.downloads ?? 0),
        reach: reach.get(row.campaign_id) ?? 0,
        contracted: row.contracted === null ? null : Number(row.contracted),
      },
    ]),
  );
}

async function readReach(em: EntityManager, organizationId: string, arrays: readonly string[]): Promise<Map<string, number>> {
  const reached = await em.execute<{ campaign_id: string; reach: string }[]>(
    `/* read-reach */
     select span.campaign_id, count(distinct d.listener_key) as reach
       from unnest(?::uuid[], ?::date[], ?::date[]) as span (campaign_id, first_day, last_day)
       join analytics.placement spot on spot.organization_id = ? and spot.campaign_id = span.campaign_id
       join analytics.measurement_setting s on s.organization_id = spot.organization_id
       join analytics.download d on d.organization_id = spot.organization_id and d.podcast_id = spot.podcast_id
            and (spot.episode_id is null or d.episode_id = spot.episode_id) and d.source = s.source and not d.implausible
            and d.at >= span.first_day::timestamp at time zone 'UTC' and d.at < (span.last_day + 1)::timestamp at time zone 'UTC'
      group by 1`,
    [...arrays, organizationId],
  );
  return new Map(reached.map((row) => [row.campaign_id, Number(row.reach)]));
}

/** Delivery counts within the flight only, whatever span was asked for. */
function flightArrays(spans: readonly CampaignSpan[]): string[] {
  const clipped = spans.map(({ campaign, from, to }) => ({
    id: campaign.id,
    first: from > campaign.flightFrom ? from : campaign.flightFrom,
    last: to < campaign.flightTo ? to : campaign.flightTo,
  }));
  return [
    arrayLiteral(clipped.map(({ id }) => id)),
    arrayLiteral(clipped.map(({ first }) => first)),
    arrayLiteral(clipped.map(({ last }) => last)),
  ];
}
