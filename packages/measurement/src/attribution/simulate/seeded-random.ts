/** Chance that a seed repeats. */
export interface SeededRandom {
  /** Evenly in [0, 1). */
  next(): number;
  /** An even whole number in [0, below). */
  below(count: number): number;
  chance(probability: number): boolean;
  /** Of a Poisson distribution; meant for means up to some hundreds. */
  poisson(mean: number): number;
  /** The index of a weight, in proportion to the weights. */
  weighted(weights: readonly number[]): number;
}

/**
 * Mulberry32 by Tommy Ettinger: 32 bits of state, which is plenty for some hundred million draws of a simulation and useless for secrets. The same
 * whole number gives the same draws on every machine. Kept here for its ten lines; a library would be one more dependency for them.
 */
export function seedRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
    poisson(mean) {
      const enough = Math.exp(-mean);
      let [count, product] = [0, next()];
      while (product > enough) {
        product *= next();
        count++;
      }
      return count;
    },
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index === -1 ? weights.length - 1 : index;
    },
  };
}
