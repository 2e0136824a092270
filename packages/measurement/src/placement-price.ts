import { badInput } from '@castgraph/kernel/errors';
import { type CpmTier, fillTiers, owedForDelivery, priceByCpm, priceByTiers } from './price.ts';

/** From `impressions` on, every thousand costs `cpmMinor`; the first threshold is 0. */
export interface TierFrom {
  impressions: number;
  cpmMinor: number;
}

/** How a spot is paid for, in minor units of one currency. */
export type SpotPrice =
  | { pricing: 'CPM'; cpmMinor: number }
  | { pricing: 'FLAT'; priceMinor: number }
  | { pricing: 'TIERED'; tiers: readonly TierFrom[] };

/** What a spot costs. */
export interface SpotCost {
  /** As agreed for all that was contracted; null where the price follows the delivery. */
  agreedMinor: number | null;
  /** As it stands now. */
  owedMinor: number;
  /** Impressions that are still owed as a make-good. */
  makeGoodImpressions: number;
}

/** The price of so many impressions: each threshold's CPM holds for those beyond it. 7 M from 0 at 150, 2 M at 135, 5 M at 120 → 945,000. // A10 */
export function priceImpressions(impressions: number, price: SpotPrice): number {
  switch (price.pricing) {
    case 'FLAT':
      return price.priceMinor;
    case 'CPM':
      return priceByCpm(impressions, price.cpmMinor);
    case 'TIERED':
      return priceByTiers(fillTiers(impressions, toRooms(price.tiers)));
  }
}

/**
 * What a spot costs, before and after it is over. A number contracted: the price agreed for it; once the campaign is over and less was
 * delivered, pro rata, or the whole price and the rest as a make-good. More than contracted costs no more. No number: a flat price, or
 * the price of what was delivered. // A10 A11
 */
export function costOfSpot(price: SpotPrice, { contracted, delivered, isOver, underDelivery }: SpotDelivery): SpotCost {
  if (contracted === null) {
    const owedMinor = priceImpressions(delivered, price);
    return { agreedMinor: price.pricing === 'FLAT' ? owedMinor : null, owedMinor, makeGoodImpressions: 0 };
  }
  const agreedMinor = priceImpressions(contracted, price);
  const missing = isOver ? Math.max(0, contracted - delivered) : 0;
  if (underDelivery === 'MAKE_GOOD') return { agreedMinor, owedMinor: agreedMinor, makeGoodImpressions: missing };
  return {
    agreedMinor,
    owedMinor: missing === 0 ? agreedMinor : owedForDelivery(agreedMinor, delivered, contracted),
    makeGoodImpressions: 0,
  };
}

/** What was to be delivered for a spot and what was, make-goods included. */
export interface SpotDelivery {
  contracted: number | null;
  delivered: number;
  /** Whether no more is to come. */
  isOver: boolean;
  underDelivery: 'PRO_RATA' | 'MAKE_GOOD';
}

/** Thresholds as the room of each tier; the last one takes whatever comes, so that its own room is never looked at. */
function toRooms(tiers: readonly TierFrom[]): CpmTier[] {
  if (tiers[0]?.impressions !== 0) throw badInput('The first tier begins at 0 impressions', { path: ['tiers', 0, 'impressions'] });
  return tiers.map(({ impressions, cpmMinor }, index) => {
    const room = (tiers[index + 1]?.impressions ?? Infinity) - impressions;
    if (!(room > 0)) throw badInput('Tiers ascend by impressions', { path: ['tiers', index + 1, 'impressions'] });
    return { impressions: room, cpmMinor };
  });
}
