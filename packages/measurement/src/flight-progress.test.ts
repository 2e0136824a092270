import { describe, expect, it } from 'vitest';
import { computeFlightPacing, elapsedShare, flightDays, pacingCurve } from './flight-progress.ts';
import { computePacing } from './pacing.ts';

const FLIGHTS = [
  { firstDay: '2026-03-01', lastDay: '2026-03-10' },
  { firstDay: '2026-03-21', lastDay: '2026-03-30' },
];
const at = (text: string) => Date.parse(`2026-03-${text}Z`);

describe('the progress of flights (A9)', () => {
  it('stands still between two flights', () => {
    expect(elapsedShare(FLIGHTS, at('01T00:00'))).toBe(0);
    expect(elapsedShare(FLIGHTS, at('06T00:00'))).toBe(0.25);
    expect(elapsedShare(FLIGHTS, at('15T12:00'))).toBe(0.5);
    expect(elapsedShare(FLIGHTS, at('26T00:00'))).toBe(0.75);
    expect(elapsedShare(FLIGHTS, at('31T10:00'))).toBe(1);
    expect(elapsedShare([], at('31T10:00'))).toBe(0);
  });
  it('counts a day of two overlapping flights once', () => {
    expect(flightDays([FLIGHTS[0]!, { firstDay: '2026-03-10', lastDay: '2026-03-11' }])).toHaveLength(11);
    expect(() => flightDays([{ firstDay: '2026-03-02', lastDay: '2026-03-01' }])).toThrow('A flight ends after it begins');
  });
  it('of one flight paces as `computePacing` does, on either curve', () => {
    for (const curve of ['linear', 'front-loaded'] as const) {
      for (const day of ['01T00:00', '02T07:30', '09T23:59', '11T00:00', '25T00:00']) {
        const one = { delivered: 700, goal: 1_000, now: at(day), curve };
        const single = computePacing({ ...one, flightStart: at('01T00:00'), flightEnd: at('11T00:00') });
        const many = computeFlightPacing({ ...one, flights: [FLIGHTS[0]!] });
        expect(many === null).toBe(single === null);
        expect(many ?? 0).toBeCloseTo(single ?? 0, 12);
      }
    }
  });
  it('is not available before the flight, without a goal and with a goal of nothing', () => {
    expect(computeFlightPacing({ delivered: 5, goal: 10, flights: FLIGHTS, now: at('01T00:00'), curve: 'linear' })).toBeNull();
    expect(computeFlightPacing({ delivered: 5, goal: null, flights: FLIGHTS, now: at('06T00:00'), curve: 'linear' })).toBeNull();
    expect(computeFlightPacing({ delivered: 5, goal: 0, flights: FLIGHTS, now: at('06T00:00'), curve: 'linear' })).toBeNull();
  });
  it('draws a curve that ends at the goal', () => {
    const curve = pacingCurve([FLIGHTS[0]!], 'front-loaded');
    expect(curve[4]).toEqual({ day: '2026-03-05', share: 0.75 });
    expect(curve.at(-1)).toEqual({ day: '2026-03-10', share: 1 });
  });
});
