import { logErased } from '@castgraph/contracts/log-erased';
import { addDays, type Day, utcDay } from '@castgraph/kernel/days';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';

/** The span of a call: a day, or what lies before the first or after the last of them. */
type Span = readonly [first: Day | '-infinity', last: Day | 'infinity'];

/**
 * Erases a household from the log, a day in a transaction, and tells analytics. A try that was stopped has erased the oldest days: those
 * whose rows are known by their listeners alone. Rows of the days after it still have the household's key.
 * @param retentionDays days that the log is kept
 */
export async function eraseFromLog(
  orm: Orm,
  { organizationId, erasureId }: { organizationId: string; erasureId: string },
  { retentionDays, now = Date.now() }: { retentionDays: number; now?: number },
): Promise<void> {
  let rows = 0;
  for (const span of spansOf(utcDay(now), retentionDays))
    rows += await inOrganization(orm, organizationId, (em) => eraseSpan(em, organizationId, erasureId, span));
  await inOrganization(orm, organizationId, (em) => publishEvent(em, logErased, { organizationId, erasureId, rows }));
}

function spansOf(today: Day, retentionDays: number): Span[] {
  const first = addDays(today, -retentionDays - 1);
  const days = Array.from({ length: retentionDays + 2 }, (_, index) => addDays(first, index));
  const end = addDays(first, days.length);
  return [['-infinity', first], ...days.map((day): Span => [day, addDays(day, 1)]), [end, 'infinity']];
}

/** Nothing where the erasure is done, or was never asked for: its keys are gone. */
async function eraseSpan(em: EntityManager, organizationId: string, erasureId: string, [first, last]: Span): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    `/* erase-from-log */
     select coalesce(sum(ingestion.erase_household(household_key, listener_keys, salt, ?::timestamptz, ?::timestamptz)), 0)::float8 as n
       from analytics.open_erasure where organization_id = ? and id = ?`,
    [toInstant(first), toInstant(last), organizationId, erasureId],
  );
  return row!.n;
}

function toInstant(day: string): string {
  return day.includes('infinity') ? day : `${day}T00:00:00Z`;
}
