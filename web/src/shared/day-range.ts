import { addDays, dayStart, DAY_MS, utcDay, type Day } from '@castgraph/kernel/days';

/** A span of UTC days, both included. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** The range as it stands in an address: `?days=7`, or `?from=2026-11-01&to=2026-11-23`; 28 days when nothing is said. */
export interface RangeSearch {
  days?: 7 | 90 | 365;
  from?: Day;
  to?: Day;
}

export const DEFAULT_DAYS = 28;
export const PRESET_DAYS = [7, 28, 90, 365] as const;
/** More days than a chart can show or a query should ask for. */
const LONGEST_DAYS = 366;

/** Reads the range out of an address; what cannot be read is left out, so that every address shows a page. */
export function parseRangeSearch(search: Record<string, unknown>): RangeSearch {
  const { from, to } = search;
  if (isDay(from) && isDay(to) && from <= to && lengthOf({ from, to }) <= LONGEST_DAYS) return { from, to };
  const days = Number(search['days']);
  return days === 7 || days === 90 || days === 365 ? { days } : {};
}

/** The days that an address means, given today's UTC day. */
export function resolveRange({ days, from, to }: RangeSearch, today: Day = utcDay(Date.now())): DayRange {
  if (from && to) return { from, to };
  return { from: addDays(today, 1 - (days ?? DEFAULT_DAYS)), to: today };
}

/** The span of the same length right before. */
export function previousRange(range: DayRange): DayRange {
  return { from: addDays(range.from, -lengthOf(range)), to: addDays(range.from, -1) };
}

/** The same calendar days a year before; 28 February stands for the 29th where the year has none, as the API has it. */
export function yearBefore({ from, to }: DayRange): DayRange {
  return { from: dayOfYearBefore(from), to: dayOfYearBefore(to) };
}

function dayOfYearBefore(day: Day): Day {
  const month = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4, 8)}`;
  const before = `${month}${day.slice(8)}`;
  return isDay(before) ? before : `${month}28`;
}

/** The range as the API takes it, its days those of a zone. */
export function inZone({ from, to }: DayRange, timeZone: string): DayRange & { timeZone: string } {
  return { from, to, timeZone };
}

/** The range as the API takes it, in UTC days. */
export function inUtc(range: DayRange): DayRange & { timeZone: string } {
  return inZone(range, 'UTC');
}

/** How many days a range has. */
export function lengthOf({ from, to }: DayRange): number {
  return (dayStart(to) - dayStart(from)) / DAY_MS + 1;
}

/** Whether a value is a real calendar day. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string') return false;
  try {
    dayStart(value);
    return true;
  } catch {
    return false;
  }
}
