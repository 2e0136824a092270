export type SimpleModel = 'first-touch' | 'last-touch' | 'linear';

/**
 * The shares of one conversion among `count` touches in order of time; they sum to exactly 1, and there are none
 * without touches. // A2
 */
export function creditTouches(count: number, model: SimpleModel): number[] {
  if (count <= 0) return [];
  if (model === 'first-touch') return weightCredits(Array.from({ length: count }, (_, index) => (index === 0 ? 1 : 0)));
  if (model === 'last-touch') return weightCredits(Array.from({ length: count }, (_, index) => (index === count - 1 ? 1 : 0)));
  return weightCredits(Array.from({ length: count }, () => 1));
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
    const share = index === last ? 1 - given : weight / total;
    given += share;
    return share;
  });
}
