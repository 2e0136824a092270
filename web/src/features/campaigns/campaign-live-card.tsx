import type { ReactNode } from 'react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignLiveSubscription } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatHeadlineMoney, formatMoney } from '../../shared/format-money.ts';
import { formatChange, formatCount, formatPercent, formatRatio, NONE } from '../../shared/format-number.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { toneOf } from '../../shared/kpi.tsx';
import { LiveState } from '../live/live-state.tsx';
import { useWindowWords } from '../methodology/use-window-words.ts';
import classes from './campaign-live-card.module.css';

const CampaignLive = graphql(`
  subscription CampaignLive($campaignId: ID!) {
    campaignLive(campaignId: $campaignId) {
      asOf
      metrics {
        downloads
        reach
        frequency
        clicks
        conversions
        pacing
        averageOrderValue {
          amountMinor
          currency
        }
        deliveredValue {
          amountMinor
          currency
        }
        effectiveCpm {
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
        netProfit {
          amountMinor
          currency
        }
      }
      lastConversion {
        id
        ...ConversionRow_conversion
      }
    }
  }
`);

export type LiveFigures = CampaignLiveSubscription['campaignLive'];

/** A campaign's delivery and return as they move. `onFigures` hears of every change. */
export function CampaignLiveCard({ campaignId, onFigures }: { campaignId: string; onFigures: (figures: LiveFigures) => void }) {
  const live = useLive(CampaignLive, {
    area: AREA.listening,
    variables: { campaignId },
    onValue: ({ campaignLive }) => onFigures(campaignLive),
  });
  const window = useWindowWords();
  const figures = live.data?.campaignLive;
  const isRefused = live.refusal !== undefined && !figures;
  const query = {
    state: live.state === 'unavailable' ? ('unavailable' as const) : isRefused ? ('failed' as const) : ('ready' as const),
    failure: isRefused ? ({ kind: 'refused', message: live.refusal! } as const) : undefined,
    isStale: live.state === 'reconnecting',
  };
  const info = (
    <Facts
      of={[
        ['Source', 'downloads of the episodes that carry it; orders credited by code, link or click'],
        ['Days', 'delivery within the flight; orders until the attribution window after it ends'],
        ['Time zone', 'UTC'],
        ['Window', window],
        ['As of', figures && formatInstant(figures.asOf)],
        ['Ratios', 'ROI = (value − cost) ÷ cost; ROAS = value ÷ cost; refunds are taken off'],
      ]}
    />
  );
  return (
    <DataCard
      name="campaign-live"
      title="Delivery and return"
      area={AREA.listening}
      query={query}
      hasData={figures !== undefined}
      info={info}
      action={<LiveState state={live.state} asOf={figures?.asOf} />}
    >
      {figures ? <Figures campaignId={campaignId} figures={figures} /> : null}
    </DataCard>
  );
}

function Figures({ campaignId, figures: { metrics, roi } }: { campaignId: string; figures: LiveFigures }) {
  const payback = roi.paybackPeriodDays == null ? 'not yet' : roi.paybackPeriodDays === 1 ? '1 day' : `${roi.paybackPeriodDays} days`;
  return (
    <dl className={classes.figures}>
      <Figure name="ROI" note={`ROAS ${formatRatio(roi.roas, '×')}`} isLarge>
        <span className={toneOf(roi.roi)} data-testid={`campaign-roi-${campaignId}`} data-value={roi.roi ?? ''}>
          {formatChange(roi.roi)}
        </span>
      </Figure>
      <Figure name="Value" note={`of ${formatHeadlineMoney(roi.campaignCost)} cost`} isLarge>
        {formatHeadlineMoney(roi.conversionValue)}
      </Figure>
      <Figure name="Net" note={`payback ${payback}`} isLarge>
        <span className={toneOf(roi.netProfit.amountMinor)}>{formatHeadlineMoney(roi.netProfit)}</span>
      </Figure>
      <Figure
        name="Orders"
        note={metrics.averageOrderValue ? `${formatMoney(metrics.averageOrderValue)} each` : 'none credited yet'}
        isLarge
      >
        <span data-testid="campaign-conversions" data-value={metrics.conversions}>
          {formatCount(metrics.conversions)}
        </span>
      </Figure>
      <Figure
        name="Downloads"
        note={metrics.deliveredValue ? `worth ${formatHeadlineMoney(metrics.deliveredValue)} at the booked CPM` : 'no CPM booked'}
      >
        <span data-testid="campaign-downloads">{formatCount(metrics.downloads)}</span>
      </Figure>
      <Figure name="Reach" note={`frequency ${formatRatio(metrics.frequency)}`}>
        {formatCount(metrics.reach)}
      </Figure>
      <Figure name="Clicks" note="by people, bots left out">
        {formatCount(metrics.clicks)}
      </Figure>
      <Figure name="Pacing" note={metrics.effectiveCpm ? `effective CPM ${formatMoney(metrics.effectiveCpm)}` : `effective CPM ${NONE}`}>
        {formatPercent(metrics.pacing)}
      </Figure>
    </dl>
  );
}

function Figure({ name, note, isLarge = false, children }: { name: string; note: string; isLarge?: boolean; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={isLarge ? classes.large : classes.value}>{children}</dd>
      <dd className={classes.note}>{note}</dd>
    </div>
  );
}
