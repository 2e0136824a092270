import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** The id of the latest conversion credited to each campaign, by campaign id; one without conversions is not in the map. */
export async function findLastConversions(
  em: EntityManager,
  organizationId: string,
  campaignIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await em.execute<{ campaign_id: string; conversion_id: string }[]>(
    `/* find-last-conversions */
     select distinct on (campaign_id) campaign_id, conversion_id from analytics.attribution
      where organization_id = ? and campaign_id = any(?::uuid[]) order by campaign_id, at desc, conversion_id desc`,
    [organizationId, arrayLiteral(campaignIds)],
  );
  return new Map(rows.map((row) => [row.campaign_id, row.conversion_id]));
}
