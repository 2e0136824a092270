import { lazy, Suspense, useCallback } from 'react';
import { Skeleton } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, type DayRange } from '../../shared/day-range.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatShortDay } from '../../shared/format-time.ts';
import type { ChartInk } from '../../shared/chart.tsx';
import { drawDays, type DayPoint } from './draw-days.ts';
import { RangeFacts } from './range-facts.tsx';

const Chart = lazy(async () => ({ default: (await import('../../shared/chart.tsx')).Chart }));
const HEIGHT = 248;

const DownloadsByDay = graphql(`
  query DownloadsByDay($range: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      listenerEngagement {
        downloadsByDay {
          data {
            x
            y
            provisional
          }
          config {
            source
          }
        }
      }
    }
  }
`);

/** Downloads of each day of the span; days whose requests are not all in are drawn lighter. */
export function DownloadsByDayCard({ range }: { range: DayRange }) {
  const query = useAreaQuery(DownloadsByDay, { area: AREA.listening, variables: { range: inUtc(range) } });
  const chart = query.data?.dashboard.listenerEngagement.downloadsByDay;
  const points = chart?.data;
  const info = chart ? (
    <RangeFacts
      source={chart.config.source}
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
      hasData={points !== undefined}
      info={info}
      skeleton={<Skeleton height={HEIGHT} />}
    >
      {points?.every(({ y }) => y === 0) ? <NoDownloads /> : points ? <DayChart points={points} /> : null}
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

function DayChart({ points }: { points: readonly DayPoint[] }) {
  const draw = useCallback((ink: ChartInk) => drawDays(points, ink), [points]);
  const total = points.reduce((sum, { y }) => sum + y, 0);
  const highest = points.toSorted((a, b) => b.y - a.y)[0];
  const label =
    highest && total > 0
      ? `${formatCount(total)} downloads in ${points.length} days, most on ${formatShortDay(highest.x)} with ${formatCount(highest.y)}`
      : `No downloads in ${points.length} days`;
  return (
    <>
      <Suspense fallback={<Skeleton height={HEIGHT} />}>
        <Chart draw={draw} height={HEIGHT} label={label} />
      </Suspense>
      <table className="visually-hidden">
        <caption>Downloads by day, UTC</caption>
        <tbody>
          {points.map(({ x, y, provisional }) => (
            <tr key={x}>
              <th scope="row">{x}</th>
              <td>
                {formatCount(y)}
                {provisional ? ', provisional' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
