import { expect, test } from 'vitest';
import { describeEvery } from './describe-every.ts';

test.each([
  [1, 'every second'],
  [60, 'every minute'],
  [90, 'every 90 seconds'],
  [7200, 'every 2 hours'],
  [86_400, 'every day'],
])('%i seconds is %s', (seconds, words) => {
  expect(describeEvery(seconds)).toBe(words);
});
