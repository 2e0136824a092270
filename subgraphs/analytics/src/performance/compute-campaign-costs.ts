import { utcDay } from '@castgraph/kernel/days';
import { money, type Money } from '@castgraph/kernel/money';
import { costOfSpot, type SpotPrice } from '@castgraph/measurement/placement-price';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { CostFigures, PlacementCostFigures } from './campaign-figures.ts';
import type { SpotPriceRow } from './read-spot-prices.ts';
import { sumOf } from './sum-of.ts';

/** A placement, and its impressions over all of its flights. */
export interface DeliveredSpot extends SpotPriceRow {
  delivered: number;
}

/**
 * What a campaign costs. Where one placement has a price of its own, the campaign is paid by placement, and those without take its CPM;
 * otherwise it is paid as booked. A make-good costs nothing: it counts for the spot that it makes good for. // A10 A11
 */
export function computeCampaignCosts(campaign: Campaign, spots: readonly DeliveredSpot[], now: Date): CostFigures {
  const inCurrency = (amountMinor: number): Money => money(amountMinor, campaign.currency);
  const budget = inCurrency(campaign.costMinor);
  const paid = spots.filter(({ makeGoodFor }) => makeGoodFor === null);
  if (!paid.some(hasOwnPrice))
    return { basis: 'BOOKED', budget, agreed: budget, owed: budget, makeGoodImpressions: 0, unpricedPlacements: 0, placements: [] };
  const madeGood = Map.groupBy(spots, ({ makeGoodFor }) => makeGoodFor);
  const costs = paid.flatMap((spot) => {
    const price = priceOf(spot, campaign.cpmMinor ?? null);
    return price ? [costOf(campaign, spot, { price, madeGood: madeGood.get(spot.id) ?? [], isOver: isOver(campaign, now) })] : [];
  });
  const agreed = costs.map((cost) => cost.agreed);
  return {
    basis: 'PLACEMENTS',
    budget,
    agreed: agreed.every((price) => price !== null) ? inCurrency(sumOf(agreed, ({ amountMinor }) => amountMinor)) : null,
    owed: inCurrency(sumOf(costs, ({ owed }) => owed.amountMinor)),
    makeGoodImpressions: sumOf(costs, (cost) => cost.makeGoodImpressions),
    unpricedPlacements: paid.length - costs.length,
    placements: costs,
  };
}

function costOf(
  { currency, underDelivery }: Campaign,
  spot: DeliveredSpot,
  { price, madeGood, isOver: over }: { price: SpotPrice; madeGood: readonly DeliveredSpot[]; isOver: boolean },
): PlacementCostFigures {
  const { contracted } = spot;
  const delivered = spot.delivered + sumOf(madeGood, (each) => each.delivered);
  const cost = costOfSpot(price, { contracted, delivered, isOver: over, underDelivery });
  return {
    placementId: spot.id,
    pricing: spot.pricing,
    contracted,
    delivered,
    agreed: cost.agreedMinor === null ? null : money(cost.agreedMinor, currency),
    owed: money(cost.owedMinor, currency),
    makeGoodImpressions: cost.makeGoodImpressions,
  };
}

/** Whether a spot is paid by a price of its own, whatever its campaign's is. */
export function hasOwnPrice({ cpmMinor, priceMinor, tiers }: SpotPriceRow): boolean {
  return cpmMinor !== null || priceMinor !== null || tiers !== null;
}

function priceOf({ pricing, cpmMinor, priceMinor, tiers }: DeliveredSpot, campaignCpm: number | null): SpotPrice | undefined {
  if (pricing === 'FLAT') return priceMinor === null ? undefined : { pricing, priceMinor };
  if (pricing === 'TIERED') return tiers === null ? undefined : { pricing, tiers };
  const cpm = cpmMinor ?? campaignCpm;
  return cpm === null ? undefined : { pricing, cpmMinor: cpm };
}

/** A campaign whose last day is past is over, also before the clock has moved its state. */
function isOver({ state, flightTo }: Campaign, now: Date): boolean {
  return state === 'COMPLETED' || state === 'RECONCILED' || (state !== 'DRAFT' && utcDay(now) > flightTo);
}
