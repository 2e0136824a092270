import { describe, expect, it } from 'vitest';
import { type ScoredOrder, scoreMatches } from './score-matches.ts';
import { simulateAttribution } from './simulate-attribution.ts';
import { DEFAULT_DISTURBANCES, type Disturbances } from './world-rates.ts';

const order = (over: Partial<ScoredOrder>): ScoredOrder => ({
  truth: 'a',
  given: 'a',
  method: 'household',
  confidence: 0.9,
  hasSignal: true,
  undisturbed: 'a',
  isExcluded: false,
  wasReached: true,
  ...over,
});
const none = { given: null, method: null, confidence: 0 };

describe('scoreMatches', () => {
  it('judges orders with a signal, and all that a campaign caused for recall', () => {
    const score = scoreMatches([
      order({}),
      order({ method: 'click', confidence: 0.95 }),
      order({ given: 'b', confidence: 0.75 }),
      order({ ...none, isExcluded: true }),
      order({ truth: null, undisturbed: null, wasReached: false }),
      order({ truth: null, undisturbed: null, method: 'code', confidence: 0.98 }),
      order({ truth: null }),
      order({ truth: null, undisturbed: null, ...none, isExcluded: true }),
      order({ ...none, hasSignal: false }),
      order({ truth: null, undisturbed: null, ...none, hasSignal: false }),
    ]);
    expect(score).toMatchObject({
      conversions: 10,
      withSignal: 8,
      accuracy: 3 / 8,
      accuracyOfNewCustomers: 2 / 6,
      undisturbed: { accuracy: 7 / 8, agreement: 4 / 8 },
      precision: 2 / 6,
      recall: 2 / 4,
      recallOfAll: 2 / 5,
      confusion: { rightCampaign: 2, otherCampaign: 1, missed: 1, inventedCampaign: 3, rightNone: 1 },
      losses: { boughtAnywayReached: 1, boughtAnywayStranger: 1, boughtAnywayCode: 1, wonBack: 1, otherCampaign: 1, missed: 0 },
      byMethod: { click: { given: 1, right: 1, precision: 1, meanConfidence: 0.95 }, household: { given: 4, right: 1 } },
    });
    expect(score.calibration).toEqual([
      { from: 0.7, to: 0.8, meanConfidence: 0.75, share: 0, n: 1 },
      { from: 0.9, to: 1, meanConfidence: expect.closeTo(0.926, 9), share: 0.4, n: 5 },
    ]);
  });
  it('gives null where there is nothing to divide by', () => {
    expect(scoreMatches([])).toMatchObject({
      conversions: 0,
      accuracy: null,
      precision: null,
      recall: null,
      undisturbed: null,
      calibration: [],
    });
  });
});

describe('simulateAttribution', () => {
  const simulate = (rates: Partial<Disturbances> = {}, seed = 2, households = 4000) =>
    simulateAttribution({ households, seed, campaigns: 4, windowDays: 30, rates: { ...DEFAULT_DISTURBANCES, ...rates } });

  it('gives the same for the same seed, and something else for another', () => {
    expect(simulate()).toEqual(simulate());
    expect(simulate({}, 3)).not.toEqual(simulate());
  });
  it('counts every wrong order under one reason', () => {
    const { confusion, losses, withSignal, accuracy } = simulate({ organic: 0.5, sharedCodes: 1, nat: 0.5 });
    const wrong = confusion.otherCampaign + confusion.missed + confusion.inventedCampaign;
    expect(Object.values(losses).reduce((sum, count) => sum + count)).toBe(wrong);
    expect(accuracy).toBeCloseTo(1 - wrong / withSignal, 12);
    expect(losses.boughtAnywayStranger).toBeGreaterThan(0);
    expect(losses.boughtAnywayReached).toBeGreaterThan(0);
    expect(losses.boughtAnywayCode).toBeGreaterThan(0);
  });
  it.each(['cgnat', 'churn', 'ipv6Rotation', 'vpn', 'late'] as const)('finds less of what campaigns caused where %s disturbs', (name) => {
    const calm = { nat: 0, cgnat: 0, vpn: 0, ipv6Rotation: 0, churn: 0, late: 0 };
    expect(simulate({ ...calm, [name]: 1 }).recallOfAll).toBeLessThan(simulate(calm).recallOfAll!);
  });
  it('takes strangers for listeners where neighbours share an address', () => {
    const strangers = (nat: number) => simulate({ organic: 0.5, nat }).losses.boughtAnywayStranger;
    expect(strangers(0.8)).toBeGreaterThan(2 * strangers(0));
  });
  it('stands without households worth speaking of, and with every rate at its ends', () => {
    const ends = (rate: number) =>
      Object.fromEntries(Object.keys(DEFAULT_DISTURBANCES).map((name) => [name, rate])) as unknown as Disturbances;
    expect(simulate({}, 1, 1)).toMatchObject({ households: 1 });
    for (const rate of [0, 1]) expect(simulate(ends(rate), 1, 1500).conversions).toBeGreaterThan(0);
  });
});
