import type { SnapshotData, SnapshotDataTwo } from '../snapshots/snapshot-format.ts';
import type { ReportRow, ReportTemplate } from './report-template.ts';

/** What a sponsor got for the money. */
export const campaignTemplate: ReportTemplate = {
  id: 'campaign',
  name: 'Campaign report',
  description: 'Delivery, response, return on the campaign’s cost, and attribution by method, all read at one instant.',
  formats: ['JSON', 'CSV'],
  sources: [
    { figures: 'downloads, reach, frequency, pacing', source: 'Requests for the episodes’ audio, counted by the rules named here' },
    { figures: 'clicks', source: 'Requests by people for the campaign’s tracking links' },
    { figures: 'conversions, value', source: 'Orders that shops and conversion reports told of, refunds taken off, each order once' },
    { figures: 'cost', source: 'The campaign as booked, or what is owed for its placements where these have prices' },
  ],
  sections: (data) => [
    { name: 'summary', rows: [...deliveryRows(data), ...returnRows(data), ...(data.version === 2 ? moneyRows(data) : [])] },
    { name: 'attribution', rows: attributionRows(data) },
  ],
};

function deliveryRows({ metrics, roi }: SnapshotData): ReportRow[] {
  const { currency } = roi.campaignCost;
  return [
    { metric: 'downloads', value: metrics.downloads, unit: 'downloads' },
    { metric: 'reach', value: metrics.reach, unit: 'listeners' },
    { metric: 'frequency', value: metrics.frequency, unit: 'downloads per listener' },
    { metric: 'pacing', value: metrics.pacing, unit: 'delivered share per elapsed share' },
    { metric: 'clicks', value: metrics.clicks, unit: 'clicks' },
    { metric: 'conversions', value: metrics.conversions, unit: 'orders' },
    { metric: 'average order value', value: metrics.averageOrderValue, unit: currency },
    { metric: 'delivered value', value: metrics.deliveredValue, unit: currency },
    { metric: 'effective CPM', value: metrics.effectiveCpm, unit: currency },
  ];
}

function returnRows({ roi }: SnapshotData): ReportRow[] {
  const { currency } = roi.campaignCost;
  return [
    { metric: 'campaign cost', value: roi.campaignCost, unit: currency },
    { metric: 'conversion value', value: roi.conversionValue, unit: currency },
    { metric: 'net profit', value: roi.netProfit, unit: currency },
    { metric: 'ROI', value: roi.roi, unit: 'ratio' },
    { metric: 'ROAS', value: roi.roas, unit: 'ratio' },
    { metric: 'payback period', value: roi.paybackPeriodDays, unit: 'days' },
  ];
}

/** What version 2 knows besides: whole and refunded value, orders of other currencies, and who bought. */
function moneyRows({ metrics, roi, costs }: SnapshotDataTwo): ReportRow[] {
  const { currency } = roi.campaignCost;
  return [
    { metric: 'impressions', value: metrics.impressions, unit: 'impressions' },
    { metric: 'visitors', value: metrics.visitors, unit: 'visitors' },
    { metric: 'response rate', value: metrics.responseRate, unit: 'visitors per listener' },
    { metric: 'new customers', value: metrics.newCustomers, unit: 'orders' },
    { metric: 'cost per new customer', value: metrics.customerAcquisitionCost, unit: currency },
    { metric: 'budget', value: roi.budget, unit: currency },
    { metric: 'impressions owed as make-goods', value: costs.makeGoodImpressions, unit: 'impressions' },
    { metric: 'value before refunds', value: roi.grossValue, unit: currency },
    { metric: 'refunded', value: roi.refunded, unit: currency },
    ...roi.converted.flatMap(({ orders, value, convertedValue }) => [
      { metric: `orders in ${value.currency}, converted`, value: orders, unit: 'orders' },
      { metric: `value of orders in ${value.currency}, converted`, value: convertedValue, unit: currency },
    ]),
    ...roi.unconverted.flatMap(({ orders, value }) => [
      { metric: `orders in ${value.currency} without an exchange rate, in no sum`, value: orders, unit: 'orders' },
      { metric: `value of orders in ${value.currency} without an exchange rate`, value, unit: value.currency },
    ]),
    ...(roi.customerValue ? [{ metric: 'long-term value of new customers, in no sum', value: roi.customerValue, unit: currency }] : []),
  ];
}

/** Methods one by one, then the total that they add up to, then how far their evidence agreed. */
function attributionRows({ attribution }: SnapshotData): ReportRow[] {
  const { byMethod, conversions, value, overlap, conflicts } = attribution;
  return [
    ...byMethod.flatMap(({ method, ...credit }) => [
      { metric: 'conversions', value: credit.conversions, unit: 'orders', method },
      { metric: 'value', value: credit.value, unit: credit.value.currency, method },
    ]),
    { metric: 'conversions', value: conversions, unit: 'orders', method: 'ALL' },
    { metric: 'value', value, unit: value.currency, method: 'ALL' },
    { metric: 'orders with evidence of more than one method', value: overlap, unit: 'orders' },
    { metric: 'orders whose evidence disagreed', value: conflicts, unit: 'orders' },
  ];
}
