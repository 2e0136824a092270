import { expect, test } from 'vitest';
import { computeQuartiles } from './quartiles.ts';

test('quartiles lie between the ranks, as spreadsheets have them', () => {
  expect(computeQuartiles([4, 1, 3, 2])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 });
  expect(computeQuartiles([7])).toEqual({ lower: 7, median: 7, upper: 7 });
  expect(computeQuartiles([])).toEqual({ lower: null, median: null, upper: null });
});
