import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import { arrayLiteral, plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { firstCountableAt } from '../listening/tend-listening.ts';
import type { AttributionCause } from '../generated/resolvers.ts';

const CAUSES = `'{ORDER,SETTINGS,LATE_EXPOSURE,EVIDENCE}'::text[]`;
/**
 * Of several causes the one that says most stands. Marked in the order of their ids, so that two who mark the same ones do not wait for each
 * other in a circle.
 */
const ON_CONFLICT = `on conflict (organization_id, conversion_id) do update
  set after_xid = null, cause = case when array_position(${CAUSES}, excluded.cause) > array_position(${CAUSES}, due.cause) then excluded.cause else due.cause end`;

/** Has conversions judged again, once the transaction is done. */
export async function markDue(em: EntityManager, organizationId: string, ids: readonly string[], cause: AttributionCause): Promise<void> {
  if (ids.length === 0) return;
  await em.execute(
    `/* mark-due */ insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
     select ?, id, ? from unnest(?::uuid[]) as id order by id ${ON_CONFLICT}`,
    [organizationId, cause, arrayLiteral(ids)],
  );
}

/** A download as it was counted, or taken out of the books. */
interface Heard {
  householdKey: string | null;
  at: number;
}

const MARK_HOUSEHOLDS = `/* mark-due-households */
  insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
  select distinct c.organization_id, c.id, 'LATE_EXPOSURE'
    from unnest(?::text[], ?::float8[]) as heard (household, at_ms)
    join analytics.conversion c on c.organization_id = ?::uuid and c.household_key = decode(heard.household, 'hex')
         and c.at >= to_timestamp(heard.at_ms / 1000) and c.at < to_timestamp(heard.at_ms / 1000) + interval '${LONGEST_ATTRIBUTION_DAYS + 1} days'
   order by 2 ${ON_CONFLICT}`;

/**
 * Has the orders judged again whose households heard something that was counted, or uncounted, only now. Runs with every round of
 * counting: an organization without households of buyers costs it one look into an empty index. // A5c
 */
export async function markDueHouseholds(em: EntityManager, organizationId: string, downloads: readonly Heard[]): Promise<void> {
  const first = new Map<string, number>();
  // The earliest of a household stands for all: whatever it might bring for nothing is found to be as it was.
  for (const { householdKey, at } of downloads)
    if (householdKey !== null) first.set(householdKey, Math.min(at, first.get(householdKey) ?? at));
  if (first.size === 0) return;
  const [has] = await em.execute<{ some: boolean }[]>(
    '/* has-buyers */ select exists (select from analytics.conversion where organization_id = ? and household_key is not null) as some',
    [organizationId],
  );
  if (!has!.some) return;
  await executeBound(em, MARK_HOUSEHOLDS, [plainArrayLiteral([...first.keys()]), plainArrayLiteral([...first.values()]), organizationId]);
}

/** The same for many orders at once, by the shop's ids. // A4 */
export async function markDueLaterOrders(em: EntityManager, organizationId: string, orderIds: readonly string[]): Promise<void> {
  await em.execute(
    `/* mark-due-later-orders */
     insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
     select distinct c.organization_id, c.id, 'EVIDENCE' from analytics.conversion told
       join analytics.conversion c on c.organization_id = told.organization_id and c.customer_key = told.customer_key
            and c.sponsor_id is not distinct from told.sponsor_id and (c.at, c.id) > (told.at, told.id)
      where told.organization_id = ? and told.order_id = any(?::text[]) order by 2 ${ON_CONFLICT}`,
    [organizationId, arrayLiteral(orderIds)],
  );
}

/** Has the later orders of a conversion's customer judged again: with it they are a prior customer's. // A4 */
export async function markDueCustomers(em: EntityManager, organizationId: string, conversionId: string): Promise<void> {
  await em.execute(
    `/* mark-due-customers */
     insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
     select c.organization_id, c.id, 'EVIDENCE' from analytics.conversion told
       join analytics.conversion c on c.organization_id = told.organization_id and c.customer_key = told.customer_key
            and c.sponsor_id is not distinct from told.sponsor_id and (c.at, c.id) > (told.at, told.id)
      where told.organization_id = ? and told.id = ? order by 2 ${ON_CONFLICT}`,
    [organizationId, conversionId],
  );
}

/** Has orders of these shop's ids judged again. */
export async function markDueOrders(em: EntityManager, organizationId: string, orderIds: readonly string[]): Promise<void> {
  await em.execute(
    `/* mark-due-orders */
     insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
     select organization_id, id, 'EVIDENCE' from analytics.conversion where organization_id = ? and order_id = any(?::text[]) order by 2 ${ON_CONFLICT}`,
    [organizationId, arrayLiteral(orderIds)],
  );
}

/**
 * Has orders judged again that a campaign has earned, or may earn: of the days on which it can have an effect, at its advertiser's shop or an
 * unknown one.
 */
export async function markDueCampaign(em: EntityManager, organizationId: string, campaignId: string): Promise<void> {
  await em.execute(
    `/* mark-due-campaign */
     insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
     select c.organization_id, o.id, 'SETTINGS' from analytics.campaign c
      cross join lateral (
        select o.id from analytics.conversion o
         where o.organization_id = c.organization_id and (o.sponsor_id is null or o.sponsor_id = c.sponsor_id)
           and o.at >= c.flight_from::timestamp at time zone 'UTC'
           and o.at < (c.flight_to + c.attribution_window_days + 1)::timestamp at time zone 'UTC'
         union
        select a.conversion_id from analytics.attribution a where a.organization_id = c.organization_id and a.campaign_id = c.id) o
      where c.organization_id = ? and c.id = ? order by 2 ${ON_CONFLICT}`,
    [organizationId, campaignId],
  );
}

/** Has an advertiser's orders judged again whose credits can still change. @returns how many */
export async function markDueSponsor(em: EntityManager, organizationId: string, sponsorId: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    `/* mark-due-sponsor */
     with marked as (
       insert into analytics.attribution_due as due (organization_id, conversion_id, cause)
       select organization_id, id, 'SETTINGS' from analytics.conversion
        where organization_id = ? and sponsor_id = ? and at >= ? order by 2 ${ON_CONFLICT} returning 1)
     select count(*)::int as n from marked`,
    [organizationId, sponsorId, new Date(firstCountableAt())],
  );
  return row!.n;
}
