import { money } from '@castgraph/kernel/money';
import { computeRoi } from '@castgraph/measurement/roi';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { CostFigures, RoiFigures } from './campaign-figures.ts';
import type { CreditRow } from './read-response.ts';
import { sumOf } from './sum-of.ts';

/** What a campaign costs against what came back in its currency; orders without a rate stand beside it. // A8 */
export function computeReturn(
  campaign: Campaign,
  credits: readonly CreditRow[],
  { costs, includeCustomerValue }: { costs: CostFigures; includeCustomerValue: boolean },
): RoiFigures {
  const { currency, flightFrom } = campaign;
  const valueMinor = sumOf(credits, (row) => row.valueMinor ?? 0);
  const grossMinor = sumOf(credits, (row) => row.grossMinor ?? 0);
  const { roi, roas, netProfit, paybackPeriodDays } = computeRoi({
    costMinor: costs.owed.amountMinor,
    valueMinor,
    // The flight's first day is day 1, sales on it or not.
    daily: [{ day: flightFrom, valueMinor: 0 }, ...credits.map((row) => ({ day: row.day, valueMinor: row.valueMinor ?? 0 }))],
  });
  return {
    campaignCost: costs.owed,
    budget: costs.budget,
    conversionValue: money(valueMinor, currency),
    grossValue: money(grossMinor, currency),
    refunded: money(grossMinor - valueMinor, currency),
    roi,
    roas,
    netProfit: money(netProfit, currency),
    paybackPeriodDays,
    converted: listForeign(campaign, credits, (row) => row.valueMinor !== null).map(({ orders, value, rows }) => ({
      orders,
      value,
      convertedValue: money(
        sumOf(rows, (row) => row.valueMinor ?? 0),
        currency,
      ),
    })),
    unconverted: listForeign(campaign, credits, (row) => row.valueMinor === null).map(({ orders, value }) => ({ orders, value })),
    customerValue: includeCustomerValue ? customerValueOf(campaign, credits) : null,
  };
}

/** Orders in other currencies, by currency in alphabetical order. */
function listForeign({ currency: own }: Campaign, credits: readonly CreditRow[], isWanted: (row: CreditRow) => boolean) {
  const foreign = credits.filter((row) => row.currency !== own && isWanted(row));
  return [...Map.groupBy(foreign, ({ currency }) => currency)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, rows]) => ({
      orders: sumOf(rows, (row) => row.conversions),
      value: money(
        sumOf(rows, (row) => row.soldMinor),
        currency,
      ),
      rows,
    }));
}

function customerValueOf({ customerValueMinor, currency }: Campaign, credits: readonly CreditRow[]) {
  if (customerValueMinor == null || !credits.some(({ knownCustomers }) => knownCustomers > 0)) return null;
  return money(customerValueMinor * sumOf(credits, (row) => row.newCustomers), currency);
}
