import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** C10: an entry holds for so long after it was last confirmed. */
export const SHARED_NETWORK_DAYS = 90;

/** SQL that tells whether the network of a row was on the organization's list when the row's request was made. // C10 */
export const isSharedAt = (row: string): string =>
  `exists (select from analytics.shared_network shared where shared.organization_id = ${row}.organization_id and shared.household_key = ${row}.household_key
     and ${row}.at >= shared.valid_from and ${row}.at < shared.confirmed_at + interval '${SHARED_NETWORK_DAYS} days')`;

/** Whether a network counts at that time although it is a data centre's. */
export type IsLifted = (householdKey: string | null, at: number) => boolean;

/** Reads which of the networks have an entry that stands against C8. */
export async function readLifted(em: EntityManager, organizationId: string, householdKeys: readonly string[]): Promise<IsLifted> {
  if (householdKeys.length === 0) return () => false;
  const rows = await em.execute<{ household: string; first: number; last: number }[]>(
    `/* read-lifted-networks */
     select encode(household_key, 'hex') as household, (extract(epoch from valid_from) * 1000)::float8 as first,
            (extract(epoch from confirmed_at + interval '${SHARED_NETWORK_DAYS} days') * 1000)::float8 as last
       from analytics.shared_network
      where organization_id = ? and lifts_data_centre and household_key in (select decode(key, 'hex') from unnest(?::text[]) key)`,
    [organizationId, arrayLiteral([...new Set(householdKeys)])],
  );
  const entries = new Map(rows.map((row) => [row.household, row]));
  return (householdKey, at) => {
    const entry = householdKey === null ? undefined : entries.get(householdKey);
    return entry !== undefined && at >= entry.first && at < entry.last;
  };
}
