import { useMemo } from 'react';
import { Loader, Stack, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { inUtc, resolveRange } from '../../shared/day-range.ts';
import { Facts } from '../../shared/facts.tsx';
import { formatCount, formatEstimate } from '../../shared/format-number.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { useToday } from '../../shared/use-today.ts';
import { Unreadable } from './shared-report.tsx';
import { useSharedQuery } from './use-shared-query.ts';

const SharedDashboard = graphql(`
  query SharedDashboard($range: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      listenerEngagement {
        downloads
        listeners
        listenersAreExact
        downloadsByDay {
          ...ChartView_chart
        }
      }
      adPerformance {
        activeCampaigns
        deliveredDownloads
        clicks
        conversions
      }
    }
  }
`);

/** The sums of the last four weeks, as a link of the dashboard shows them: no names. */
export function SharedDashboardView({ token }: { token: string }) {
  const today = useToday();
  const range = useMemo(() => resolveRange({}, today), [today]);
  const variables = useMemo(() => ({ range: inUtc(range) }), [range]);
  const { data, hasFailed } = useSharedQuery(SharedDashboard, { token, variables });
  if (hasFailed) return <Unreadable />;
  if (!data) return <Loader size="sm" aria-label="Reading the dashboard" />;
  const { asOf, listenerEngagement: listening, adPerformance: ads } = data.dashboard;
  return (
    <Stack gap="md" data-testid="shared-dashboard">
      <Text className="number">{formatSpan(range)}</Text>
      <Facts
        of={[
          ['Downloads', formatCount(listening.downloads)],
          ['Listeners', formatEstimate(listening.listeners, listening.listenersAreExact)],
          ['Campaigns running', formatCount(ads.activeCampaigns)],
          ['Downloads with placements', formatCount(ads.deliveredDownloads)],
          ['Clicks', formatCount(ads.clicks)],
          ['Conversions', formatCount(ads.conversions)],
        ]}
      />
      <ChartView chart={listening.downloadsByDay} height={220} />
      <Text size="xs" c="dimmed">
        Counted up to {formatInstant(asOf)}
      </Text>
    </Stack>
  );
}
