import { DAY_MS, dayStart, HOUR_MS } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ListeningInterval } from '../generated/resolvers.ts';
import { type DayRange, readZonedDays, type ZonedDay } from '../listening/day-range.ts';

/** A part of a span, `[from, to)` in Unix ms, with its name on the axis. */
export interface TimePart {
  label: string;
  from: number;
  to: number;
}

/** A month of hours is as much as a chart can show. */
const MAX_HOURLY_DAYS = 31;

/** The parts of a range in order, without gap or overlap, by the rules of its zone. @throws BAD_INPUT for hours of too many days */
export async function readTimeParts(em: EntityManager, range: DayRange, interval: ListeningInterval): Promise<TimePart[]> {
  if (interval === 'HOUR' && (dayStart(range.to) - dayStart(range.from)) / DAY_MS >= MAX_HOURLY_DAYS)
    throw badInput(`Hours are for ranges of at most ${MAX_HOURLY_DAYS} days`, { path: ['interval'] });
  const days = await readZonedDays(em, range);
  if (interval === 'HOUR') return readHours(em, range.timeZone, days[0]!.from, days.at(-1)!.to);
  const parts: TimePart[] = [];
  for (const day of days) {
    const last = parts.at(-1);
    if (last && interval !== 'DAY' && !beginsPart(day, interval)) last.to = day.to;
    else parts.push({ label: day.day, from: day.from, to: day.to });
  }
  return parts;
}

function beginsPart({ day }: ZonedDay, interval: 'WEEK' | 'MONTH'): boolean {
  return interval === 'MONTH' ? day.endsWith('-01') : new Date(dayStart(day)).getUTCDay() === 1;
}

/**
 * Hours by the clock on the wall. Looked at each quarter of an hour, because zones lie apart by quarters and Lord Howe moves
 * its clocks by half an hour; an hour that comes twice has two offsets, and is two parts.
 */
async function readHours(em: EntityManager, timeZone: string, from: number, to: number): Promise<TimePart[]> {
  const rows = await em.execute<{ at: number; wall: number }[]>(
    `/* read-zoned-hours */
     select (extract(epoch from q) * 1000)::float8 as at, (extract(epoch from q at time zone ?) * 1000)::float8 as wall
       from generate_series(?::timestamptz, ?::timestamptz - interval '1 second', interval '15 minutes') q order by q`,
    [timeZone, new Date(from).toISOString(), new Date(to).toISOString()],
  );
  const parts: TimePart[] = [];
  let before = '';
  for (const { at, wall } of rows) {
    const hour = `${Math.floor(wall / HOUR_MS)} ${wall - at}`;
    if (hour !== before) parts.push({ label: wallTime(wall, wall - at), from: at, to });
    if (hour !== before && parts.length > 1) parts.at(-2)!.to = at;
    before = hour;
  }
  return parts;
}

/** RFC 3339 with the offset in force, in ms: `2026-10-25T02:00:00+01:00`. */
function wallTime(wall: number, offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${new Date(wall).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
