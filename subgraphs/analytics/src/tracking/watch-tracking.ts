import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { findTracking } from './read-tracking.ts';

/** Days before a flight within which a campaign that nothing can tell of is a warning. */
const DAYS_AHEAD = 3;

/** Campaigns that became a warning, or are none any more, by organization. */
export type MovedWarnings = Map<string, string[]>;

/**
 * Notes campaigns whose flight begins within three days, or has begun, and of which nothing could tell of an order; takes back those
 * that are set up by now, or over. May run at any time, and twice.
 */
export async function watchTracking(orm: Orm): Promise<MovedWarnings> {
  const near = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization: string; id: string }[]>(
        `/* find-near-campaigns */
         select organization_id as organization, id from analytics.campaign
          where state in ('BOOKED', 'LIVE') and archived_at is null and flight_from <= (now() at time zone 'UTC')::date + ${DAYS_AHEAD}
            and flight_to >= (now() at time zone 'UTC')::date`,
      ),
    { readOnly: true },
  );
  const moved: MovedWarnings = new Map();
  for (const [organizationId, rows] of Map.groupBy(near, ({ organization }) => organization)) {
    const ids = rows.map(({ id }) => id);
    const changed = await inOrganization(orm, organizationId, (em) => settleWarnings(em, organizationId, ids));
    if (changed.length > 0) moved.set(organizationId, changed);
  }
  return moved;
}

async function settleWarnings(em: EntityManager, organizationId: string, near: readonly string[]): Promise<string[]> {
  const tracking = await findTracking(em, organizationId, near);
  const bad = near.filter((id) => tracking.get(id)?.state === 'NOT_SET_UP');
  const rows = await em.execute<{ id: string }[]>(
    `/* settle-tracking-warnings */
     with gone as (delete from analytics.tracking_warning where organization_id = ? and campaign_id <> all(?::uuid[]) returning campaign_id),
          come as (insert into analytics.tracking_warning (organization_id, campaign_id, since) select ?, id, now() from unnest(?::uuid[]) as id
                   on conflict do nothing returning campaign_id)
     select campaign_id as id from gone union all select campaign_id from come`,
    [organizationId, arrayLiteral(bad), organizationId, arrayLiteral(bad)],
  );
  return rows.map(({ id }) => id);
}
