import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditTouches, weightCredits } from './credit-touches.ts';
import { combineConfidence, type Evidence, matchOrder } from './match-order.ts';
import { isLeakedCode, matchPromoCodes, normalizePromoCode } from '../promo-code.ts';

const sum = (shares: number[]): number => shares.reduce((total, share) => total + share, 0);

describe('credits (A2)', () => {
  it('shares three touches', () => {
    expect(creditTouches([1, 2, 3], 'first-touch')).toEqual([1, 0, 0]);
    expect(creditTouches([1, 2, 3], 'last-touch')).toEqual([0, 0, 1]);
    expect(creditTouches([1, 2, 3], 'linear')[0]).toBeCloseTo(1 / 3, 15);
    expect(creditTouches([], 'linear')).toEqual([]);
  });
  it('sums to exactly 1', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
          .filter((weights) => weights.some((w) => w > 1e-9)),
        (weights) => {
          expect(sum(weightCredits(weights))).toBe(1);
        },
      ),
    );
  });
});

describe('matchOrder (A5)', () => {
  const click: Evidence = { method: 'click', campaign: 'a', at: 1 };
  const code: Evidence = { method: 'code', campaign: 'a', at: 2 };
  it('takes each method by its confidence', () => {
    expect(matchOrder(9, [click])).toMatchObject({ campaign: 'a', method: 'click', confidence: 0.95, conflict: false });
    expect(matchOrder(9, [code])).toMatchObject({ method: 'code', confidence: 0.98 });
    expect(matchOrder(9, [])).toMatchObject({ campaign: null, method: null, confidence: 0 });
  });
  it('combines what agrees, at most 0.99', () => {
    expect(matchOrder(9, [code, click])).toMatchObject({ method: 'click', confidence: 0.99, methods: ['click', 'code'] });
    expect(combineConfidence([0.4, 0.75])).toBeCloseTo(0.85, 12);
    expect(matchOrder(9, [click, { ...click, at: 0 }]).confidence).toBe(0.95);
  });
  it('keeps the stronger of what disagrees and says so', () => {
    expect(matchOrder(9, [{ ...code, campaign: 'b' }, click])).toMatchObject({
      campaign: 'a',
      method: 'click',
      confidence: 0.75,
      conflict: true,
    });
  });
  it('ignores touches after the order', () => {
    expect(matchOrder(0, [click]).campaign).toBeNull();
    expect(matchOrder(0, [{ method: 'survey', campaign: 'a', at: 5, confidence: 0.75 }]).confidence).toBe(0.75);
  });
  it('does not depend on the order of the evidence', () => {
    const any = fc.record({
      method: fc.constantFrom('click', 'vanity', 'code', 'household', 'survey'),
      campaign: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat(20),
    }) as fc.Arbitrary<Evidence>;
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (evidence) => {
        const { touches: _, ...forward } = matchOrder(15, evidence);
        expect(matchOrder(15, evidence.toReversed())).toMatchObject(forward);
        const total = forward.campaign === null ? 0 : 1;
        for (const shares of Object.values(forward.credits)) expect(sum(shares)).toBe(total);
      }),
    );
  });
});

describe('promo codes (A5)', () => {
  const codes = [{ code: 'POD-20', from: 10, to: 20 }];
  it('compares NFKC, upper case, without spaces and hyphens', () => {
    expect([' pod 20 ', 'POD‑20', 'ｐｏｄ２０', 'pod\u00a020'].map(normalizePromoCode)).toEqual(['POD20', 'POD20', 'POD20', 'POD20']);
    expect(matchPromoCodes('pod20', 10, codes)).toEqual(codes);
  });
  it('wants the whole code, within its dates', () => {
    expect(matchPromoCodes('pod2', 15, codes)).toEqual([]);
    expect(matchPromoCodes('pod200', 15, codes)).toEqual([]);
    expect(matchPromoCodes('pod20', 9, codes)).toEqual([]);
    expect(matchPromoCodes('pod20', 20, codes)).toEqual([]);
    expect(matchPromoCodes(' - ', 15, [{ code: '', from: null, to: null }])).toEqual([]);
  });
  it('flags a code used over five times its median day', () => {
    expect([isLeakedCode([2, 2, 0, 11]), isLeakedCode([2, 2, 10]), isLeakedCode([])]).toEqual([true, false, false]);
  });
});
