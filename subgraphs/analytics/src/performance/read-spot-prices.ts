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

interface RawRow extends Omit<SpotPriceRow, 'cpmMinor' | 'priceMinor'> {
  cpmMinor: string | null;
  priceMinor: string | null;
}

/** The placements in use of these campaigns with their prices, by campaign id, oldest first. */
export async function readSpotPrices(
  em: EntityManager,
  organizationId: string,
  campaignIds: readonly string[],
): Promise<Map<string, SpotPriceRow[]>> {
  const rows = await em.execute<RawRow[]>(
    `/* read-spot-prices */
     select id, campaign_id as "campaignId", pricing, cpm_minor as "cpmMinor", price_minor as "priceMinor", tiers,
            contracted_downloads as contracted, make_good_for as "makeGoodFor"
       from analytics.placement where organization_id = ? and campaign_id = any(?::uuid[]) and archived_at is null order by id`,
    [organizationId, arrayLiteral(campaignIds)],
  );
  const read = rows.map(({ cpmMinor, priceMinor, ...row }) => ({ ...row, cpmMinor: toMinor(cpmMinor), priceMinor: toMinor(priceMinor) }));
  return Map.groupBy(read, ({ campaignId }) => campaignId);
}

function toMinor(text: string | null): number | null {
  return text === null ? null : Number(text);
}
