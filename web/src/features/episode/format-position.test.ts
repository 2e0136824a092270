import { expect, test } from 'vitest';
import { formatPosition, parsePosition } from './format-position.ts';

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [3725, '1:02:05'],
  [36_000, '10:00:00'],
])('%d seconds in is %s', (seconds, shown) => {
  expect(formatPosition(seconds)).toBe(shown);
});

test.each([
  ['1:05', 65],
  ['1:02:05', 3725],
  ['62:05', 3725],
  ['90.5', 90.5],
  [' 0:12,5 ', 12.5],
  ['1:75', null],
  ['1:75:00', null],
  ['', null],
  ['-1', null],
  ['noon', null],
])('reads %s as %s', (text, seconds) => expect(parsePosition(text)).toBe(seconds));
