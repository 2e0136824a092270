import { DAY_MS } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';

/** The models that look at one journey alone. // A2 */
export const JOURNEY_MODELS = ['first-touch', 'last-touch', 'linear', 'time-decay', 'position-based'] as const;
export type JourneyModel = (typeof JOURNEY_MODELS)[number];

/** All seven models; the last two look at all journeys together. // A2 */
export const ATTRIBUTION_MODELS = [...JOURNEY_MODELS, 'markov', 'shapley'] as const;
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number];

/** The time after which a touch weighs half. // A2 */
export const DEFAULT_HALF_LIFE_MS = 7 * DAY_MS;

const END_SHARE = 0.4;
const MIDDLE_SHARE = 0.2;

export interface CreditOptions {
  /** Of time decay, ms; more than 0. */
  halfLifeMs?: number;
}

/**
 * The shares of one conversion among its touches, which are given by their times (Unix ms) in ascending order. They sum to exactly 1
 * when added in order, and there are none without touches. Time decay needs no time of the conversion: only how much older
 * one touch is than another matters. Throws BAD_INPUT for a half-life that is none. // A2
 */
export function creditTouches(touchTimes: readonly number[], model: JourneyModel, options: CreditOptions = {}): number[] {
  return weightCredits(touchWeights(touchTimes, model, options.halfLifeMs ?? DEFAULT_HALF_LIFE_MS));
}

function touchWeights(touchTimes: readonly number[], model: JourneyModel, halfLifeMs: number): number[] {
  const last = touchTimes.length - 1;
  switch (model) {
    case 'first-touch':
      return touchTimes.map((_, index) => (index === 0 ? 1 : 0));
    case 'last-touch':
      return touchTimes.map((_, index) => (index === last ? 1 : 0));
    case 'linear':
      return touchTimes.map(() => 1);
    case 'time-decay':
      if (!(halfLifeMs > 0)) throw badInput('The half-life must be more than 0', { path: ['halfLifeMs'] });
      return touchTimes.map((at) => 2 ** ((at - touchTimes[last]!) / halfLifeMs));
    case 'position-based':
      if (last < 2) return touchTimes.map(() => 1);
      return touchTimes.map((_, index) => (index === 0 || index === last ? END_SHARE : MIDDLE_SHARE / (last - 1)));
  }
}

/**
 * Shares in proportion to weights (not negative, not all zero), summing to exactly 1 when added in order: the last
 * weighted share takes what rounding left. // A2
 */
export function weightCredits(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  let given = 0;
  return weights.map((weight, index) => {
    // Rounding up along a long journey must not leave less than nothing for its end.
    const share = index === last ? 1 - given : Math.min(weight / total, 1 - given);
    given += share;
    return share;
  });
}
