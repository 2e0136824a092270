import { type Day, DAY_MS, dayStart } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { type PacingCurve, expectedShare } from './pacing.ts';

/** UTC days in which a spot runs, ends included. */
export interface FlightSpan {
  firstDay: Day;
  lastDay: Day;
}

/** The UTC days of flights, each once and in order, overlapping flights joined. @throws BAD_INPUT for a flight that ends before it begins */
export function flightDays(flights: readonly FlightSpan[]): Day[] {
  const days = new Set<number>();
  for (const { firstDay, lastDay } of flights) {
    if (lastDay < firstDay) throw badInput('A flight ends after it begins', { path: ['lastDay'] });
    for (let at = dayStart(firstDay); at <= dayStart(lastDay); at += DAY_MS) days.add(at);
  }
  return [...days].sort((a, b) => a - b).map((at) => new Date(at).toISOString().slice(0, 10));
}

/** The share of flights that has elapsed at an instant (Unix ms), 0–1. Between flights it stands still. // A9 */
export function elapsedShare(flights: readonly FlightSpan[], now: number): number {
  const days = flightDays(flights);
  if (days.length === 0) return 0;
  const elapsed = days.reduce((sum, day) => sum + Math.min(DAY_MS, Math.max(0, now - dayStart(day))), 0);
  return elapsed / (days.length * DAY_MS);
}

/**
 * Pacing over one or more flights: the share of the goal delivered over the share expected by now (A9); 1 is on schedule. Null before the first flight
 * has begun and without a goal.
 */
export function computeFlightPacing(input: {
  delivered: number;
  goal: number | null;
  flights: readonly FlightSpan[];
  now: number;
  curve: PacingCurve;
}): number | null {
  const expected = expectedShare(elapsedShare(input.flights, input.now), input.curve);
  return expected === 0 || !input.goal ? null : input.delivered / input.goal / expected;
}

/** What is expected by the end of each day of the flights, as a share of the goal: the curve that a chart draws. */
export function pacingCurve(flights: readonly FlightSpan[], curve: PacingCurve): { day: Day; share: number }[] {
  const days = flightDays(flights);
  return days.map((day, index) => ({ day, share: expectedShare((index + 1) / days.length, curve) }));
}
