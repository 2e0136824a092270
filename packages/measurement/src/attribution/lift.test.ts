import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLift, CRITICAL_Z, type Lift, type LiftFigures } from './lift.ts';
import { layOutCohorts } from './lift-cohorts.ts';
import { computeMatchedLift, type ListeningCell, matchControl } from './lift-control.ts';
import { seedRandom, type SeededRandom } from './simulate/seeded-random.ts';

const group = (converters: number, households: number) => ({ households, converters });

function figures(lift: Lift): LiftFigures {
  if (lift.verdict === 'not-enough-data') throw new Error(lift.reason);
  return lift;
}

/** Binomial by normal approximation would judge the interval by what it is made of; this draws each household. */
function draw(random: SeededRandom, households: number, rate: number) {
  let converters = 0;
  for (let household = 0; household < households; household++) if (random.chance(rate)) converters++;
  return { households, converters };
}

describe('computeLift (A7)', () => {
  it('gives 25 %, 100 incremental and z 3.341 for 500 of 100,000 against 400 of 100,000', () => {
    const lift = figures(computeLift(group(500, 100_000), group(400, 100_000)));
    expect(lift).toMatchObject({ verdict: 'significant', exposedRate: 0.005, baselineRate: 0.004 });
    expect(lift.lift).toBeCloseTo(0.25, 12);
    expect(lift.incremental).toBeCloseTo(100, 9);
    expect(lift.z).toBeCloseTo(3.341, 3);
    // Katz by hand: exp(±1.96 √(1/500 − 1/100000 + 1/400 − 1/100000)) · 1.25 − 1.
    expect(lift.interval.low).toBeCloseTo(0.0963, 4);
    expect(lift.interval.high).toBeCloseTo(0.4252, 4);
  });
  it.each([
    ['no exposed households', group(0, 0), group(4, 100), 'no-exposed-households'],
    ['no control households', group(4, 100), group(0, 0), 'no-control-households'],
    ['no control conversions', group(4, 100), group(0, 100), 'no-control-conversions'],
  ])('says that there is not enough data: %s', (_, exposed, control, reason) => {
    expect(computeLift(exposed, control)).toEqual({ verdict: 'not-enough-data', reason });
  });
  it('says that a difference which chance explains is not significant, in both directions', () => {
    expect(computeLift(group(52, 10_000), group(48, 10_000)).verdict).toBe('not-significant');
    expect(computeLift(group(48, 10_000), group(52, 10_000)).verdict).toBe('not-significant');
    expect(computeLift(group(400, 100_000), group(500, 100_000))).toMatchObject({ verdict: 'significant', lift: expect.closeTo(-0.2, 9) });
  });
  it('stands when nobody or everybody converted', () => {
    const none = figures(computeLift(group(0, 1000), group(40, 1000)));
    expect(none).toMatchObject({ verdict: 'significant', lift: -1, incremental: -40 });
    expect(none.interval.low).toBe(-1);
    expect(none.interval.high).toBeLessThan(-0.7);
    expect(figures(computeLift(group(9, 9), group(7, 7)))).toMatchObject({
      verdict: 'not-significant',
      lift: 0,
      z: 0,
      interval: { low: 0, high: 0 },
    });
  });
  it.each([
    [Number.NaN, 10],
    [-1, 10],
    [11, 10],
    [1, Number.POSITIVE_INFINITY],
    [1, 2 ** 60],
    [1, Number.NaN],
  ])('refuses %d converters of %d households', (converters, households) => {
    expect(() => computeLift(group(converters, households), group(1, 10))).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(() => computeLift(group(1, 10), group(converters, households))).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
  it('gives finite figures that agree with each other for any counts', () => {
    const any = fc.tuple(fc.nat(1e9), fc.double({ min: 0, max: 1, noNaN: true })).map(([households, share]) => ({
      households,
      converters: Math.floor(households * share),
    }));
    fc.assert(
      fc.property(any, any, (exposed, control) => {
        const lift = computeLift(exposed, control);
        if (lift.verdict === 'not-enough-data') return;
        expect(Object.values(lift).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
        expect(lift.interval.low).toBeGreaterThanOrEqual(-1);
        expect(lift.lift).toBeGreaterThanOrEqual(lift.interval.low - 1e-9);
        expect(lift.lift).toBeLessThanOrEqual(lift.interval.high + 1e-9 * (1 + lift.interval.high));
        expect(lift.verdict === 'significant').toBe(Math.abs(lift.z) >= CRITICAL_Z);
        expect(Math.abs(lift.z) <= 1e-6 || Math.sign(lift.lift) === Math.sign(lift.z)).toBe(true);
      }),
    );
  });
  it('covers the true lift 95 times in 100, and calls no difference significant 5 times in 100', () => {
    const random = seedRandom(20_261_128);
    const rounds = 1500;
    let [covered, falseAlarms] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const { low, high } = figures(computeLift(draw(random, 4000, 0.0125), draw(random, 6000, 0.01))).interval;
      if (low <= 0.25 && 0.25 <= high) covered++;
      if (computeLift(draw(random, 4000, 0.01), draw(random, 4000, 0.01)).verdict === 'significant') falseAlarms++;
    }
    expect(covered / rounds).toBeGreaterThan(0.935);
    expect(covered / rounds).toBeLessThan(0.965);
    expect(falseAlarms / rounds).toBeLessThan(0.065);
    expect(falseAlarms / rounds).toBeGreaterThan(0.035);
  });
});

describe('matchControl (A7)', () => {
  const cell = (show: string, week: string, exposed: [number, number], control: [number, number]): ListeningCell => ({
    show,
    week,
    exposed: group(...exposed),
    control: group(...control),
  });
  it('takes away what the mix of shows and weeks alone would show as lift', () => {
    // Buyers listen to a; the campaign ran mostly there and did nothing.
    const cells = [cell('a', '2026-11-02', [900, 10_000], [90, 1000]), cell('b', '2026-11-02', [10, 1000], [100, 10_000])];
    const pooled = figures(computeLift(group(910, 11_000), group(190, 11_000)));
    expect(pooled.lift).toBeGreaterThan(3);
    expect(figures(computeMatchedLift(cells).lift)).toMatchObject({ verdict: 'not-significant', lift: expect.closeTo(0, 9) });
  });
  it('is the plain comparison when there is one cell', () => {
    const { lift, matched } = computeMatchedLift([cell('a', '2026-11-02', [500, 100_000], [400, 100_000])]);
    expect(figures(lift).z).toBeCloseTo(3.341, 3);
    expect(matched).toMatchObject({ unmatched: 0, matchedByWeek: 0, counted: group(400, 100_000) });
  });
  it('goes to the other shows of the week, and leaves out who finds nobody there either', () => {
    const matched = matchControl([
      cell('a', '2026-11-02', [5, 100], [1, 29]),
      cell('b', '2026-11-02', [0, 0], [4, 400]),
      cell('a', '2026-11-09', [7, 70], [0, 29]),
    ]);
    expect(matched).toMatchObject({ exposed: group(5, 100), counted: group(5, 429), matchedByWeek: 100, unmatched: 70 });
    expect(matched.control.households).toBeCloseTo(429, 9);
    expect(matched.control.converters).toBeCloseTo(5, 9);
  });
  it('never says more households than it counted, nor a rate outside those of its cells', () => {
    const count = fc.nat(2000).chain((households) => fc.nat(households).map((converters) => group(converters, households)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'), count, count), { maxLength: 8 }), (rows) => {
        const cells = [...new Map(rows.map(([show, week, exposed, control]) => [show + week, { show, week, exposed, control }])).values()];
        const { control, counted, exposed, unmatched } = matchControl(cells);
        expect(exposed.households + unmatched).toBe(cells.reduce((sum, each) => sum + each.exposed.households, 0));
        expect(control.households).toBeLessThanOrEqual(counted.households * (1 + 1e-9));
        expect(control.converters).toBeLessThanOrEqual(control.households);
      }),
    );
  });
  it('covers the true lift with a weighted control as well', () => {
    const random = seedRandom(7);
    const rounds = 1000;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      const { lift } = computeMatchedLift([
        { show: 'a', week: '1', exposed: draw(random, 3000, 0.03), control: draw(random, 1000, 0.02) },
        { show: 'b', week: '1', exposed: draw(random, 1000, 0.015), control: draw(random, 3000, 0.01) },
      ]);
      const { low, high } = figures(lift).interval;
      if (low <= 0.5 && 0.5 <= high) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.93);
    expect(covered / rounds).toBeLessThan(0.975);
  });
  it('refuses a cell given twice, and more converters than households', () => {
    const once = cell('a', '2026-11-02', [1, 2], [1, 2]);
    expect(() => matchControl([once, once])).toThrow('given twice');
    expect(() => matchControl([cell('a', '2026-11-02', [3, 2], [1, 2])])).toThrow('no more convert');
  });
});

describe('layOutCohorts', () => {
  const readAt = Date.parse('2026-11-23T00:00:00Z');
  it('tells the weeks that were over for the whole cohort', () => {
    expect(
      layOutCohorts(
        [
          { week: '2026-11-09', households: 10 },
          { week: '2026-11-02', households: 200 },
        ],
        [
          { week: '2026-11-02', weeksSince: 1, converters: 2 },
          { week: '2026-11-02', weeksSince: 0, converters: 4 },
          { week: '2026-11-09', weeksSince: 1, converters: 9 },
        ],
        readAt,
        4,
      ),
    ).toEqual([
      {
        week: '2026-11-02',
        households: 200,
        weeks: [
          { converters: 4, cumulativeRate: 0.02 },
          { converters: 2, cumulativeRate: 0.03 },
        ],
      },
      { week: '2026-11-09', households: 10, weeks: [{ converters: 0, cumulativeRate: 0 }] },
    ]);
  });
  it('refuses conversions out of nowhere and more than there are households', () => {
    expect(() => layOutCohorts([], [{ week: '2026-11-02', weeksSince: 0, converters: 1 }], readAt, 4)).toThrow('without exposures');
    expect(() =>
      layOutCohorts([{ week: '2026-11-02', households: 1 }], [{ week: '2026-11-02', weeksSince: 0, converters: 2 }], readAt, 4),
    ).toThrow('More converters');
  });
});
