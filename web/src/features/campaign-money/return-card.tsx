import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ReturnCard_PerformanceFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatHeadlineMoney, formatMoney } from '../../shared/format-money.ts';
import { formatChange, formatCount, formatRatio, NONE } from '../../shared/format-number.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { toneOf } from '../../shared/kpi.tsx';
import { Figure } from '../campaigns/figure.tsx';
import classes from '../campaigns/figure.module.css';

export const ReturnFragment = graphql(`
  fragment ReturnCard_performance on CampaignPerformance {
    asOf
    dateRange {
      from
      to
    }
    metrics {
      conversions
      newCustomers
      averageOrderValue {
        amountMinor
        currency
      }
      customerAcquisitionCost {
        amountMinor
        currency
      }
    }
    roi {
      roi
      roas
      paybackPeriodDays
      campaignCost {
        amountMinor
        currency
      }
      conversionValue {
        amountMinor
        currency
      }
      grossValue {
        amountMinor
        currency
      }
      refunded {
        amountMinor
        currency
      }
      netProfit {
        amountMinor
        currency
      }
      customerValue {
        amountMinor
        currency
      }
    }
  }
`);

/** Cost against value, and what a new customer cost. */
export function ReturnCard({
  performance: masked,
  query,
}: {
  performance: FragmentType<typeof ReturnFragment> | undefined;
  query: CardQuery;
}) {
  const performance = readFragment(ReturnFragment, masked);
  const info = performance ? (
    <Facts
      of={[
        ['ROI', '(value − cost) ÷ cost'],
        ['ROAS', 'value ÷ cost'],
        ['Value', 'of the credited orders, refunds taken off on the order’s day (A11)'],
        ['Days', `${formatSpan(performance.dateRange)}, UTC: the flights and the attribution window after them`],
        ['As of', formatInstant(performance.asOf)],
      ]}
    />
  ) : undefined;
  return (
    <DataCard name="return" title="Cost against value" area={AREA.listening} query={query} hasData={performance !== undefined} info={info}>
      {performance ? <Figures performance={performance} /> : null}
    </DataCard>
  );
}

function Figures({ performance: { roi, metrics } }: { performance: ReturnCard_PerformanceFragment }) {
  const { paybackPeriodDays: days, customerValue } = roi;
  return (
    <dl className={classes.figures}>
      <Figure name="ROI" note={`ROAS ${formatRatio(roi.roas, '×')}`}>
        <span className={toneOf(roi.roi)} data-testid="money-roi" data-value={roi.roi ?? ''}>
          {formatChange(roi.roi)}
        </span>
      </Figure>
      <Figure name="Value" note={`${formatMoney(roi.grossValue)} before ${formatMoney(roi.refunded)} refunded`}>
        {formatHeadlineMoney(roi.conversionValue)}
      </Figure>
      <Figure name="Cost" note="what is owed; see below">
        {formatHeadlineMoney(roi.campaignCost)}
      </Figure>
      <Figure
        name="Net"
        note={days == null ? 'the cost is not back yet' : `the cost was back after ${days} ${days === 1 ? 'day' : 'days'}`}
      >
        <span className={toneOf(roi.netProfit.amountMinor)}>{formatHeadlineMoney(roi.netProfit)}</span>
      </Figure>
      <Figure name="Orders" note={metrics.averageOrderValue ? `${formatMoney(metrics.averageOrderValue)} each` : 'none with a value yet'}>
        {formatCount(metrics.conversions)}
      </Figure>
      <Figure name="New customers" note={metrics.newCustomers == null ? 'not known of any of its orders' : 'who bought for the first time'}>
        {metrics.newCustomers == null ? NONE : formatCount(metrics.newCustomers)}
      </Figure>
      <Figure name="Cost per new customer" note="CAC (A8)">
        {metrics.customerAcquisitionCost ? formatMoney(metrics.customerAcquisitionCost) : NONE}
      </Figure>
      <Figure name="Worth in the long run" note={customerValue ? 'of the new customers; in no other figure' : 'the sponsor named no value'}>
        {customerValue ? formatHeadlineMoney(customerValue) : NONE}
      </Figure>
    </dl>
  );
}
