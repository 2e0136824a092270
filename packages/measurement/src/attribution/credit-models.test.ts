import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelCredits, ChannelPath } from './channel-path.ts';
import { JourneyCredits } from './credit-journeys.ts';
import { ATTRIBUTION_MODELS, type AttributionModel, creditTouches, JOURNEY_MODELS } from './credit-touches.ts';
import { creditPaths as creditByRemoval, MOST_MARKOV_CHANNELS } from './markov.ts';
import { creditPaths as creditByShapley } from './shapley.ts';
import { channelWeights } from './share-by-channel.ts';
import { splitMoney } from './split-money.ts';

const DAY = 86_400_000;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const path = (channels: string, conversions: number, nulls = 0, value = conversions * 10): ChannelPath => ({
  channels: channels === '' ? [] : channels.split('>'),
  conversions,
  value,
  nulls,
});
const anyPath = fc.record({
  channels: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 6 }),
  conversions: fc.nat(9),
  price: fc.integer({ min: -500, max: 500 }),
  nulls: fc.nat(9),
});
const anyPaths = fc.array(
  anyPath.map(({ channels, conversions, price, nulls }) => ({ channels, conversions, value: conversions * price, nulls })),
  { minLength: 1, maxLength: 12 },
);

function credit(paths: readonly ChannelPath[], model: AttributionModel): ChannelCredits {
  const credits = new JourneyCredits(model);
  for (const one of paths) credits.add(one);
  return credits.credits();
}

function expectNear(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): void {
  expect([...found.keys()].toSorted()).toEqual([...wanted.keys()].toSorted());
  for (const [channel, share] of wanted) expect(Math.abs(found.get(channel)! - share)).toBeLessThan(1e-9 * Math.max(1, Math.abs(share)));
}

const conversionsOf = (credits: ChannelCredits) => new Map([...credits].map(([channel, { conversions }]) => [channel, conversions]));

describe('models of one journey (A2)', () => {
  it('shares four touches 21, 14, 7 and 0 days before', () => {
    const times = [-21 * DAY, -14 * DAY, -7 * DAY, 0];
    const decay = creditTouches(times, 'time-decay').map((share) => Math.round(share * 10_000) / 100);
    expect(decay).toEqual([6.67, 13.33, 26.67, 53.33]);
    const position = creditTouches(times, 'position-based').map((share) => Math.round(share * 1e12) / 1e12);
    expect(position).toEqual([0.4, 0.1, 0.1, 0.4]);
    expect(creditTouches([-7 * DAY, 0], 'time-decay', { halfLifeMs: 3.5 * DAY })).toEqual([0.2, 0.8]);
    expect(creditTouches([1, 2], 'position-based')).toEqual([0.5, 0.5]);
    expect(creditTouches([1], 'position-based')).toEqual([1]);
  });
  it('refuses a half-life that is none', () => {
    for (const halfLifeMs of [0, -1, Number.NaN]) expect(() => creditTouches([1], 'time-decay', { halfLifeMs })).toThrow('half-life');
  });
  it('sums to exactly 1 for any journey, with no share below 0', () => {
    const times = fc.array(fc.integer({ min: 0, max: 4e11 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(times, fc.constantFrom(...JOURNEY_MODELS), fc.integer({ min: 1, max: 90 * DAY }), (touches, model, halfLifeMs) => {
        const sorted = touches.toSorted((a, b) => a - b);
        const shares = creditTouches(sorted, model, { halfLifeMs });
        expect(sum(shares)).toBe(1);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('Markov (A2)', () => {
  it('solves the chain of the rule', () => {
    const paths = [path('C1>C2>C3', 1), path('C1', 0, 1), path('C2>C3', 0, 1)];
    expectNear(
      conversionsOf(creditByRemoval(paths)),
      new Map([
        ['C1', 0.2],
        ['C2', 0.4],
        ['C3', 0.4],
      ]),
    );
  });
  it('takes consecutive repeats for one visit', () => {
    expect(creditByRemoval([path('a>a>b>b>a', 3, 1)])).toEqual(creditByRemoval([path('a>b>a', 3, 1)]));
  });
  it('gives nothing without a conversion, to lost channels, and for conversions without a touch', () => {
    expect([...creditByRemoval([path('a>b', 0, 5), path('', 4)]).values()]).toEqual([
      { conversions: 0, value: 0 },
      { conversions: 0, value: 0 },
    ]);
    expect(creditByRemoval([path('a', 2), path('b', 0, 3), path('c', 0)]).get('b')).toEqual({ conversions: 0, value: 0 });
    expect(creditByRemoval([])).toEqual(new Map());
  });
  it('refuses counts that are none and more channels than it solves for', () => {
    expect(() => creditByRemoval([path('a', -1)])).toThrow('counted from 0');
    expect(() => creditByRemoval([path('a', Number.NaN)])).toThrow('counted from 0');
    expect(() => creditByRemoval([path('a', 1, 0, Number.POSITIVE_INFINITY)])).toThrow('a number');
    const many = Array.from({ length: MOST_MARKOV_CHANNELS + 1 }, (_, at) => path(`c${at}`, 1));
    expect(() => creditByRemoval(many)).toThrow('use shapley');
  });
  it('equals walking the chain step by step, with each channel taken out', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => expectNear(conversionsOf(creditByRemoval(paths)), walkChains(paths))),
      { numRuns: 60 },
    );
  });
});

/** An independent oracle: follows the probability of being at each channel until next to none is left. */
function walkChains(paths: readonly ChannelPath[]): Map<string, number> {
  const steps = new Map<string, Map<string, number>>();
  const count = (from: string, to: string, weight: number): void => {
    const row = steps.get(from) ?? new Map<string, number>();
    steps.set(from, row.set(to, (row.get(to) ?? 0) + weight));
  };
  for (const { channels, conversions, nulls } of paths) {
    const visits = ['(start)', ...channels.filter((channel, at) => channel !== channels[at - 1])];
    for (const [at, channel] of visits.entries()) if (at > 0) count(visits[at - 1]!, channel, conversions + nulls);
    count(visits.at(-1)!, '(conversion)', conversions);
    count(visits.at(-1)!, '(null)', nulls);
  }
  const names = new Set(paths.flatMap(({ channels }) => channels));
  const convert = (removed: string | null): number => {
    let converted = 0;
    let here = new Map([['(start)', 1]]);
    while (sum(here.values()) > 1e-14) {
      const next = new Map<string, number>();
      for (const [from, chance] of here) {
        const row = steps.get(from)!;
        const total = sum(row.values());
        for (const [to, weight] of row) {
          if (to === '(conversion)') converted += (chance * weight) / (total || 1);
          else if (to !== '(null)' && to !== removed && total > 0) next.set(to, (next.get(to) ?? 0) + (chance * weight) / total);
        }
      }
      here = next;
    }
    return converted;
  };
  const all = convert(null);
  const effects = new Map([...names].map((name) => [name, all > 0 ? 1 - convert(name) / all : 0]));
  const total = sum(effects.values());
  const conversions = sum(paths.map((one) => one.conversions));
  return new Map([...effects].map(([name, effect]) => [name, total > 0 ? (effect / total) * conversions : 0]));
}

describe('Shapley (A2)', () => {
  it('shares what the rule says', () => {
    expectNear(
      conversionsOf(creditByShapley([path('a', 4), path('a>b', 6)])),
      new Map([
        ['a', 7],
        ['b', 3],
      ]),
    );
  });
  it('equals the mean of marginal worths over all orders of arrival', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => expectNear(conversionsOf(creditByShapley(paths)), arriveInAllOrders(paths))),
      { numRuns: 40 },
    );
  });
});

/** An independent oracle: what each channel adds when channels arrive one after another, over all n! orders. */
function arriveInAllOrders(paths: readonly ChannelPath[]): Map<string, number> {
  const names = [...new Set(paths.flatMap(({ channels }) => channels))];
  const worth = (coalition: ReadonlySet<string>): number =>
    sum(paths.filter(({ channels }) => channels.every((channel) => coalition.has(channel))).map(({ conversions }) => conversions));
  const orders = permute(names);
  const values = new Map(names.map((name) => [name, 0]));
  for (const order of orders) {
    const coalition = new Set<string>();
    for (const name of order) {
      const without = worth(coalition);
      coalition.add(name);
      values.set(name, values.get(name)! + (worth(coalition) - without) / orders.length);
    }
  }
  return values;
}

function permute(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => permute(names.filter((other) => other !== name)).map((rest) => [name].concat(rest)));
}

describe.each(ATTRIBUTION_MODELS)('%s over many paths', (model) => {
  it('credits what there is, whatever the order of rows; twice for rows twice, the opposite for refunds', () => {
    fc.assert(
      fc.property(anyPaths, fc.integer({ min: 2, max: 5 }), (paths, times) => {
        const credits = credit(paths, model);
        const total = sum(paths.map(({ conversions }) => conversions));
        expect(sum(conversionsOf(credits).values())).toBeCloseTo(total, 9);
        expectNear(conversionsOf(credit(paths.toReversed(), model)), conversionsOf(credits));
        const scaled = new Map([...credits].map(([channel, { conversions }]) => [channel, conversions * times]));
        expectNear(conversionsOf(credit(Array.from({ length: times }, () => paths).flat(), model)), scaled);
        const refunded = credit(
          paths.map((one) => ({ ...one, value: -one.value })),
          model,
        );
        for (const [channel, { value }] of credits) expect(refunded.get(channel)!.value).toBeCloseTo(-value, 9);
        expect(sum(credits.values().map(({ value }) => value))).toBeCloseTo(sum(paths.map(({ value }) => value)), 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('touches by their channel', () => {
  it('shares a channel among its touches, and alike where nothing is known', () => {
    expect(channelWeights(['a', 'b', 'a'], (channel) => (channel === 'a' ? 0.5 : 1))).toEqual([0.25, 1, 0.25]);
    expect(channelWeights(['a', 'b', 'a'], () => 0)).toEqual([0.5, 1, 0.5]);
  });
});

describe('money to the cent (A2)', () => {
  it('gives what is left to the largest remainders, then to the earlier', () => {
    expect(splitMoney(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitMoney(100, creditTouches([1, 2, 3], 'linear'))).toEqual([34, 33, 33]);
    expect(splitMoney(10_000, creditTouches([-21 * DAY, -14 * DAY, -7 * DAY, 0], 'time-decay'))).toEqual([667, 1333, 2667, 5333]);
    expect(splitMoney(5, [0, 0, 2])).toEqual([0, 0, 5]);
    expect(splitMoney(7, [])).toEqual([]);
  });
  it('sums to the amount, and gives back what it gave', () => {
    const weights = fc
      .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
      .filter((all) => sum(all) > 1e-9);
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (amount, all) => {
        const parts = splitMoney(amount, all);
        expect(parts.reduce((total, part) => total + BigInt(part), 0n)).toBe(BigInt(amount));
        expect(splitMoney(amount === 0 ? 0 : -amount, all)).toEqual(parts.map((part) => (part === 0 ? 0 : -part)));
        expect(parts.filter((part, at) => part !== 0 && all[at] === 0)).toEqual([]);
      }),
    );
  });
  it('refuses what is no amount and weights that say nothing', () => {
    expect(() => splitMoney(1.5, [1])).toThrow('whole number');
    expect(() => splitMoney(1, [0, 0])).toThrow('Weights');
    expect(() => splitMoney(1, [-1, 2])).toThrow('Weights');
  });
});
