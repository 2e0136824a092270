import { badInput } from '@castgraph/kernel/errors';

// Shares that are equal but for rounding must not be told apart by it.
const REMAINDER_STEPS = 1e6;

/**
 * Splits an amount in minor units, which a refund may make negative, by weights (not negative, not all zero), so that the parts sum to it
 * exactly: largest remainder, ties to the earlier part. A negative amount is split as its opposite is. Nothing is split among none.
 * Throws BAD_INPUT for an amount that is no whole number and for weights that say nothing. // A2
 */
export function splitMoney(amountMinor: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(amountMinor)) throw badInput('An amount is a whole number of minor units', { path: ['amountMinor'] });
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && Number.isFinite(total)) || weights.some((weight) => !(weight >= 0)))
    throw badInput('Weights must be non-negative and not all zero', { path: ['weights'] });
  const whole = Math.abs(amountMinor);
  const exact = weights.map((weight) => whole * (weight / total));
  // A third of 3 may come out as 0.9999999999999999.
  const parts = exact.map((part) => Math.floor(part + 1 / REMAINDER_STEPS));
  const byRemainder = exact
    .map((part, at) => ({ at, rest: Math.round((part - parts[at]!) * REMAINDER_STEPS) }))
    .filter(({ at }) => weights[at]! > 0)
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const missing = whole - parts.reduce((sum, part) => sum + part, 0);
  // Beyond 2^53 / parts the floors themselves may be off by more than a unit each way.
  const step = Math.sign(missing);
  for (let turn = 0; turn < Math.abs(missing); turn++) {
    const at = step > 0 ? turn % byRemainder.length : byRemainder.length - 1 - (turn % byRemainder.length);
    parts[byRemainder[at]!.at]! += step;
  }
  return parts.map((part) => (part === 0 ? 0 : Math.sign(amountMinor) * part));
}
