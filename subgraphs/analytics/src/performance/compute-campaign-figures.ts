import { addDays, dayStart } from '@castgraph/kernel/days';
import type { Money } from '@castgraph/kernel/money';
import { computePacing } from '@castgraph/measurement/pacing';
import { effectiveCpm, priceByCpm } from '@castgraph/measurement/price';
import { computeRoi } from '@castgraph/measurement/roi';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { AttributionFigures, CampaignFigures, CampaignMetricsFigures, RoiFigures } from './campaign-figures.ts';
import type { CampaignSpan } from './campaign-span.ts';
import type { Delivery } from './read-delivery.ts';
import type { CreditRow } from './read-response.ts';

/** What was read of a campaign. */
export interface CampaignCounts {
  delivery: Delivery;
  credits: readonly CreditRow[];
  clicks: number;
}

/** Makes a campaign's figures of what was counted; pure, so that page, stream, snapshot and report cannot disagree. // A8 A9 A10 */
export function computeCampaignFigures(span: CampaignSpan, counts: CampaignCounts, now: Date): CampaignFigures {
  const attribution = summarizeCredits(span.campaign, counts.credits);
  return {
    campaignId: span.campaign.id,
    asOf: now.toISOString(),
    dateRange: { from: span.from, to: span.to, timeZone: 'UTC' },
    metrics: computeMetrics(span.campaign, counts, attribution, now),
    roi: computeReturn(span, counts.credits, attribution.value),
    attribution,
  };
}

function computeMetrics(
  campaign: Campaign,
  { delivery, clicks }: CampaignCounts,
  attribution: AttributionFigures,
  now: Date,
): CampaignMetricsFigures {
  const { currency, costMinor, cpmMinor } = campaign;
  const { downloads, reach, contracted } = delivery;
  const { conversions, value } = attribution;
  const cpm = effectiveCpm(costMinor, downloads);
  return {
    downloads,
    reach,
    frequency: reach === 0 ? null : downloads / reach,
    clicks,
    conversions,
    averageOrderValue: conversions === 0 ? null : { amountMinor: Math.round(value.amountMinor / conversions), currency },
    deliveredValue: cpmMinor == null ? null : { amountMinor: priceByCpm(downloads, cpmMinor), currency },
    effectiveCpm: cpm === null ? null : { amountMinor: Math.round(cpm), currency },
    pacing:
      contracted === null
        ? null
        : computePacing({
            delivered: downloads,
            goal: contracted,
            flightStart: dayStart(campaign.flightFrom),
            flightEnd: dayStart(addDays(campaign.flightTo, 1)),
            now: now.getTime(),
          }),
  };
}

function summarizeCredits({ currency }: Campaign, credits: readonly CreditRow[]): AttributionFigures {
  const money = (rows: readonly CreditRow[]): Money => ({ amountMinor: total(rows, 'valueMinor'), currency });
  const methods = Map.groupBy(credits, ({ method }) => method);
  return {
    conversions: total(credits, 'conversions'),
    value: money(credits),
    byMethod: [...methods]
      .map(([method, rows]) => ({ method, conversions: total(rows, 'conversions'), value: money(rows) }))
      .toSorted((a, b) => b.conversions - a.conversions || (a.method < b.method ? -1 : 1)),
    overlap: total(credits, 'overlap'),
    conflicts: total(credits, 'conflicts'),
  };
}

function computeReturn({ campaign }: CampaignSpan, credits: readonly CreditRow[], value: Money): RoiFigures {
  const { currency, costMinor, flightFrom } = campaign;
  const { roi, roas, netProfit, paybackPeriodDays } = computeRoi({
    costMinor,
    valueMinor: value.amountMinor,
    // The flight's first day is day 1, sales on it or not.
    daily: [{ day: flightFrom, valueMinor: 0 }, ...credits.map(({ day, valueMinor }) => ({ day, valueMinor }))],
  });
  return {
    campaignCost: { amountMinor: costMinor, currency },
    conversionValue: value,
    roi,
    roas,
    netProfit: { amountMinor: netProfit, currency },
    paybackPeriodDays,
  };
}

function total(rows: readonly CreditRow[], field: 'conversions' | 'valueMinor' | 'overlap' | 'conflicts'): number {
  return rows.reduce((sum, row) => sum + row[field], 0);
}
