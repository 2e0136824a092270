import { addDays, dayStart } from '@castgraph/kernel/days';
import { computePacing } from '@castgraph/measurement/pacing';
import { divideMinor, effectiveCpm, priceByCpm } from '@castgraph/measurement/price';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { AttributionFigures, CampaignFigures, CampaignMetricsFigures, CostFigures } from './campaign-figures.ts';
import type { CampaignSpan } from './campaign-span.ts';
import { computeCampaignCosts, type DeliveredSpot } from './compute-campaign-costs.ts';
import { computeReturn } from './compute-return.ts';
import type { Delivery } from './read-delivery.ts';
import type { ClickCount, CreditRow } from './read-response.ts';
import { sumOf } from './sum-of.ts';

/** What was read of a campaign. */
export interface CampaignCounts {
  delivery: Delivery;
  credits: readonly CreditRow[];
  clicks: ClickCount;
  spots: readonly DeliveredSpot[];
}

/** Makes a campaign's figures of what was counted; pure, so that page, stream, snapshot and report cannot disagree. // A8 A9 A10 A11 */
export function computeCampaignFigures(
  span: CampaignSpan,
  counts: CampaignCounts,
  { now, includeCustomerValue }: { now: Date; includeCustomerValue: boolean },
): CampaignFigures {
  const { campaign } = span;
  const attribution = summarizeCredits(campaign, counts.credits);
  const costs = computeCampaignCosts(campaign, counts.spots, now);
  return {
    campaignId: campaign.id,
    asOf: now.toISOString(),
    dateRange: { from: span.from, to: span.to, timeZone: 'UTC' },
    metrics: computeMetrics(campaign, { counts, attribution, costs }, now),
    roi: computeReturn(campaign, counts.credits, { costs, includeCustomerValue }),
    attribution,
    costs,
  };
}

function computeMetrics(
  campaign: Campaign,
  { counts, attribution, costs }: { counts: CampaignCounts; attribution: AttributionFigures; costs: CostFigures },
  now: Date,
): CampaignMetricsFigures {
  const { currency, cpmMinor } = campaign;
  const { downloads, impressions, reach, reachIsEstimate } = counts.delivery;
  const { credits, clicks } = counts;
  const { conversions, value } = attribution;
  const amount = (amountMinor: number | null) => (amountMinor === null ? null : { amountMinor, currency });
  const valued = sumOf(credits, (row) => (row.valueMinor === null ? 0 : row.conversions));
  const isKnown = credits.some(({ knownCustomers }) => knownCustomers > 0);
  const newCustomers = isKnown ? sumOf(credits, (row) => row.newCustomers) : null;
  return {
    downloads,
    impressions,
    reach,
    reachIsEstimate,
    frequency: reach === 0 ? null : impressions / reach,
    clicks: clicks.clicks,
    visitors: clicks.visitors,
    responseRate: reach === 0 ? null : clicks.visitors / reach,
    conversions,
    averageOrderValue: amount(divideMinor(value.amountMinor, valued)),
    newCustomers,
    customerAcquisitionCost: amount(divideMinor(costs.owed.amountMinor, newCustomers ?? 0)),
    deliveredValue: amount(cpmMinor == null ? null : priceByCpm(impressions, cpmMinor)),
    effectiveCpm: amount(effectiveCpm(costs.owed.amountMinor, impressions)),
    pacing: pacingOf(campaign, counts.delivery, now),
  };
}

function pacingOf(campaign: Campaign, { impressions, contracted }: Delivery, now: Date): number | null {
  if (contracted === null) return null;
  return computePacing({
    delivered: impressions,
    goal: contracted,
    flightStart: dayStart(campaign.flightFrom),
    flightEnd: dayStart(addDays(campaign.flightTo, 1)),
    now: now.getTime(),
  });
}

function summarizeCredits({ currency }: Campaign, credits: readonly CreditRow[]): AttributionFigures {
  const count = (rows: readonly CreditRow[]) => sumOf(rows, (row) => row.conversions);
  const worth = (rows: readonly CreditRow[]) => ({ amountMinor: sumOf(rows, (row) => row.valueMinor ?? 0), currency });
  return {
    conversions: count(credits),
    value: worth(credits),
    byMethod: [...Map.groupBy(credits, ({ method }) => method)]
      .map(([method, rows]) => ({ method, conversions: count(rows), value: worth(rows) }))
      .toSorted((a, b) => b.conversions - a.conversions || (a.method < b.method ? -1 : 1)),
    overlap: sumOf(credits, (row) => row.overlap),
    conflicts: sumOf(credits, (row) => row.conflicts),
  };
}
