import { expect, test } from 'vitest';
import { formatHeadlineMoney, formatMoney } from './format-money.ts';

test.each([
  [4990, 'EUR', '€49.90'],
  [-4990, 'EUR', '-€49.90'],
  [0, 'USD', '$0.00'],
  [1200, 'JPY', '¥1,200'],
  [1, 'KWD', 'KWD 0.001'],
  [9_007_199_254_740_991, 'USD', '$90,071,992,547,409.91'],
])('formats %i minor units of %s', (amountMinor, currency, text) => {
  expect(formatMoney({ amountMinor, currency }, { locale: 'en-US' }).replaceAll('\u00a0', ' ')).toBe(text);
});

test('headlines leave fractions out from a thousand on', () => {
  expect(formatHeadlineMoney({ amountMinor: 1_248_049, currency: 'EUR' }, 'en-US')).toBe('€12,480');
  expect(formatHeadlineMoney({ amountMinor: 99_999, currency: 'EUR' }, 'en-US')).toBe('€999.99');
});
