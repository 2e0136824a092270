import { requireScope } from '@castgraph/auth/scopes';
import { money, type Money } from '@castgraph/kernel/money';
import { computeRoi } from '@castgraph/measurement/roi';
import type { OperationContext } from '@castgraph/service/context';
import { findActiveCampaigns } from '../campaigns/find-campaigns.ts';
import type { RoiFigures } from './campaign-figures.ts';
import { campaignSpan, type RangeInput } from './campaign-span.ts';
import { readCampaignFigures } from './read-campaign-figures.ts';
import { sumOf } from './sum-of.ts';

/** The return of all campaigns of one currency. */
export interface RoiByCurrency {
  currency: string;
  /** Sums over campaigns; the payback day of a sum means nothing and is null. */
  total: RoiFigures;
  campaigns: { campaignId: string; roi: RoiFigures }[];
}

/**
 * Cost against value of every campaign whose flight touches the span, each over its own flight and attribution window,
 * one entry per currency; the largest value first, at most 200 campaigns.
 */
export async function listCampaignRoi(context: OperationContext, range: RangeInput): Promise<RoiByCurrency[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read(async (em) => {
    const campaigns = await findActiveCampaigns(em, organizationId, range);
    const figures = await readCampaignFigures(
      em,
      organizationId,
      campaigns.map((campaign) => campaignSpan(campaign, null)),
      new Date(),
      { hasReach: false },
    );
    return campaigns.map((campaign, index) => ({ campaignId: campaign.id, currency: campaign.currency, roi: figures[index]!.roi }));
  });
  return [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, group]) => ({
    currency,
    total: sumRoi(
      currency,
      group.map(({ roi }) => roi),
    ),
    campaigns: group
      .map(({ campaignId, roi }) => ({ campaignId, roi }))
      .toSorted((a, b) => b.roi.conversionValue.amountMinor - a.roi.conversionValue.amountMinor || (a.campaignId < b.campaignId ? -1 : 1)),
  }));
}

function sumRoi(currency: string, parts: readonly RoiFigures[]): RoiFigures {
  const total = (read: (part: RoiFigures) => Money) =>
    money(
      sumOf(parts, (part) => read(part).amountMinor),
      currency,
    );
  const [campaignCost, conversionValue] = [total((part) => part.campaignCost), total((part) => part.conversionValue)];
  const { roi, roas, netProfit } = computeRoi({ costMinor: campaignCost.amountMinor, valueMinor: conversionValue.amountMinor });
  return {
    campaignCost,
    budget: total((part) => part.budget),
    conversionValue,
    grossValue: total((part) => part.grossValue),
    refunded: total((part) => part.refunded),
    roi,
    roas,
    netProfit: money(netProfit, currency),
    paybackPeriodDays: null,
    converted: sumForeign(parts.flatMap((part) => part.converted)).map(({ orders, value, rows }) => ({
      orders,
      value,
      convertedValue: money(
        sumOf(rows, (row) => row.convertedValue.amountMinor),
        currency,
      ),
    })),
    unconverted: sumForeign(parts.flatMap((part) => part.unconverted)).map(({ orders, value }) => ({ orders, value })),
    customerValue: null,
  };
}

/** Orders in other currencies, by currency. */
function sumForeign<Row extends { orders: number; value: Money }>(all: readonly Row[]): { orders: number; value: Money; rows: Row[] }[] {
  return [...Map.groupBy(all, ({ value }) => value.currency)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, rows]) => ({
      orders: sumOf(rows, (row) => row.orders),
      value: money(
        sumOf(rows, (row) => row.value.amountMinor),
        currency,
      ),
      rows,
    }));
}
