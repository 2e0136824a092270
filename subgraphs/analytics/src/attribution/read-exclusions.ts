import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AttributionExclusion } from '../generated/resolvers.ts';
import type { ConversionFacts } from './conversion-facts.ts';
import { readLanding } from './find-links.ts';

/** What an advertiser wants left out. // A4 */
export interface ExclusionRules {
  excludedReferrers: string[];
  excludedUtmSources: string[];
  creditsPriorCustomers: boolean;
  /** Unix ms; null for no bound. */
  measuredSince: number | null;
}

/** What holds of a conversion besides its evidence. */
export interface Standing {
  /** Why no campaign may earn it; null for nothing. */
  excluded: AttributionExclusion | null;
  /** Null where neither the shop nor an earlier order tells. */
  isNewCustomer: boolean | null;
}

const NO_RULES: ExclusionRules = { excludedReferrers: [], excludedUtmSources: [], creditsPriorCustomers: false, measuredSince: null };

/** The standing of each conversion, by its id. // A4 */
export async function readExclusions(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
): Promise<Map<string, Standing>> {
  const rules = await readRules(em, organizationId);
  const installed = await readInstalled(em, organizationId, conversions);
  const prior = await findPriorCustomers(em, organizationId, conversions);
  return new Map(
    conversions.map((conversion) => {
      const isPrior = conversion.customerKey === null ? null : prior.has(conversion.id);
      // The shop knows customers from before its orders were told.
      const isNewCustomer =
        conversion.reportedNewCustomer === false || isPrior === true ? false : (conversion.reportedNewCustomer ?? negate(isPrior));
      const installedAt = conversion.pixelId === null ? null : (installed.get(conversion.pixelId) ?? null);
      const own = (conversion.sponsorId === null ? undefined : rules.get(conversion.sponsorId)) ?? NO_RULES;
      return [conversion.id, { isNewCustomer, excluded: excludeConversion(conversion, own, { isNewCustomer, installedAt }) }];
    }),
  );
}

const negate = (value: boolean | null): boolean | null => (value === null ? null : !value);

/** Why a conversion earns no campaign anything, by the first rule that says so; null when none does. Pure. // A4 */
export function excludeConversion(
  { at, landingUrl, referrerHost }: Pick<ConversionFacts, 'at' | 'landingUrl' | 'referrerHost'>,
  rules: ExclusionRules,
  { isNewCustomer, installedAt }: { isNewCustomer: boolean | null; installedAt: number | null },
): AttributionExclusion | null {
  if (installedAt !== null && at < installedAt) return 'BEFORE_PIXEL';
  if (rules.measuredSince !== null && at < rules.measuredSince) return 'BEFORE_PIXEL';
  const { utmSource } = readLanding(landingUrl);
  if (referrerHost !== null && rules.excludedReferrers.some((host) => referrerHost === host || referrerHost.endsWith(`.${host}`)))
    return 'REFERRER';
  if (utmSource !== null && rules.excludedUtmSources.includes(utmSource)) return 'UTM_SOURCE';
  return isNewCustomer === false && !rules.creditsPriorCustomers ? 'PRIOR_CUSTOMER' : null;
}

async function readRules(em: EntityManager, organizationId: string): Promise<Map<string, ExclusionRules>> {
  const rows = await em.execute<(ExclusionRules & { sponsorId: string })[]>(
    `/* read-attribution-rules */
     select sponsor_id as "sponsorId", excluded_referrers as "excludedReferrers", excluded_utm_sources as "excludedUtmSources",
            credits_prior_customers as "creditsPriorCustomers", (extract(epoch from measured_since) * 1000)::float8 as "measuredSince"
       from analytics.attribution_setting where organization_id = ?`,
    [organizationId],
  );
  return new Map(rows.map((row) => [row.sponsorId, row]));
}

/** Since when each pixel has been there, Unix ms. */
async function readInstalled(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
): Promise<Map<string, number>> {
  const ids = [...new Set(conversions.flatMap(({ pixelId }) => pixelId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; at: number }[]>(
    `/* read-pixel-installed */ select id, (extract(epoch from created_at) * 1000)::float8 as at from analytics.pixel
      where organization_id = ? and id = any(?::uuid[])`,
    [organizationId, arrayLiteral(ids)],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Those conversions before which the same customer bought at the same advertiser's. */
async function findPriorCustomers(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
): Promise<Set<string>> {
  const known = conversions.filter(({ customerKey }) => customerKey !== null);
  if (known.length === 0) return new Set();
  const rows = await em.execute<{ id: string }[]>(
    `/* find-prior-customers */
     select c.id from analytics.conversion c
      where c.organization_id = ? and c.id = any(?::uuid[])
        and exists (select from analytics.conversion before
                     where before.organization_id = c.organization_id and before.customer_key = c.customer_key
                       and before.sponsor_id is not distinct from c.sponsor_id and (before.at, before.id) < (c.at, c.id))`,
    [organizationId, arrayLiteral(known.map(({ id }) => id))],
  );
  return new Set(rows.map(({ id }) => id));
}
