import { expect, test } from 'vitest';
import { parseMoney } from './parse-money.ts';

test.each([
  ['12500', 'EUR', 1_250_000],
  [' 49.9 ', 'EUR', 4990],
  ['49,90', 'EUR', 4990],
  ['1200', 'JPY', 1200],
])('reads %s %s', (text, currency, amountMinor) => {
  expect(parseMoney(text, currency)).toEqual({ amountMinor, currency });
});

test.each(['', '12,500', '12.500,00', '1 200', '-5', '1e3', '4.999', '4.990', '99999999999999999'])('does not guess %j', (text) => {
  expect(parseMoney(text, 'EUR')).toBeUndefined();
});
