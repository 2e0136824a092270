import { utcDay } from '@castgraph/kernel/days';
import { money, type Money } from '@castgraph/kernel/money';
import { costOfSpot, type SpotPrice } from '@castgraph/measurement/placement-price';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { CostFigures, PlacementCostFigures } from './campaign-figures.ts';
import type { SpotDeliveryRow } from './read-spot-deliveries.ts';

/**
 * What a campaign costs. Where one placement has a price of its own, the campaign is paid by placement, and those without take its CPM;
 * otherwise it is paid as booked. A make-good costs nothing: it counts for the spot that it makes good for. // A10 A11
 */
export function computeCampaignCosts(campaign: Campaign, spots: readonly SpotDeliveryRow[], now: Date): CostFigures {
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
    agreed: agreed.every((price) => price !== null) ? inCurrency(sum(agreed.map(({ amountMinor }) => amountMinor))) : null,
    owed: inCurrency(sum(costs.map(({ owed }) => owed.amountMinor))),
    makeGoodImpressions: sum(costs.map(({ makeGoodImpressions }) => makeGoodImpressions)),
    unpricedPlacements: paid.length - costs.length,
    placements: costs,
  };
}

function costOf(
  { currency, underDelivery }: Campaign,
  spot: SpotDeliveryRow,
  { price, madeGood, isOver: over }: { price: SpotPrice; madeGood: readonly SpotDeliveryRow[]; isOver: boolean },
): PlacementCostFigures {
  const { contracted } = spot;
  const delivered = spot.delivered + sum(madeGood.map((each) => each.delivered));
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

function hasOwnPrice({ cpmMinor, priceMinor, tiers }: SpotDeliveryRow): boolean {
  return cpmMinor !== null || priceMinor !== null || tiers !== null;
}

function priceOf({ pricing, cpmMinor, priceMinor, tiers }: SpotDeliveryRow, campaignCpm: number | null): SpotPrice | undefined {
  if (pricing === 'FLAT') return priceMinor === null ? undefined : { pricing, priceMinor };
  if (pricing === 'TIERED') return tiers === null ? undefined : { pricing, tiers };
  const cpm = cpmMinor ?? campaignCpm;
  return cpm === null ? undefined : { pricing, cpmMinor: cpm };
}

/** A campaign whose last day is past is over, also before the clock has moved its state. */
function isOver({ state, flightTo }: Campaign, now: Date): boolean {
  return state === 'COMPLETED' || state === 'RECONCILED' || (state !== 'DRAFT' && utcDay(now) > flightTo);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
