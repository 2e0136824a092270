import { logErased } from '@castgraph/contracts/log-erased';
import { addDays, type Day, utcDay } from '@castgraph/kernel/days';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';

/** The span of a call: some days, or what lies before the first or after the last of them. Both ends are UTC days, or infinite. */
type Span = readonly [first: string, last: string];

interface ErasingOptions {
  /** Days that the log is kept. */
  retentionDays: number;
  signal?: AbortSignal;
  progress?: (percent: number) => void;
  now?: number;
}

/** So many days at once: few enough that no row is locked for long, and a year is some fifty transactions. */
const DAYS_AT_ONCE = 7;

/**
 * Erases a household from the log, some days in a transaction, and tells analytics. Tried again it finds what is left, because the
 * erasure keeps the keys until it is done.
 */
export async function eraseFromLog(
  orm: Orm,
  { organizationId, erasureId }: { organizationId: string; erasureId: string },
  { retentionDays, signal, progress, now = Date.now() }: ErasingOptions,
): Promise<void> {
  let rows = 0;
  const spans = spansOf(utcDay(now), retentionDays);
  for (const [done, span] of spans.entries()) {
    signal?.throwIfAborted();
    rows += await inOrganization(orm, organizationId, (em) => eraseSpan(em, organizationId, erasureId, span));
    progress?.(Math.floor((100 * (done + 1)) / (spans.length + 1)));
  }
  await inOrganization(orm, organizationId, (em) => publishEvent(em, logErased, { organizationId, erasureId, rows }));
}

function spansOf(today: Day, retentionDays: number): Span[] {
  const spans: Span[] = [];
  let first: string = '-infinity';
  for (let back = retentionDays; back >= 0; back -= DAYS_AT_ONCE) {
    const last = addDays(today, -back);
    spans.push([first, last]);
    first = last;
  }
  return [...spans, [first, 'infinity']];
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
