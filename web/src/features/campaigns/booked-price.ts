import type { Money } from '@castgraph/kernel/money';
import { parseMoney } from '../../shared/parse-money.ts';
import type { PlacementValues } from './placement-values.ts';

/** What a placement would cost as typed: the amount, or in words what is missing to tell it. */
export type BookedPrice = { money: Money } | { missing: string };

/** From so many impressions on, so many minor units per thousand. */
interface Tier {
  impressions: number;
  cpmMinor: number;
}

/** The price of a placement when it delivers exactly what is contracted; its own CPM goes before the campaign's. // A10 */
export function bookedPriceOf(
  values: PlacementValues,
  { currency, campaignCpm }: { currency: string; campaignCpm: Money | null },
): BookedPrice {
  const { pricing, contractedImpressions } = values;
  if (pricing === 'FLAT') {
    const price = parseMoney(values.price, currency);
    return price ? { money: price } : { missing: 'Say the price' };
  }
  const tiers = pricing === 'CPM' ? tiersOfCpm(values, currency, campaignCpm) : tiersOf(values, currency);
  if (!tiers) return { missing: pricing === 'CPM' ? 'Say a CPM here or for the campaign' : 'Say the CPM of each tier' };
  if (contractedImpressions === '') return { missing: 'Say how many impressions are contracted' };
  const amountMinor = priceByTiers(Number(contractedImpressions), tiers);
  return Number.isSafeInteger(amountMinor) ? { money: { amountMinor, currency } } : { missing: 'Too much to be counted exactly' };
}

/** The price of impressions in minor units: those of each tier at its CPM, summed exactly, half a unit rounded up. // A10 */
export function priceByTiers(impressions: number, tiers: readonly Tier[]): number {
  const thousandths = tiers.reduce((sum, tier, index) => {
    const end = Math.min(impressions, tiers[index + 1]?.impressions ?? impressions);
    return sum + BigInt(Math.max(0, end - tier.impressions)) * BigInt(tier.cpmMinor);
  }, 0n);
  return Number((2n * thousandths + 1000n) / 2000n);
}

function tiersOfCpm({ cpm }: PlacementValues, currency: string, campaignCpm: Money | null): Tier[] | undefined {
  const own = parseMoney(cpm, currency) ?? (cpm.trim() === '' ? campaignCpm : undefined);
  return own ? [{ impressions: 0, cpmMinor: own.amountMinor }] : undefined;
}

function tiersOf({ tiers }: PlacementValues, currency: string): Tier[] | undefined {
  const read = tiers.map(({ impressions, cpm }) => ({
    impressions: Number(impressions),
    cpmMinor: parseMoney(cpm, currency)?.amountMinor,
  }));
  return read.every((tier): tier is Tier => tier.cpmMinor !== undefined && Number.isInteger(tier.impressions)) ? read : undefined;
}
