import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DownloadWindow, windowStarts } from './download-window.ts';
import { findImplausible } from './ip-limit.ts';

const WEEK = ['2026-11-02T22:00:00Z', '2026-11-03T03:00:00Z', '2026-11-03T22:15:00Z', '2026-11-04T23:15:00Z'].map((at) => Date.parse(at));
const opens = (instants: number[], window: DownloadWindow) =>
  windowStarts(instants, window).map((start, i, all) => (all.indexOf(start) === i ? 1 : 0));
const HOUR = 3_600_000;

describe('windowStarts (C20)', () => {
  it('tells the three windows of the rule apart', () => {
    expect(opens(WEEK, 'calendar-day')).toEqual([1, 1, 0, 1]);
    expect(opens(WEEK, 'first-touch')).toEqual([1, 0, 1, 1]);
    expect(opens(WEEK, 'last-touch')).toEqual([1, 0, 0, 1]);
  });
  it('puts an instant exactly 24 hours later outside', () => {
    expect(opens([0, 24 * HOUR - 1], 'first-touch')).toEqual([1, 0]);
    expect(opens([0, 24 * HOUR], 'first-touch')).toEqual([1, 1]);
    expect(opens([0, 24 * HOUR], 'last-touch')).toEqual([1, 1]);
  });
  it('never gives last-touch more windows than first-touch', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 * 24 * HOUR), { maxLength: 40 }), (list) => {
        const instants = list.toSorted((a, b) => a - b);
        const count = (window: DownloadWindow) => new Set(windowStarts(instants, window)).size;
        expect(count('last-touch')).toBeLessThanOrEqual(count('first-touch'));
      }),
    );
  });
});

describe('findImplausible (C9)', () => {
  it('keeps the first downloads of a window and flags the rest', () => {
    expect(findImplausible([0, 1, 2, 3], 'calendar-day', 2)).toEqual([false, false, true, true]);
    expect(findImplausible([0, 1, 24 * HOUR, 24 * HOUR + 1], 'calendar-day', 1)).toEqual([false, true, false, true]);
    expect(findImplausible([0, 23 * HOUR, 25 * HOUR], 'last-touch', 1)).toEqual([false, true, false]);
  });
});
