import { AREA } from '../../graphql/area.ts';
import { makeFragmentData } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignFunnelQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { type ChartData, ChartFragment } from '../../shared/charts/chart-data.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { cardOf } from './card-of.ts';

const CampaignFunnel = graphql(`
  query CampaignFunnel($campaignId: ID!) {
    campaignPerformance(campaignId: $campaignId) {
      asOf
      dateRange {
        from
        to
      }
      metrics {
        impressions
        reach
        reachIsEstimate
        clicks
        visitors
        conversions
        newCustomers
      }
    }
  }
`);

type Metrics = NonNullable<CampaignFunnelQuery['campaignPerformance']>['metrics'];
type Step = 'impressions' | 'reach' | 'clicks' | 'visitors' | 'conversions' | 'newCustomers';

const steps: Record<Step, { name: string; source: string; definition: string }> = {
  impressions: { name: 'Impressions', source: 'downloads', definition: 'Downloads that brought the spot (C33), within the flights.' },
  reach: { name: 'Listeners reached', source: 'listener keys', definition: 'Distinct listener keys among the downloads (C24).' },
  clicks: { name: 'Clicks', source: 'tracking links', definition: 'Clicks on the campaign’s links by people, bots left out.' },
  visitors: { name: 'Visitors', source: 'tracking links', definition: 'Distinct visitors by its links (C24).' },
  conversions: { name: 'Orders', source: 'the shop', definition: 'Orders credited to it, each once, by whatever evidence (A5).' },
  newCustomers: { name: 'New customers', source: 'the shop', definition: 'Orders of customers who bought for the first time.' },
};
const isStep = (x: string): x is Step => x in steps;

/** From what was heard to who bought. A step that nobody knows is left out. */
export function CampaignFunnelCard({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignFunnel, { area: AREA.listening, variables: { campaignId } });
  const performance = query.data?.campaignPerformance ?? undefined;
  const info = performance ? (
    <Facts
      of={[
        ['Steps', 'each has its own source and unit, told below it: they stand beside each other and are never summed'],
        ['Reach', performance.metrics.reachIsEstimate ? 'an estimate from sketches of days' : 'counted one by one'],
        ['Days', `${formatSpan(performance.dateRange)}, UTC`],
        ['As of', formatInstant(performance.asOf)],
      ]}
    />
  ) : undefined;
  return (
    <DataCard
      name="campaign-funnel"
      title="From impression to customer"
      area={AREA.listening}
      query={cardOf(query, performance !== undefined)}
      hasData={performance !== undefined}
      info={info}
    >
      {performance ? (
        <ChartView
          chart={makeFragmentData(chartOf(performance.metrics), ChartFragment)}
          nameOf={(x) => (isStep(x) ? steps[x].name : x)}
          noteOf={(x) => (isStep(x) ? steps[x] : undefined)}
        />
      ) : null}
    </DataCard>
  );
}

function chartOf(metrics: Metrics): ChartData {
  const known = Object.keys(steps).filter(isStep);
  return {
    __typename: 'ChartData',
    type: 'FUNNEL',
    data: known.flatMap((step) => {
      const y = metrics[step];
      return y == null ? [] : [{ __typename: 'DataPoint' as const, x: step, y, provisional: false, series: null }];
    }),
    config: {
      __typename: 'ChartConfig',
      title: 'From impression to customer',
      xLabel: 'Step',
      yLabel: 'Count',
      source: 'several',
      basis: null,
    },
  };
}
