import { addDays, type Day } from '@castgraph/kernel/days';
import { HOUSEHOLD_KEY_DAYS, LATE_EVENT_DAYS } from '@castgraph/measurement/retention';
import { ensureDays } from '@castgraph/orm/day-partitions';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { gauge } from '@castgraph/telemetry/metrics';

/** Days kept ahead, and behind for events that come late. */
const AHEAD_DAYS = 35;
const LATE_DAYS = LATE_EVENT_DAYS + 1;
/** The longest attribution window, and a day (A5d), and the day itself, which must have ended. */
const HOUSEHOLD_DAYS = HOUSEHOLD_KEY_DAYS;
/** Days looked back for keys that a stopped worker did not erase. */
const ERASE_BACK_DAYS = 30;
const ROWS_AT_ONCE = 10_000;

/** What upkeep did: rows moved out of the default partition, days made, opened to the collector, erased of keys, dropped; requests removed for an organization. */
export interface Upkeep {
  moved: number;
  made: number;
  opened: number;
  erased: number;
  dropped: number;
  removed: number;
}

/**
 * Keeps ingestion.listener_event going: empties its default partition into days of their own, makes the coming days and opens
 * them to the collector, erases the household keys of days whose windows have closed, and drops days that are older than they
 * are to be kept; of an organization that keeps less, the requests that are older than it wants. Each step stands alone and may be repeated.
 * @param retentionDays whole days before today that stay
 */
export async function keepListenerEvents(orm: Orm, log: Log, retentionDays: number): Promise<Upkeep> {
  const today = await databaseDay(orm);
  const moved = await callCounting(orm, 'ingestion.empty_listener_event_default()', []);
  // Rows there mean that nobody made partitions in time; the next look finds none unless it happens again.
  gauge('partition_default_rows').set({ table: 'listener_event' }, moved);
  if (moved > 0) log.warn({ rows: moved }, 'Listening events had no partition of their day and were moved to new ones');
  const made = await inSystem(orm, (em) =>
    ensureDays(em, 'ingestion', 'listener_event', addDays(today, -LATE_DAYS), LATE_DAYS + 1 + AHEAD_DAYS),
  );
  const opened = await callCounting(orm, 'ingestion.open_listener_event_days()', []);
  let erased = 0;
  for (let back = 0; back < ERASE_BACK_DAYS; back++) {
    erased += await callCounting(orm, 'ingestion.erase_household_keys(?::date)', [addDays(today, -HOUSEHOLD_DAYS - back)]);
  }
  const dropped = await callCounting(orm, 'ingestion.drop_listener_event_days(?::date)', [addDays(today, -retentionDays)]);
  if (dropped > 0) log.info({ days: dropped, retentionDays }, 'Days of the log of listening were dropped: they are older than it is kept');
  const removed = await removeUnwanted(orm, today);
  return { moved, made, opened, erased, dropped, removed };
}

/** Requests older than their organization keeps them, in batches, so that no lock is held for long. */
async function removeUnwanted(orm: Orm, today: Day): Promise<number> {
  const chosen = await inSystem(orm, (em) =>
    em.execute<{ organization_id: string; event_days: number }[]>(
      '/* find-log-retention */ select organization_id, event_days from ingestion.log_retention where event_days is not null',
    ),
  );
  let removed = 0;
  for (const { organization_id: organizationId, event_days: eventDays } of chosen) {
    for (let gone = ROWS_AT_ONCE; gone === ROWS_AT_ONCE; removed += gone) {
      const [row] = await inOrganization(orm, organizationId, (em) =>
        em.execute<{ n: string }[]>('/* delete-old-events */ select ingestion.delete_old_events(?::date, ?::int) as n', [
          addDays(today, -eventDays),
          ROWS_AT_ONCE,
        ]),
      );
      gone = Number(row!.n);
    }
  }
  return removed;
}

async function callCounting(orm: Orm, call: string, values: readonly unknown[]): Promise<number> {
  const [row] = await inSystem(orm, (em) => em.execute<{ count: string }[]>(`select ${call} as count`, [...values]));
  return Number(row!.count);
}

/** Today by the database's clock, which is the one that its own checks go by. */
async function databaseDay(orm: Orm): Promise<Day> {
  const [row] = await inSystem(orm, (em) => em.execute<{ today: Day }[]>(`select (now() at time zone 'UTC')::date::text as today`));
  return row!.today;
}
