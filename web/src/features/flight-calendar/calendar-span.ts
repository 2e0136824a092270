import { addDays, dayStart, DAY_MS, type Day } from '@castgraph/kernel/days';
import type { DayRange } from '../../shared/day-range.ts';

/** The first day of the month of a day. */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month so many months later, or earlier. */
export function addMonths(month: Day, count: number): Day {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The first days of so many months in a row. */
export function monthsFrom(month: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addMonths(month, index));
}

/** All days of so many months in a row. */
export function spanOfMonths(month: Day, count: number): DayRange {
  return { from: month, to: addDays(addMonths(month, count), -1) };
}

/** Where days lie in a span, as shares of its length: `start` to `end`, 0 to 1. Days outside are cut off. */
export function placeIn(span: DayRange, { from, to }: DayRange): { start: number; end: number } {
  const begin = dayStart(span.from);
  const length = dayStart(span.to) + DAY_MS - begin;
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - begin) / length));
  return { start: share(dayStart(from)), end: share(dayStart(to) + DAY_MS) };
}

/** The Monday of the week of a day (ISO 8601). */
export function weekStart(day: Day): Day {
  const weekday = new Date(dayStart(day)).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The Mondays of all weeks that touch a span. */
export function weeksOf({ from, to }: DayRange): Day[] {
  const weeks: Day[] = [];
  for (let week = weekStart(from); week <= to; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}
