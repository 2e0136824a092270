import type { ChartData, ChartPoint } from '../../shared/charts/chart-data.ts';

interface DeliveredDay {
  day: string;
  impressions: number;
  /** Up to the end of the day; null without a contracted number. */
  expected?: number | null | undefined;
}

/** A campaign's impressions day by day up to `today`, as a chart; days to come have none. */
export function chartByDay(days: readonly DeliveredDay[], today: string): ChartData {
  return {
    __typename: 'ChartData',
    type: 'TIME_SERIES',
    data: days
      .filter(({ day }) => day <= today)
      .map(({ day, impressions }) => ({ __typename: 'DataPoint', x: day, y: impressions, provisional: day === today, series: null })),
    config: {
      __typename: 'ChartConfig',
      title: 'Impressions by day',
      xLabel: 'Day, UTC',
      yLabel: 'Impressions',
      source: 'downloads that brought the spot',
      basis: null,
    },
  };
}

/** What the curve expects of each of these days, from what it expects up to the end of it; null where nothing was contracted. */
export function expectedByDay(days: readonly DeliveredDay[], today: string): ChartPoint[] | null {
  if (days.every(({ expected }) => expected == null)) return null;
  return days
    .filter(({ day }) => day <= today)
    .map(({ day, expected }, index) => {
      const y = Math.round((expected ?? 0) - (days[index - 1]?.expected ?? 0));
      return { __typename: 'DataPoint', x: day, y, provisional: false, series: null };
    });
}
