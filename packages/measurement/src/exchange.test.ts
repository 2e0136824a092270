import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertMoney, crossRate, divideHalfAway, invertRate, readRate } from './exchange.ts';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const rateText = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('an amount in another currency', () => {
  it.each([
    ['EUR', 10_000, 'USD', '1.0832', 10_832],
    ['EUR', 1, 'USD', '1.5', 2],
    ['EUR', -1, 'USD', '1.5', -2],
    ['EUR', 1, 'USD', '0.4', 0],
    ['EUR', 12_345, 'JPY', '171.94', 21_226],
    ['JPY', 21_226, 'EUR', '0.0058159823', 12_345],
    ['EUR', 100, 'KWD', '0.3312', 331],
    ['KWD', 1_000, 'JPY', '519.1', 519],
  ])('%s %i is %s at %s: %i minor units, half a unit away from zero', (currency, amountMinor, into, rate, expected) => {
    expect(convertMoney({ amountMinor, currency }, into, readRate(rate))).toEqual({ amountMinor: expected, currency: into });
  });

  it('goes from dollars to yen through the euro and is rounded once, not at the euro', () => {
    const rate = crossRate(readRate('1.0705'), readRate('171.94'));
    // 0.01 USD is 0.93 of a cent in euros: rounded there it would be 1 cent, and 1.72 yen.
    expect(convertMoney({ amountMinor: 1, currency: 'USD' }, 'JPY', rate).amountMinor).toBe(2);
    expect(convertMoney({ amountMinor: 93, currency: 'USD' }, 'JPY', rate).amountMinor).toBe(149);
  });

  it.each(['', '0', '0.000', '-1', '+1', '1,5', '1e3', 'NaN', 'N/A', '1.', '.5', '0x10', '1'.repeat(13), `1.${'1'.repeat(13)}`])(
    'refuses %j as a rate',
    (text) => {
      expect(() => readRate(text)).toThrow(/Not a rate/);
    },
  );

  it('refuses what is too large to be held exactly', () => {
    expect(() => convertMoney(eur(Number.MAX_SAFE_INTEGER), 'IDR', readRate('17487.21'))).toThrow(/whole number/);
  });
});

describe('whatever the amount and the rate', () => {
  it('a refund takes off what its sale put on', () => {
    fc.assert(
      fc.property(amount, rateText, (minor, text) => {
        const rate = readRate(text);
        const there = convertMoney(eur(minor), 'USD', rate).amountMinor;
        const back = convertMoney(eur(-minor), 'USD', rate).amountMinor;
        expect(there + back).toBe(0);
      }),
    );
  });

  it('the result is within half a minor unit of the exact one', () => {
    fc.assert(
      fc.property(amount, rateText, fc.constantFrom('USD', 'JPY', 'KWD'), (minor, text, into) => {
        const { multiplier, divisor } = readRate(text);
        const digits = { USD: 2, JPY: 0, KWD: 3 }[into];
        const result = BigInt(convertMoney(eur(minor), into, { multiplier, divisor }).amountMinor);
        const error = result * divisor * 100n - BigInt(minor) * multiplier * 10n ** BigInt(digits);
        expect(2n * (error < 0n ? -error : error) <= divisor * 100n).toBe(true);
      }),
    );
  });

  it('more is never worth less, and a currency in itself is the same', () => {
    fc.assert(
      fc.property(amount, amount, rateText, (a, b, text) => {
        const rate = readRate(text);
        const [less, more] = [convertMoney(eur(Math.min(a, b)), 'USD', rate), convertMoney(eur(Math.max(a, b)), 'USD', rate)];
        expect(less.amountMinor).toBeLessThanOrEqual(more.amountMinor);
        expect(convertMoney(eur(a), 'EUR', crossRate(rate, rate)).amountMinor).toBe(a === 0 ? 0 : a);
      }),
    );
  });

  it('a cross rate and its inverse cancel out', () => {
    fc.assert(
      fc.property(rateText, rateText, (one, other) => {
        const rate = crossRate(readRate(one), readRate(other));
        const both = crossRate(invertRate(rate), invertRate(rate));
        expect(both.multiplier).toBe(both.divisor);
      }),
    );
  });

  it('a quotient is rounded half away from zero', () => {
    expect([5n, -5n, 4n, -4n, 6n, 0n].map((value) => divideHalfAway(value, 10n))).toEqual([1n, -1n, 0n, 0n, 1n, 0n]);
  });
});
