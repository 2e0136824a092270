import { DAY_MS, addDays, dayStart, type Day } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { sqlState } from '@castgraph/orm/transact';
import { readZoneYear } from './zone-years.ts';

/** Days of one zone, both ends included. */
export interface DayRange {
  from: Day;
  to: Day;
  /** IANA name. */
  timeZone: string;
}

/** A day and the instants (Unix ms) between which it lies in its zone; 23 or 25 hours long when clocks change. */
export interface ZonedDay {
  day: Day;
  from: number;
  to: number;
}

/** The longest span anybody may ask for: five years, two of them leap years. */
const MAX_DAYS = 5 * 365 + 2;

/** No podcast is older, and what lies beyond is a slip of the pen. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2199-12-31';

/** Checks a range of days as a caller gave it. @throws BAD_INPUT for no days, no order, another century, or more than five years */
export function checkDayRange({ from, to, timeZone }: { from: string; to: string; timeZone?: string | null }): DayRange {
  let count: number;
  try {
    count = (dayStart(to) - dayStart(from)) / DAY_MS + 1;
  } catch (error) {
    throw badInput((error as Error).message, { path: ['range'] });
  }
  if (count < 1) throw badInput('The range ends before it begins', { path: ['range', 'to'] });
  if (from < FIRST_DAY || to > LAST_DAY) throw badInput(`A range lies between ${FIRST_DAY} and ${LAST_DAY}`, { path: ['range'] });
  if (count > MAX_DAYS) throw badInput(`A range has at most ${MAX_DAYS} days`, { path: ['range', 'to'] });
  return { from, to, timeZone: timeZone ?? 'UTC' };
}

/** The range of as many days that ends where this one begins. */
export function previousRange({ from, to, timeZone }: DayRange): DayRange {
  const count = (dayStart(to) - dayStart(from)) / DAY_MS + 1;
  return { from: addDays(from, -count), to: addDays(from, -1), timeZone };
}

/** The same calendar days a year before; the 28th stands for 29 February where that year has none. */
export function yearBefore({ from, to, timeZone }: DayRange): DayRange {
  return { from: dayOfYearBefore(from), to: dayOfYearBefore(to), timeZone };
}

function dayOfYearBefore(day: Day): Day {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 4)}-02-28` : before;
}

/**
 * Where each day of the range begins and ends, by the rules of its zone as PostgreSQL knows them (IANA).
 * @throws BAD_INPUT for a zone that the database does not know
 */
export async function readZonedDays(em: EntityManager, range: DayRange): Promise<ZonedDay[]> {
  const { from, to, timeZone } = range;
  if (timeZone === 'UTC') return utcDays(from, to);
  const days: ZonedDay[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const starts = await readYear(em, timeZone, year);
    const last = year === yearOf(to) ? placeInYear(to) : starts.length - 2;
    for (let place = year === yearOf(from) ? placeInYear(from) : 0; place <= last; place++)
      days.push({ day: addDays(from, days.length), from: starts[place]!, to: starts[place + 1]! });
  }
  return days;
}

/** Where the range begins and ends, as `readZonedDays`. @throws BAD_INPUT for a zone that the database does not know */
export async function readZonedSpan(em: EntityManager, range: DayRange): Promise<{ from: number; to: number }> {
  const { from, to, timeZone } = range;
  if (timeZone === 'UTC') return { from: dayStart(from), to: dayStart(to) + DAY_MS };
  const first = await readYear(em, timeZone, yearOf(from));
  const last = await readYear(em, timeZone, yearOf(to));
  return { from: first[placeInYear(from)]!, to: last[placeInYear(to) + 1]! };
}

async function readYear(em: EntityManager, timeZone: string, year: number): Promise<readonly number[]> {
  try {
    return await readZoneYear(em, timeZone, year);
  } catch (error) {
    if (sqlState(error) !== '22023') throw error;
    throw badInput(`The time zone ${timeZone} is not known here`, { path: ['range', 'timeZone'] });
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 0 for the first of January. */
const placeInYear = (day: Day): number => (dayStart(day) - dayStart(`${day.slice(0, 4)}-01-01`)) / DAY_MS;

function utcDays(from: Day, to: Day): ZonedDay[] {
  const days: ZonedDay[] = [];
  for (let ms = dayStart(from); ms <= dayStart(to); ms += DAY_MS) days.push({ day: addDays(from, days.length), from: ms, to: ms + DAY_MS });
  return days;
}
