import { badInput } from '@castgraph/kernel/errors';
import { divideHalfAway } from './exchange.ts';

/** So many impressions at so many minor units per thousand. */
export interface CpmTier {
  impressions: number;
  cpmMinor: number;
}

/** The price of impressions at one CPM, in minor units, half a unit rounded up. 15,000 at 2,500 → 37,500. // A10 */
export function priceByCpm(impressions: number, cpmMinor: number): number {
  return priceByTiers([{ impressions, cpmMinor }]);
}

/** The price over tiers, summed exactly and rounded once. 2 M at 150, 3 M at 135 and 2 M at 120 → 945,000. // A10 */
export function priceByTiers(tiers: readonly CpmTier[]): number {
  const thousandths = tiers.reduce((sum, tier, index) => {
    return sum + requireCount(tier.impressions, 'impressions', index) * requireCount(tier.cpmMinor, 'cpmMinor', index);
  }, 0n);
  return toMinor(divideHalfAway(thousandths, 1000n));
}

/**
 * Splits a number of impressions over tiers that each take `impressions` at most, in order; what exceeds them all
 * takes the last tier's CPM. // A10
 */
export function fillTiers(impressions: number, tiers: readonly CpmTier[]): CpmTier[] {
  let left = Number(requireCount(impressions, 'impressions'));
  const filled: CpmTier[] = [];
  for (const [index, tier] of tiers.entries()) {
    const taken = index === tiers.length - 1 ? left : Math.min(left, tier.impressions);
    if (taken > 0) filled.push({ impressions: taken, cpmMinor: tier.cpmMinor });
    left -= taken;
  }
  if (left > 0) throw badInput('A price needs at least one tier', { path: ['tiers'] });
  return filled;
}

/** What is owed for a delivery: pro rata below the goal, the agreed price from the goal on. // A11 */
export function owedForDelivery(agreedMinor: number, delivered: number, goal: number): number {
  const price = requireCount(agreedMinor, 'agreedMinor');
  const got = requireCount(delivered, 'delivered');
  const promised = requireCount(goal, 'goal');
  if (got >= promised) return agreedMinor;
  return toMinor(divideHalfAway(price * got, promised));
}

/** Impressions still owed as a make-good, where the parties chose that instead. // A11 */
export function makeGoodImpressions(delivered: number, goal: number): number {
  return Math.max(0, Number(requireCount(goal, 'goal') - requireCount(delivered, 'delivered')));
}

/** CPM in whole minor units, half a unit rounded up: spend / impressions × 1000; null without impressions. // A8 */
export function effectiveCpm(spendMinor: number, impressions: number): number | null {
  if (impressions === 0) return null;
  const dividend = requireCount(spendMinor, 'spendMinor') * 1000n;
  return toMinor(divideHalfAway(dividend, requireCount(impressions, 'impressions')));
}

/** An amount for each of so many, in whole minor units, half a unit away from zero; null for none of them. // A8 */
export function divideMinor(amountMinor: number, count: number): number | null {
  if (!Number.isSafeInteger(amountMinor)) throw badInput(`Not a whole number of minor units: ${amountMinor}`, { path: ['amountMinor'] });
  const divisor = requireCount(count, 'count');
  return divisor === 0n ? null : toMinor(divideHalfAway(BigInt(amountMinor), divisor));
}

function requireCount(value: number, ...path: (string | number)[]): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw badInput(`Not a whole number from 0 on: ${value}`, { path });
  return BigInt(value);
}

function toMinor(value: bigint): number {
  const minor = Number(value);
  if (!Number.isSafeInteger(minor)) throw badInput('The price is larger than can be held exactly');
  return minor;
}
