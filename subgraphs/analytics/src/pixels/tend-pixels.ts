import { addDays, dayStart, utcDay } from '@castgraph/kernel/days';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

const ROWS_AT_ONCE = 10_000;
/** A sender that has not come again within it has given up. */
const ANSWERS_KEPT_DAYS = 3;

/**
 * Takes the keys out of hits and conversions that are past their use (A5d), removes hits that their organization does not want kept any longer, and the
 * answers that nobody asks for again. Conversions stay. May run at any time, and twice.
 * @returns how many hits lost their keys, and how many went
 */
export async function tendPixels(
  orm: Orm,
  { eventDays, now = Date.now() }: { eventDays: number; now?: number },
): Promise<{ keysErased: number; hitsDropped: number }> {
  const startOf = (back: number) => new Date(dayStart(addDays(utcDay(now), -back)));
  const keysErased = await inBatches(orm, ERASE, [startOf(HOUSEHOLD_KEY_DAYS - 1)]);
  await inBatches(orm, ERASE_BUYERS, [startOf(HOUSEHOLD_KEY_DAYS - 1)]);
  const hitsDropped = await inBatches(orm, DROP, [utcDay(now), eventDays, eventDays]);
  await inBatches(orm, FORGET, [startOf(ANSWERS_KEPT_DAYS)]);
  return { keysErased, hitsDropped };
}

const ERASE = `/* erase-pixel-keys */
  with old as (select organization_id, id from analytics.pixel_hit
                where at < ? and (household_key is not null or listener_key is not null or customer_key is not null)
                order by at limit ${ROWS_AT_ONCE}),
       gone as (update analytics.pixel_hit h set household_key = null, listener_key = null, customer_key = null from old
                 where h.organization_id = old.organization_id and h.id = old.id returning 1)
  select count(*)::int as n from gone`;

/** Of conversions the same keys; whether the customer was a new one stays. */
const ERASE_BUYERS = `/* erase-buyer-keys */
  with old as (select organization_id, id from analytics.conversion
                where at < ? and (household_key is not null or customer_key is not null) order by at limit ${ROWS_AT_ONCE}),
       gone as (update analytics.conversion c set household_key = null, customer_key = null from old
                 where c.organization_id = old.organization_id and c.id = old.id returning 1)
  select count(*)::int as n from gone`;

/** An organization's own choice never keeps longer than the installation does. */
const DROP = `/* drop-pixel-hits */
  with old as (select h.organization_id, h.id from analytics.pixel_hit h left join analytics.privacy_setting s using (organization_id)
                where h.at < (?::date - least(coalesce(s.event_days, ?::int), ?::int))::timestamp at time zone 'UTC'
                order by h.at limit ${ROWS_AT_ONCE}),
       gone as (delete from analytics.pixel_hit h using old where h.organization_id = old.organization_id and h.id = old.id returning 1)
  select count(*)::int as n from gone`;

const FORGET = `/* forget-conversion-requests */
  with old as (select organization_id, idempotency_key from analytics.conversion_request where created_at < ? limit ${ROWS_AT_ONCE}),
       gone as (delete from analytics.conversion_request r using old
                 where r.organization_id = old.organization_id and r.idempotency_key = old.idempotency_key returning 1)
  select count(*)::int as n from gone`;

async function inBatches(orm: Orm, statement: string, parameters: unknown[]): Promise<number> {
  let changed = 0;
  for (let gone = ROWS_AT_ONCE; gone === ROWS_AT_ONCE; changed += gone) {
    const [row] = await inSystem(orm, (em) => em.execute<{ n: number }[]>(statement, parameters));
    gone = row!.n;
  }
  return changed;
}
