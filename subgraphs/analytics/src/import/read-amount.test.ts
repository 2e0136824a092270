import { expect, it } from 'vitest';
import { readAmount } from './read-amount.ts';

it.each<[string, string, number]>([
  ['1250', 'EUR', 125_000],
  ['1250.5', 'EUR', 125_050],
  ['1250,50', 'EUR', 125_050],
  ['1.250,50', 'EUR', 125_050],
  ['1,250.50', 'EUR', 125_050],
  ['1.250', 'EUR', 125_000],
  ['1,250', 'EUR', 125_000],
  ['1.250.000', 'EUR', 125_000_000],
  ['1 250,50', 'EUR', 125_050],
  ['1\u202f250,5', 'EUR', 125_050],
  ['1’250.50', 'CHF', 125_050],
  ['0,05', 'EUR', 5],
  ['0', 'EUR', 0],
  ['0.500', 'EUR', 50],
  ['1250', 'JPY', 1_250],
  ['1,250', 'JPY', 1_250],
  ['1,250.500', 'KWD', 1_250_500],
  ['1.5', 'KWD', 1_500],
])('reads %s %s as %i', (text, currency, minor) => {
  expect(readAmount(text, currency)).toBe(minor);
});

it.each([
  ['=HYPERLINK("x")', 'EUR'],
  ['-5', 'EUR'],
  ['1.2.3', 'EUR'],
  ['1,2,3.4', 'EUR'],
  ['1.250.00', 'EUR'],
  ['1.250', 'KWD'],
  ['12.5', 'JPY'],
  ['1e3', 'EUR'],
  ['€ 5', 'EUR'],
  ['٣', 'EUR'],
  ['', 'EUR'],
  ['9'.repeat(40), 'EUR'],
])('refuses %s %s', (text, currency) => {
  expect(() => readAmount(text, currency)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
});
