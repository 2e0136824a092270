import { expect, test } from 'vitest';
import { lengthOf, parseRangeSearch, previousRange, resolveRange, yearBefore } from './day-range.ts';

test.each([
  [{}, {}],
  [{ days: 7 }, { days: 7 }],
  [{ days: '90' }, { days: 90 }],
  [{ days: '365' }, { days: 365 }],
  [{ days: 28 }, {}],
  [{ days: 5 }, {}],
  [
    { from: '2026-11-01', to: '2026-11-23' },
    { from: '2026-11-01', to: '2026-11-23' },
  ],
  [{ from: '2026-11-23', to: '2026-11-01' }, {}],
  [{ from: '2026-02-30', to: '2026-03-02' }, {}],
  [{ from: '2020-01-01', to: '2026-01-01' }, {}],
  [{ from: '2026-11-01', days: 7 }, { days: 7 }],
])('reads %j as %j', (search, read) => {
  expect(parseRangeSearch(search)).toEqual(read);
});

test('28 days end today', () => {
  const range = resolveRange({}, '2026-11-23');
  expect(range).toEqual({ from: '2026-10-27', to: '2026-11-23' });
  expect(lengthOf(range)).toBe(28);
});

test('the previous span has the same length and ends the day before', () => {
  expect(previousRange({ from: '2026-10-27', to: '2026-11-23' })).toEqual({ from: '2026-09-29', to: '2026-10-26' });
  expect(previousRange({ from: '2026-03-01', to: '2026-03-01' })).toEqual({ from: '2026-02-28', to: '2026-02-28' });
});

test('a year before are the same calendar days, the 28th for a 29 February that is not there', () => {
  expect(yearBefore({ from: '2026-10-27', to: '2026-11-23' })).toEqual({ from: '2025-10-27', to: '2025-11-23' });
  expect(yearBefore({ from: '2028-02-01', to: '2028-02-29' })).toEqual({ from: '2027-02-01', to: '2027-02-28' });
});
