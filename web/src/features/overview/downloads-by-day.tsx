import { Skeleton } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { ChartFragment } from '../../shared/charts/chart-data.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, type DayRange } from '../../shared/day-range.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { RangeFacts } from './range-facts.tsx';

const HEIGHT = 248;

const DownloadsByDay = graphql(`
  query DownloadsByDay($range: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      listenerEngagement {
        downloadsByDay {
          ...ChartView_chart
        }
      }
    }
  }
`);

/** Downloads of each day of the span; days whose requests are not all in are drawn lighter. */
export function DownloadsByDayCard({ range }: { range: DayRange }) {
  const query = useAreaQuery(DownloadsByDay, { area: AREA.listening, variables: { range: inUtc(range) } });
  const chart = query.data?.dashboard.listenerEngagement.downloadsByDay;
  const read = readFragment(ChartFragment, chart);
  const info = read ? (
    <RangeFacts
      source={read.config.source}
      range={range}
      asOf={query.data?.dashboard.asOf}
      note="Hatched days are provisional: they may still grow."
    />
  ) : undefined;
  return (
    <DataCard
      name="downloads-by-day"
      title="Downloads by day"
      area={AREA.listening}
      query={query}
      hasData={chart !== undefined}
      info={info}
      skeleton={<Skeleton height={HEIGHT} />}
    >
      {read?.data.every(({ y }) => y === 0) ? <NoDownloads /> : chart ? <ChartView chart={chart} height={HEIGHT} /> : null}
    </DataCard>
  );
}

function NoDownloads() {
  return (
    <EmptyState icon={IconChartHistogram} title="No downloads in these days">
      Each day’s downloads stand here from the first request at the measurement prefix on.
    </EmptyState>
  );
}
