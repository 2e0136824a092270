import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';

/** What an advertiser wants left out (A4), as it is shown. */
export interface AttributionSettingRow {
  sponsorId: string;
  excludedReferrers: string[];
  excludedUtmSources: string[];
  creditsPriorCustomers: boolean;
  measuredSince: Date | null;
}

/** Of whoever has said nothing. */
export const NOTHING_EXCLUDED = { excludedReferrers: [], excludedUtmSources: [], creditsPriorCustomers: false, measuredSince: null };

/** What these advertisers want left out, by their id; those that said nothing are not in the map. */
export async function readAttributionSettings(
  context: OperationContext,
  sponsorIds: readonly string[],
): Promise<Map<string, AttributionSettingRow>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<AttributionSettingRow[]>(
      `/* read-attribution-settings */
       select sponsor_id as "sponsorId", excluded_referrers as "excludedReferrers", excluded_utm_sources as "excludedUtmSources",
              credits_prior_customers as "creditsPriorCustomers", measured_since as "measuredSince"
         from analytics.attribution_setting where organization_id = ? and sponsor_id = any(?::uuid[])`,
      [organizationId, arrayLiteral(sponsorIds)],
    ),
  );
  return new Map(
    rows.map((row) => [
      row.sponsorId,
      Object.assign(row, { measuredSince: row.measuredSince === null ? null : new Date(row.measuredSince) }),
    ]),
  );
}
