import type { Money } from '@castgraph/kernel/money';
import type { AttributionMethod, CostBasis, PlacementPricing } from '../generated/resolvers.ts';

/** Delivery and response; names and null rules as in the SDL's `CampaignMetrics`. */
export interface CampaignMetricsFigures {
  downloads: number;
  impressions: number;
  reach: number;
  reachIsEstimate: boolean;
  frequency: number | null;
  clicks: number;
  visitors: number;
  responseRate: number | null;
  conversions: number;
  averageOrderValue: Money | null;
  newCustomers: number | null;
  customerAcquisitionCost: Money | null;
  deliveredValue: Money | null;
  effectiveCpm: Money | null;
  pacing: number | null;
}

/** Cost against value; names and null rules as in the SDL's `ROIMetrics`. */
export interface RoiFigures {
  campaignCost: Money;
  budget: Money;
  conversionValue: Money;
  grossValue: Money;
  refunded: Money;
  roi: number | null;
  roas: number | null;
  netProfit: Money;
  paybackPeriodDays: number | null;
  converted: { orders: number; value: Money; convertedValue: Money }[];
  unconverted: { orders: number; value: Money }[];
  customerValue: Money | null;
}

/** What a campaign costs; names and null rules as in the SDL's `CampaignCosts`. */
export interface CostFigures {
  basis: CostBasis;
  budget: Money;
  agreed: Money | null;
  owed: Money;
  makeGoodImpressions: number;
  unpricedPlacements: number;
  placements: PlacementCostFigures[];
}

/** What a placement costs; names and null rules as in the SDL's `PlacementCost`. */
export interface PlacementCostFigures {
  placementId: string;
  pricing: PlacementPricing;
  contracted: number | null;
  delivered: number;
  agreed: Money | null;
  owed: Money;
  makeGoodImpressions: number;
}

/** Where conversions came from; `byMethod` adds up to the total. */
export interface AttributionFigures {
  conversions: number;
  value: Money;
  byMethod: { method: AttributionMethod; conversions: number; value: Money }[];
  overlap: number;
  conflicts: number;
}

/** Everything a campaign's page, live stream and snapshot say, read at one instant. */
export interface CampaignFigures {
  campaignId: string;
  asOf: string;
  dateRange: { from: string; to: string; timeZone: string };
  metrics: CampaignMetricsFigures;
  roi: RoiFigures;
  attribution: AttributionFigures;
  costs: CostFigures;
}
