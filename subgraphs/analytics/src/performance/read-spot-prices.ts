import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { PlacementPricing } from '../generated/resolvers.ts';
import type { PriceTier } from '../placements/placement.entity.ts';

/** A placement and how it is paid for. */
export interface SpotPriceRow {
  id: string;
  campaignId: string;
  pricing: PlacementPricing;
  cpmMinor: number | null;
  priceMinor: number | null;
  tiers: PriceTier[] | null;
  contracted: number | null;
  /** The spot that it makes good for. */
  makeGoodFor: string | null;
}

/** The placements in use of these campaigns with their prices, by campaign id, oldest first. */
export async function readSpotPrices(
  em: EntityManager,
  organizationId: string,
  campaignIds: readonly string[],
): Promise<Map<string, SpotPriceRow[]>> {
  const rows = await em.execute<SpotPriceRow[]>(
    `/* read-spot-prices */
     select id, campaign_id as "campaignId", pricing, cpm_minor::float8 as "cpmMinor", price_minor::float8 as "priceMinor", tiers,
            contracted_downloads as contracted, make_good_for as "makeGoodFor"
       from analytics.placement where organization_id = ? and campaign_id = any(?::uuid[]) and archived_at is null order by id`,
    [organizationId, arrayLiteral(campaignIds)],
  );
  return Map.groupBy(rows, ({ campaignId }) => campaignId);
}
