import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeFrequency } from './frequency.ts';

describe('frequencies', () => {
  it('hold every listener once, those above ten together', () => {
    const { groups } = summarizeFrequency([
      { impressions: 1, listeners: 5 },
      { impressions: 10, listeners: 2 },
      { impressions: 40, listeners: 1 },
    ]);
    expect(groups).toHaveLength(10);
    expect(groups[0]).toEqual({ impressions: 1, listeners: 5 });
    expect(groups[9]).toEqual({ impressions: 10, listeners: 3 });
  });
  it('say nothing of 2 % of fewer than 50 listeners, and are empty of nobody', () => {
    expect(summarizeFrequency([{ impressions: 3, listeners: 49 }]).heavyShare).toBeNull();
    expect(summarizeFrequency([{ impressions: 3, listeners: 50 }]).heavyShare).toBeCloseTo(1 / 50);
    expect(summarizeFrequency([]).heavyShare).toBeNull();
  });
  it('agree with a list of all listeners', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 50, maxLength: 400 }), (all) => {
        const counts = [...Map.groupBy(all, (one) => one)].map(([impressions, who]) => ({ impressions, listeners: who.length }));
        const { groups, heavyShare } = summarizeFrequency(counts);
        const heavy = all.toSorted((a, b) => b - a).slice(0, Math.floor(all.length / 50));
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(heavyShare).toBeCloseTo(sum(heavy) / sum(all), 12);
        expect(sum(groups.map(({ listeners }) => listeners))).toBe(all.length);
      }),
    );
  });
});
