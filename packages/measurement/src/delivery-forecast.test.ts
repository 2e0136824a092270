import { describe, expect, it } from 'vitest';
import { addForecasts, type Forecast, forecastFinal, forecastRemaining } from './delivery-forecast.ts';
import { KNOWN_DAYS, pairsOfDays, pairsOfEpisodes } from './forecast-history.ts';

/** A generator of always the same numbers (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Downloads by day of life: a level of its own, a decay of its own, and days better and worse; one episode in thirty goes round the world. */
function makeEpisode(random: () => number, level: number): number[] {
  const size = level * Math.exp(0.25 * normal(random)) * (random() < 1 / 30 ? 6 : 1);
  const decay = 0.55 + 0.1 * normal(random);
  return Array.from({ length: 60 }, (_, age) => Math.round(size * (1 + age) ** (-1 - Math.max(0, decay)) * Math.exp(0.2 * normal(random))));
}

/** Downloads of a show by day: weeks with a shape, a slow growth, weeks better and worse. */
function makeDays(random: () => number, count: number): number[] {
  const growth = 0.0005 * normal(random);
  let week = 0;
  return Array.from({ length: count }, (_, day) => {
    if (day % 7 === 0) week = 0.15 * normal(random);
    return Math.round(2_000 * [2.2, 1.2, 1, 0.9, 0.8, 0.6, 0.5][day % 7]! * Math.exp(growth * day + week + 0.1 * normal(random)));
  });
}

/** The share of truths that lay within the intervals. */
function coverage(held: readonly { forecast: Forecast; truth: number }[]): { of80: number; of95: number } {
  const share = (within: (one: (typeof held)[number]) => boolean) => held.filter(within).length / held.length;
  return {
    of80: share(({ forecast, truth }) => truth >= forecast.low80 && truth <= forecast.high80),
    of95: share(({ forecast, truth }) => truth >= forecast.low95 && truth <= forecast.high95),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the forecast of episodes', () => {
  it.each([
    { knownDays: 1, past: 5 },
    { knownDays: 3, past: 8 },
    { knownDays: 7, past: 20 },
    { knownDays: 14, past: 12 },
  ])('holds the truth of held-out episodes as often as it says, after $knownDays days and $past episodes', ({ knownDays, past }) => {
    const random = makeRandom(knownDays * 100 + past);
    const ages = Array.from({ length: 30 - knownDays }, (_, index) => knownDays + index);
    const held = Array.from({ length: 600 }, () => {
      const level = 500 * Math.exp(normal(random));
      const series = Array.from({ length: past }, () => makeEpisode(random, level));
      const episode = makeEpisode(random, level);
      const forecast = forecastRemaining(sum(episode.slice(0, knownDays)), pairsOfEpisodes(series, knownDays, ages), 0);
      return { forecast, truth: sum(ages.map((age) => episode[age]!)) };
    });
    const { of80, of95 } = coverage(held);
    expect(of80).toBeGreaterThan(0.75);
    expect(of80).toBeLessThan(0.92);
    expect(of95).toBeGreaterThan(0.92);
  });
  it('takes past episodes as they were before anything is known of this one', () => {
    const series = [900, 1_000, 1_100, 1_000, 1_000].map((first) => [first, 100]);
    const forecast = forecastRemaining(null, pairsOfEpisodes(series, 0, [0, 1]), 7);
    expect(forecast.isFromHistory).toBe(true);
    expect(forecast.expected).toBeCloseTo(1_100, -1);
    expect(forecast.low95).toBeLessThan(forecast.low80);
    expect(forecast.high80).toBeLessThan(forecast.high95);
  });
  it('leaves out episodes that are too young to tell', () => {
    expect(pairsOfEpisodes([[5, 4, 3], [5]], 1, [1, 2]).pairs).toEqual([{ known: 5, outcome: 7 }]);
  });
});

describe('the forecast of shows', () => {
  it.each([7, 14, 30])('holds the truth of the next %i days as often as it says', (length) => {
    const random = makeRandom(length);
    const ahead = Array.from({ length }, (_, index) => index);
    const held = Array.from({ length: 400 }, () => {
      const days = makeDays(random, 365 + length);
      const daily = days.slice(0, 365);
      const forecast = forecastRemaining(sum(daily.slice(-KNOWN_DAYS)), pairsOfDays(daily, ahead), 0);
      return { forecast, truth: sum(days.slice(365)) };
    });
    const { of80, of95 } = coverage(held);
    expect(of80).toBeGreaterThan(0.74);
    expect(of95).toBeGreaterThan(0.92);
  });
  it('leaves days between two flights out', () => {
    const daily = Array.from({ length: 70 }, (_, day) => day);
    const { pairs, effectiveCount } = pairsOfDays(daily, [0, 8]);
    expect(pairs[0]).toEqual({ known: sum(daily.slice(28, 56)), outcome: 56 + 64 });
    expect(effectiveCount).toBeLessThanOrEqual(pairs.length);
  });
});

describe('the forecast without a past', () => {
  it('says so, and is wide: half to twice in four of five cases', () => {
    const forecast = forecastRemaining(100, { pairs: [{ known: 1, outcome: 2 }], effectiveCount: 1 }, 400);
    expect(forecast).toMatchObject({ expected: 400, isFromHistory: false });
    expect(forecast.low80).toBeCloseTo(200);
    expect(forecast.high80).toBeCloseTo(800);
    expect(forecastRemaining(100, { pairs: [], effectiveCount: 0 }, 0)).toMatchObject({ expected: 0, high95: 0 });
  });
  it('adds up, and says of a sum that a part of it has no past', () => {
    const one = forecastRemaining(100, { pairs: [], effectiveCount: 0 }, 400);
    const other = forecastRemaining(10, { pairs: Array.from({ length: 6 }, () => ({ known: 10, outcome: 5 })), effectiveCount: 6 }, 0);
    const both = addForecasts([one, other]);
    expect(both.isFromHistory).toBe(false);
    expect(both.low95).toBeCloseTo(one.low95 + other.low95);
    expect(forecastFinal(1_000, one, 0.5)).toMatchObject({ expected: 1_200, isFromHistory: false });
    expect(addForecasts([])).toMatchObject({ expected: 0, isFromHistory: true });
  });
});
