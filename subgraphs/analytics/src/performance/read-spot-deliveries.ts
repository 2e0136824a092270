import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { PlacementPricing } from '../generated/resolvers.ts';
import type { PriceTier } from '../placements/placement.entity.ts';

/** A placement with its price and what it delivered over its flights, whatever span is asked for. */
export interface SpotDeliveryRow {
  id: string;
  campaignId: string;
  pricing: PlacementPricing;
  cpmMinor: number | null;
  priceMinor: number | null;
  tiers: PriceTier[] | null;
  contracted: number | null;
  delivered: number;
  makeGoodFor: string | null;
}

interface RawRow {
  id: string;
  campaign_id: string;
  pricing: PlacementPricing;
  cpm_minor: string | null;
  price_minor: string | null;
  tiers: PriceTier[] | null;
  contracted: number | null;
  delivered: string | null;
  make_good_for: string | null;
}

/** The placements of these campaigns that were not put away, by campaign id, oldest first. */
export async function readSpotDeliveries(
  em: EntityManager,
  organizationId: string,
  campaignIds: readonly string[],
): Promise<Map<string, SpotDeliveryRow[]>> {
  const rows = await em.execute<RawRow[]>(
    `/* read-spot-deliveries */
     select spot.id, spot.campaign_id, spot.pricing, spot.cpm_minor, spot.price_minor, spot.tiers, spot.contracted_downloads as contracted,
            spot.make_good_for, counted.downloads as delivered
       from analytics.placement spot
       left join lateral (
         select sum(d.downloads) as downloads from analytics.flight f
           join analytics.download_day d on d.organization_id = f.organization_id and d.podcast_id = spot.podcast_id
                and (spot.episode_id is null or d.episode_id = spot.episode_id) and d.day between f.first_day and f.last_day
           join analytics.measurement_setting s on s.organization_id = d.organization_id and s.source = d.source
          where f.organization_id = spot.organization_id and f.campaign_id = spot.campaign_id
            and (spot.flight_id is null or f.id = spot.flight_id)
       ) counted on true
      where spot.organization_id = ? and spot.campaign_id = any(?::uuid[]) and spot.archived_at is null
      order by spot.id`,
    [organizationId, arrayLiteral(campaignIds)],
  );
  return Map.groupBy(rows.map(readRow), ({ campaignId }) => campaignId);
}

function readRow(row: RawRow): SpotDeliveryRow {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    pricing: row.pricing,
    cpmMinor: row.cpm_minor === null ? null : Number(row.cpm_minor),
    priceMinor: row.price_minor === null ? null : Number(row.price_minor),
    tiers: row.tiers,
    contracted: row.contracted,
    delivered: Number(row.delivered ?? 0),
    makeGoodFor: row.make_good_for,
  };
}
