import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfSpot, priceImpressions, type SpotPrice } from './placement-price.ts';

const tiers = [
  { impressions: 0, cpmMinor: 150 },
  { impressions: 2_000_000, cpmMinor: 135 },
  { impressions: 5_000_000, cpmMinor: 120 },
];
const tiered: SpotPrice = { pricing: 'TIERED', tiers };
const cpm: SpotPrice = { pricing: 'CPM', cpmMinor: 2_500 };
const over = { isOver: true, underDelivery: 'PRO_RATA' } as const;

describe('the price of a spot (A10)', () => {
  it.each([
    [15_000, cpm, 37_500],
    [7_000_000, tiered, 945_000],
    [2_000_000, tiered, 300_000],
    [2_000_001, tiered, 300_000],
    [0, tiered, 0],
    [123, { pricing: 'FLAT', priceMinor: 9_900 } as const, 9_900],
  ])('of %i impressions by %j is %i', (impressions, price, expected) => {
    expect(priceImpressions(impressions, price)).toBe(expected);
  });

  it('refuses tiers that do not begin at 0 or do not ascend', () => {
    expect(() => priceImpressions(1, { pricing: 'TIERED', tiers: [] })).toThrow(/begins at 0/);
    expect(() => priceImpressions(1, { pricing: 'TIERED', tiers: tiers.slice(1) })).toThrow(/begins at 0/);
    expect(() => priceImpressions(1, { pricing: 'TIERED', tiers: [tiers[0]!, tiers[0]!] })).toThrow(/ascend/);
  });

  it('of more impressions is never less, and of tiers of one CPM is that of the CPM', () => {
    const sizes = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 0, max: 10_000 }), (a, b, cpmMinor) => {
        expect(priceImpressions(Math.min(a, b), tiered)).toBeLessThanOrEqual(priceImpressions(Math.max(a, b), tiered));
        const flat: SpotPrice = { pricing: 'TIERED', tiers: tiers.map(({ impressions }) => ({ impressions, cpmMinor })) };
        expect(priceImpressions(a, flat)).toBe(priceImpressions(a, { pricing: 'CPM', cpmMinor }));
      }),
    );
  });
});

describe('what is owed for a spot (A11)', () => {
  it.each([
    ['the agreed price while it runs', { contracted: 10_000, delivered: 1, ...over, isOver: false }, [25_000, 25_000, 0]],
    ['pro rata once it is over and short', { contracted: 10_000, delivered: 7_777, ...over }, [25_000, 19_443, 0]],
    ['nothing where nothing was delivered', { contracted: 10_000, delivered: 0, ...over }, [25_000, 0, 0]],
    ['the agreed price for more than agreed', { contracted: 10_000, delivered: 30_000, ...over }, [25_000, 25_000, 0]],
    [
      'the agreed price and the rest as a make-good, where that was agreed',
      { contracted: 10_000, delivered: 7_777, isOver: true, underDelivery: 'MAKE_GOOD' as const },
      [25_000, 25_000, 2_223],
    ],
    ['the price of what was delivered, without a number', { contracted: null, delivered: 7_777, ...over }, [null, 19_443, 0]],
  ])('is %s', (_, delivery, [agreedMinor, owedMinor, makeGoodImpressions]) => {
    expect(costOfSpot(cpm, delivery)).toEqual({ agreedMinor, owedMinor, makeGoodImpressions });
  });

  it('is never more than agreed, never negative, and grows with the delivery', () => {
    const count = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 3_000_000 }), fc.constantFrom(cpm, tiered), (a, b, contracted, price) => {
        const owed = (delivered: number) => costOfSpot(price, { contracted, delivered, ...over });
        const [less, more] = [owed(Math.min(a, b)), owed(Math.max(a, b))];
        expect(less.owedMinor).toBeGreaterThanOrEqual(0);
        expect(less.owedMinor).toBeLessThanOrEqual(more.owedMinor);
        expect(more.owedMinor).toBeLessThanOrEqual(more.agreedMinor!);
      }),
    );
  });
});
