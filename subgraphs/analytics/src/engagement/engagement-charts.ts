import type { ChartData, ChartType, ListeningDimension, ListeningInterval } from '../generated/resolvers.ts';
import type { DayRange } from '../listening/day-range.ts';
import type { FigureBasis } from './figure-basis.ts';
import type { DownloadsOverTime } from './read-downloads-over-time.ts';
import type { HourOfWeek } from './read-downloads-by-hour-of-week.ts';
import type { FunnelStep } from './read-listening-funnel.ts';

const INTERVALS: Readonly<Record<ListeningInterval, string>> = { HOUR: 'Hour', DAY: 'Day', WEEK: 'Week', MONTH: 'Month' };
const DIMENSIONS: Readonly<Record<ListeningDimension, string>> = {
  APP: 'App',
  DEVICE: 'Device',
  COUNTRY: 'Country',
  REGION: 'Region',
  IP_CLASS: 'Class of network',
};
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Downloads over time as a chart. */
export function chartOverTime({ points, basis }: DownloadsOverTime, interval: ListeningInterval): ChartData {
  const name = INTERVALS[interval];
  const data = points.map(({ label, downloads, provisional }) => ({ x: label, y: downloads, provisional }));
  return chart('TIME_SERIES', `Downloads by ${name.toLowerCase()}`, `${name} (${basis.timeZone})`, basis, data);
}

/** Downloads by a property of the request as a chart. */
export function chartByDimension(
  { groups, basis }: { groups: readonly { key: string; downloads: number }[]; basis: FigureBasis },
  dimension: ListeningDimension,
): ChartData {
  const name = DIMENSIONS[dimension];
  const { provisional } = basis;
  // Where the network does not tell its region the figure is still somebody's.
  const points = groups.map(({ key, downloads }) => ({ x: key === '' ? 'unknown' : key, y: downloads, provisional }));
  return chart('BAR', `Downloads by ${name.toLowerCase()}`, name, basis, points);
}

/** Downloads by hour and weekday as a chart. */
export function chartHourOfWeek({ cells, basis }: { cells: readonly HourOfWeek[]; basis: FigureBasis }): ChartData {
  const points = cells.map(({ weekday, hour, downloads }) => ({
    x: String(hour).padStart(2, '0'),
    series: WEEKDAYS[weekday - 1]!,
    y: downloads,
    provisional: basis.provisional,
  }));
  return chart('HEATMAP', 'Downloads by hour and weekday', `Hour (${basis.timeZone})`, basis, points);
}

/** The funnel as a chart. Its values are of different kinds, which their steps say. */
export function chartFunnel({ steps, basis }: { steps: readonly FunnelStep[]; basis: FigureBasis }, { from, to }: DayRange): ChartData {
  const points = steps.map(({ step, source, count }) => ({ x: step, series: source, y: count, provisional: basis.provisional }));
  const config = { title: `Listening from ${from} to ${to}`, xLabel: 'Step', yLabel: 'Count of the step', source: 'each step its own' };
  return { type: 'FUNNEL', data: points, config: { ...config, basis } };
}

function chart(type: ChartType, title: string, xLabel: string, basis: FigureBasis, data: ChartData['data']): ChartData {
  return { type, data, config: { title, xLabel, yLabel: 'Downloads', source: basis.source, basis } };
}
