import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adPosition } from './ad-position.ts';
import { computePacing } from './pacing.ts';
import { effectiveCpm, fillTiers, makeGoodImpressions, owedForDelivery, priceByCpm, priceByTiers } from './price.ts';
import { computeRoi, findPaybackDay } from './roi.ts';

describe('computeRoi (A8)', () => {
  it('is exact and null for a cost of 0', () => {
    expect(computeRoi({ costMinor: 100_000, valueMinor: 250_000 })).toEqual({
      roi: 1.5,
      roas: 2.5,
      netProfit: 150_000,
      paybackPeriodDays: null,
    });
    expect(computeRoi({ costMinor: 0, valueMinor: 5 })).toEqual({ roi: null, roas: null, netProfit: 5, paybackPeriodDays: null });
    expect(computeRoi({ costMinor: 3, valueMinor: 1 }).roi).toBe(-2 / 3);
  });
  it('finds the first day that reaches the cost, whatever the order of rows', () => {
    const rows = [
      { day: '2026-11-05', valueMinor: 60 },
      { day: '2026-11-01', valueMinor: 50 },
      { day: '2026-11-05', valueMinor: -10 },
    ];
    expect(findPaybackDay(100, rows)).toBe(5);
    expect(findPaybackDay(101, rows)).toBeNull();
    expect(
      findPaybackDay(100, [
        { day: '7', valueMinor: 100 },
        { day: '2', valueMinor: 99 },
      ]),
    ).toBe(7);
    expect(findPaybackDay(1, [])).toBeNull();
  });
  it('refuses fractions, negative costs and days that do not exist', () => {
    expect(() => computeRoi({ costMinor: 1.5, valueMinor: 1 })).toThrow('Not a whole number');
    expect(() => computeRoi({ costMinor: -1, valueMinor: 1 })).toThrow('A cost is not negative');
    expect(() => findPaybackDay(1, [{ day: '2026-02-30', valueMinor: 1 }])).toThrow('Not a day');
  });
});

describe('prices (A10, A11)', () => {
  it('prices by CPM and tiers', () => {
    expect(priceByCpm(15_000, 2500)).toBe(37_500);
    const tiers = [
      { impressions: 2_000_000, cpmMinor: 150 },
      { impressions: 3_000_000, cpmMinor: 135 },
      { impressions: 2_000_000, cpmMinor: 120 },
    ];
    expect(priceByTiers(tiers)).toBe(945_000);
    expect(priceByTiers(fillTiers(7_000_000, tiers))).toBe(945_000);
    expect(fillTiers(8_000_000, tiers).at(-1)).toEqual({ impressions: 3_000_000, cpmMinor: 120 });
  });
  it('pays pro rata below the goal and the agreed price above', () => {
    expect(owedForDelivery(10_000, 3, 4)).toBe(7500);
    expect(owedForDelivery(10_000, 5, 4)).toBe(10_000);
    expect(owedForDelivery(10_000, 0, 0)).toBe(10_000);
    expect(makeGoodImpressions(3, 4)).toBe(1);
    expect(effectiveCpm(100, 0)).toBeNull();
  });
  it('never pays more than agreed, and more for more', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(100_000), fc.nat(100_000), (price, delivered, goal) => {
        const owed = owedForDelivery(price, delivered, goal);
        expect(owed).toBeLessThanOrEqual(price);
        expect(owedForDelivery(price, delivered + 1, goal)).toBeGreaterThanOrEqual(owed);
      }),
    );
  });
});

describe('computePacing (A9)', () => {
  const flight = { flightStart: 0, flightEnd: 100, goal: 1000 };
  it('compares the share delivered with the share expected', () => {
    expect(computePacing({ ...flight, delivered: 500, now: 50 })).toBe(1);
    expect(computePacing({ ...flight, delivered: 750, now: 50, curve: 'front-loaded' })).toBe(1);
    expect(computePacing({ ...flight, delivered: 1000, now: 500 })).toBe(1);
  });
  it('is not available before the flight or without a goal', () => {
    expect(computePacing({ ...flight, delivered: 0, now: -1 })).toBeNull();
    expect(computePacing({ ...flight, goal: 0, delivered: 5, now: 50 })).toBeNull();
  });
});

describe('adPosition', () => {
  it('takes 10 % of each end, at most 10 minutes', () => {
    expect([adPosition(179, 200, 1800), adPosition(180, 200, 1800), adPosition(1600, 1620, 1800), adPosition(1600, 1621, 1800)]).toEqual([
      'pre-roll',
      'mid-roll',
      'mid-roll',
      'post-roll',
    ]);
    expect(adPosition(601, 660, 7200)).toBe('mid-roll');
  });
});
