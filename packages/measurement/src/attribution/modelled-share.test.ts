import { describe, expect, it } from 'vitest';
import { modelShare } from './modelled-share.ts';
import { seedRandom } from './simulate/seeded-random.ts';

describe('modelShare (A3)', () => {
  it('models 200 conversions of 400,000 impressions beside 300 observed of 600,000', () => {
    const share = modelShare({ householdImpressions: 600_000, conversions: 300, otherImpressions: 400_000 });
    expect(share).toMatchObject({ observed: 300, modelled: { conversions: 200 } });
    // 201.28 ± 1.96 √(333.3 + 0.43)
    expect(share.modelled!.interval.low).toBeCloseTo(165.47, 1);
    expect(share.modelled!.interval.high).toBeCloseTo(237.09, 1);
  });
  it('models nothing below 1,000 household impressions', () => {
    expect(modelShare({ householdImpressions: 999, conversions: 3, otherImpressions: 400_000 })).toEqual({ observed: 3, modelled: null });
    expect(modelShare({ householdImpressions: 1000, conversions: 3, otherImpressions: 400_000 }).modelled?.conversions).toBe(1200);
    expect(modelShare({ householdImpressions: 0, conversions: 0, otherImpressions: 0 })).toEqual({ observed: 0, modelled: null });
  });
  it('says how little none among the observed says', () => {
    const { modelled } = modelShare({ householdImpressions: 1000, conversions: 0, otherImpressions: 2000 });
    expect(modelled).toMatchObject({ conversions: 0, interval: { low: 0 } });
    expect(modelled!.interval.high).toBeCloseTo(2 * 1.96 ** 2, 9);
    expect(modelShare({ householdImpressions: 5000, conversions: 9, otherImpressions: 0 }).modelled).toEqual({
      conversions: 0,
      interval: { low: 0, high: 0 },
    });
  });
  it.each([Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])('refuses %d as a count', (count) => {
    expect(() => modelShare({ householdImpressions: 2000, conversions: count, otherImpressions: 1 })).toThrow('Not a count');
  });
  it('covers what the others truly brought 95 times in 100', () => {
    const random = seedRandom(3);
    const rounds = 4000;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      const { modelled } = modelShare({ householdImpressions: 30_000, conversions: random.poisson(30), otherImpressions: 20_000 });
      const truth = random.poisson(20);
      if (modelled!.interval.low <= truth && truth <= modelled!.interval.high) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.935);
    expect(covered / rounds).toBeLessThan(0.97);
  });
});
