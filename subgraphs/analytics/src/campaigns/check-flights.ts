import { addDays, dayStart, type Day } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import type { FlightInput } from './campaign-input.ts';

/** Nobody books for longer; a year that was typed wrong is refused. */
const LONGEST_FLIGHT_DAYS = 3_660;

/**
 * The flights in order of time, with the first and the last day of all.
 * @throws BAD_INPUT with the path, for days that are none, ends before beginnings, and flights that overlap
 */
export function checkFlights<Flight extends FlightInput>(flights: readonly Flight[]): { flights: Flight[]; from: Day; to: Day } {
  const numbered = flights.map((flight, index) => ({ flight, index }));
  for (const { flight, index } of numbered) checkDays(flight, ['input', 'flights', index], ['firstDay', 'lastDay']);
  const sorted = numbered.toSorted((a, b) => (a.flight.firstDay < b.flight.firstDay ? -1 : 1));
  for (const [at, { flight, index }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && flight.firstDay <= before.flight.lastDay)
      throw badInput(`The flight from ${flight.firstDay} begins before the one from ${before.flight.firstDay} has ended`, {
        path: ['input', 'flights', index, 'firstDay'],
      });
  }
  return { flights: sorted.map(({ flight }) => flight), from: sorted[0]!.flight.firstDay, to: sorted.at(-1)!.flight.lastDay };
}

/** Throws BAD_INPUT unless both are days of the calendar, the second not before the first; `names` are those of the input's fields. */
export function checkDays(
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
  path: readonly (string | number)[],
  names: readonly [string, string],
): void {
  for (const [index, day] of [firstDay, lastDay].entries()) {
    try {
      dayStart(day);
    } catch {
      throw badInput(`Not a calendar day: ${day}`, { path: [...path, names[index]!] });
    }
  }
  if (lastDay < firstDay) throw badInput('The flight ends before it begins', { path: [...path, names[1]] });
  if (lastDay >= addDays(firstDay, LONGEST_FLIGHT_DAYS))
    throw badInput(`A flight has at most ${LONGEST_FLIGHT_DAYS} days`, { path: [...path, names[1]] });
}
