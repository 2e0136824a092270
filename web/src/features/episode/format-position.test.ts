import { expect, test } from 'vitest';
import { formatPosition } from './format-position.ts';

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [3725, '1:02:05'],
  [36_000, '10:00:00'],
])('%d seconds in is %s', (seconds, shown) => {
  expect(formatPosition(seconds)).toBe(shown);
});
