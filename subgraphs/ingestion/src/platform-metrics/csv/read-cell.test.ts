import { describe, expect, test } from 'vitest';
import { readCountry, readDay, readNumber } from './read-cell.ts';

describe('a cell of an export', () => {
  test.each([
    ['1204', 'streams', 1_204],
    ['1,204', 'streams', 1_204],
    ['12,345,678.5', 'seconds_listened', 12_345_678.5],
    [' 7 ', 'plays', 7],
    ['-3', 'follower_change', -3],
    ['18.5%', 'audience_share', 0.185],
    ['0.185', 'audience_share', 0.185],
    ['112 %', 'average_consumption', 1.12],
    ['01:02:03', 'seconds_listened', 3_723],
  ])('%j of %s is %d', (cell, metric, expected) => expect(readNumber(cell, metric)).toBeCloseTo(expected, 9));

  test.each(['1.204,5', '12,34', '1e3', 'n/a', '<5', '١٢', '1 204', '0x10', 'Infinity', '--1'])(
    '%j is no number, and is not guessed at',
    (cell) => expect(readNumber(cell, 'streams')).toBe(cell),
  );

  test.each([
    ['2026-10-01', '2026-10-01'],
    ['2026-10-01T08:00:00Z', '2026-10-01'],
    ['2026/1/5', '2026-01-05'],
    ['20261001', '2026-10-01'],
  ])('%j is the day %s', (cell, expected) => expect(readDay(cell)).toBe(expected));

  test.each(['01/02/2026', '1 Oct 2026', 'Total', ''])('%j is left as it is: which is the month cannot be told', (cell) =>
    expect(readDay(cell)).toBe(cell),
  );

  test.each([
    ['us', 'US'],
    ['United Kingdom', 'GB'],
    ['UK', 'GB'],
    ['germany', 'DE'],
    ['Narnia', 'Narnia'],
  ])('%j is the country %s', (cell, expected) => expect(readCountry(cell)).toBe(expected));
});
