import { erasurePrepared } from '@castgraph/contracts/erasure-prepared';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';

/** From an instant until before another. */
type Span = readonly [first: string, last: string];

/**
 * Finds the listeners of the household while its key still says which they are, and hands the erasure on to ingestion. The log is read
 * week by week, as far back as household keys are kept. Those that a try before found stay.
 */
export async function prepareErasure(
  orm: Orm,
  { organizationId, erasureId }: { organizationId: string; erasureId: string },
  { signal, progress, now = Date.now() }: { signal?: AbortSignal; progress?: (percent: number) => void; now?: number } = {},
): Promise<void> {
  const spans = spansWithKeys(now);
  for (const [done, span] of spans.entries()) {
    signal?.throwIfAborted();
    await inOrganization(orm, organizationId, (em) => findInLog(em, organizationId, erasureId, span));
    progress?.(Math.floor((100 * (done + 1)) / (spans.length + 1)));
  }
  await inOrganization(orm, organizationId, async (em) => {
    const found = await em.execute(
      `/* find-listeners-of-household */
       update analytics.erasure e set listener_keys = array(
           select unnest(e.listener_keys)
           union select listener_key from analytics.download where organization_id = e.organization_id and household_key = e.household_key
           union select listener_key from analytics.listening_report where organization_id = e.organization_id and household_key = e.household_key
           union select listener_key from analytics.pixel_hit where organization_id = e.organization_id and household_key = e.household_key
             and listener_key is not null)
        where organization_id = ? and id = ? and finished_at is null returning id`,
      [organizationId, erasureId],
    );
    if (found.length > 0) await publishEvent(em, erasurePrepared, { organizationId, erasureId });
  });
}

/** Adds the listeners of a span of the log, whose partitions alone are read: the log has no index by household, which every request would pay for. */
async function findInLog(em: EntityManager, organizationId: string, erasureId: string, [first, last]: Span): Promise<void> {
  await em.execute(
    `/* find-listeners-in-log */
     update analytics.erasure e set listener_keys = array(
         select unnest(e.listener_keys)
         union select listener_key from ingestion.listener_event_log
                where organization_id = e.organization_id and household_key = e.household_key and at >= ?::timestamptz and at < ?::timestamptz)
      where organization_id = ? and id = ? and finished_at is null`,
    [first, last, organizationId, erasureId],
  );
}

/** Weeks, the latest first, back to the first day whose household keys may not be erased yet (A5d), and a week more for upkeep that is late. */
function spansWithKeys(now: number): Span[] {
  const tomorrow = addDays(utcDay(now), 1);
  const weeks = Math.ceil(HOUSEHOLD_KEY_DAYS / 7) + 1;
  const edge = (week: number) => `${addDays(tomorrow, -7 * week)}T00:00:00Z`;
  const spans = Array.from({ length: weeks }, (_, week): Span => [edge(week + 1), edge(week)]);
  // What arrived with a time ahead of ours.
  return [[edge(0), 'infinity'], ...spans];
}
