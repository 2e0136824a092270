import { badInput } from '@castgraph/kernel/errors';
import { CRITICAL_Z } from './lift.ts';

/** Conversions seen by household, and beside them, never added to them, what is supposed of the addresses that are no households. */
export interface ModelledShare {
  observed: number;
  /** Null where there is too little to go by. */
  modelled: { conversions: number; interval: { low: number; high: number } } | null;
}

/** Below this nothing is modelled. // A3 */
export const FEWEST_HOUSEHOLD_IMPRESSIONS = 1000;

/**
 * What impressions by shared addresses (carriers, businesses, noisy keys) led to, supposing that they convert as those by households do
 * (A3): 300 conversions of 600,000 household impressions and 400,000 others give 200 modelled ones.
 *
 * The interval is where the number of those conversions lies with 95 %, from both sources of chance: the rate is known from a sample, and
 * the others are one more (the score interval for one Poisson count given another). It says nothing of the supposition itself.
 * Throws BAD_INPUT for what is no count.
 */
export function modelShare(counts: { householdImpressions: number; conversions: number; otherImpressions: number }): ModelledShare {
  for (const [name, count] of Object.entries(counts))
    if (!Number.isSafeInteger(count) || count < 0) throw badInput(`Not a count: ${count}`, { path: [name] });
  const { householdImpressions, conversions, otherImpressions } = counts;
  if (householdImpressions < FEWEST_HOUSEHOLD_IMPRESSIONS) return { observed: conversions, modelled: null };
  const ratio = otherImpressions / householdImpressions;
  const expected = (conversions * otherImpressions) / householdImpressions;
  const middle = expected + (CRITICAL_Z ** 2 * ratio) / 2;
  const reach = CRITICAL_Z * Math.sqrt(expected * (1 + ratio) + (CRITICAL_Z * ratio) ** 2 / 4);
  return {
    observed: conversions,
    modelled: { conversions: expected, interval: { low: Math.max(0, middle - reach), high: middle + reach } },
  };
}
