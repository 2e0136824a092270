import type { Money } from '@castgraph/kernel/money';
import type { AttributionMethod } from '../generated/resolvers.ts';

/** Delivery and response; names and null rules as in the SDL's `CampaignMetrics`. */
export interface CampaignMetricsFigures {
  downloads: number;
  reach: number;
  frequency: number | null;
  clicks: number;
  conversions: number;
  averageOrderValue: Money | null;
  deliveredValue: Money | null;
  effectiveCpm: Money | null;
  pacing: number | null;
}

/** Cost against value; names and null rules as in the SDL's `ROIMetrics`. */
export interface RoiFigures {
  campaignCost: Money;
  conversionValue: Money;
  roi: number | null;
  roas: number | null;
  netProfit: Money;
  paybackPeriodDays: number | null;
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
}
