import type { ChartData, ChartPoint } from './chart-data.ts';
import type { ChartInk } from './chart-ink.ts';
import { type ChartOption, textStyle, tooltipStyle } from './chart-option.ts';
import { formatPart, formatPartInFull } from './format-part.ts';
import { formatCount } from '../format-number.ts';

/** The same figures of another period, part by part beside those shown. */
export interface ComparedPoints {
  points: readonly ChartPoint[];
  /** Which period, as a sentence goes on: `the 28 days before`. */
  name: string;
}

/** More parts than this are a line: bars would be thinner than the gaps between them. */
const MOST_BARS = 140;

/** Values over time for ECharts: bars, a line where they are many; provisional parts hatched or dashed; another period as a thin line. */
export function drawTimeSeries(chart: ChartData, compared: ComparedPoints | undefined, ink: ChartInk): ChartOption {
  const points = chart.data;
  return {
    grid: { left: widthOf([...points, ...(compared?.points ?? [])]), right: 4, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: ink.accent, opacity: 0.06 } },
      ...tooltipStyle(ink),
      formatter: (params) => describe(chart, compared, (params as { dataIndex: number }[])[0]?.dataIndex ?? 0),
    },
    xAxis: {
      type: 'category',
      data: points.map(({ x }) => x),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: { ...textStyle(ink), hideOverlap: true, formatter: (part: string) => formatPart(part) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { ...textStyle(ink), formatter: (value: number) => formatCount(value) },
    },
    series: [...(points.length > MOST_BARS ? drawLines(points, ink) : drawBars(points, ink)), ...drawCompared(points, compared, ink)],
  };
}

type Series = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>;

function drawBars(points: readonly ChartPoint[], ink: ChartInk): Series {
  const data = points.map(({ y, provisional }) => ({ value: y, itemStyle: styleOf(provisional, ink) }));
  return [{ type: 'bar', barMaxWidth: 28, barCategoryGap: '28%', data }];
}

function drawLines(points: readonly ChartPoint[], ink: ChartInk): Series {
  const settled = points.findLastIndex(({ provisional }) => !provisional);
  const look = { type: 'line' as const, showSymbol: false, itemStyle: { color: ink.accent } };
  return [
    { ...look, lineStyle: { color: ink.accent, width: 1.75 }, data: points.map(({ y }, at) => (at <= settled ? y : '-')) },
    {
      ...look,
      lineStyle: { color: ink.accent, width: 1.75, type: 'dashed' },
      data: points.map(({ y }, at) => (at >= settled ? y : '-')),
    },
  ];
}

function drawCompared(points: readonly ChartPoint[], compared: ComparedPoints | undefined, ink: ChartInk): Series {
  if (!compared) return [];
  const data = points.map((_, at) => compared.points[at]?.y ?? '-');
  return [
    {
      type: 'line',
      showSymbol: false,
      silent: true,
      z: 3,
      lineStyle: { color: ink.muted, width: 1.25 },
      itemStyle: { color: ink.muted },
      data,
    },
  ];
}

/** Room for the labels of the value axis. */
function widthOf(points: readonly ChartPoint[]): number {
  const largest = Math.max(...points.map(({ y }) => y), 1);
  return 14 + 7 * formatCount(Math.ceil(largest * 1.2)).length;
}

function styleOf(isProvisional: boolean, ink: ChartInk) {
  const shape = { borderRadius: [3, 3, 0, 0] };
  if (!isProvisional) return { ...shape, color: ink.accent };
  return {
    ...shape,
    color: ink.soft,
    decal: { symbol: 'rect', dashArrayX: [1, 0] as [number, number], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: ink.accent },
  };
}

/** Tooltip of a part. ECharts takes HTML; nothing in it comes from outside but numbers and instants. */
function describe({ data, config }: ChartData, compared: ComparedPoints | undefined, at: number): string {
  const point = data[at];
  if (!point) return '';
  const number = (value: number) => `<b style="font-variant-numeric:tabular-nums">${formatCount(value)}</b>`;
  const note = point.provisional ? '<br><span style="opacity:.7">provisional, may still grow</span>' : '';
  const other = compared?.points[at];
  const unit = config.xLabel.split(' ', 1)[0]!;
  const beside = other ? `<br><span style="opacity:.7">${formatPart(other.x)}: ${number(other.y)} in ${compared.name}</span>` : '';
  return `${formatPartInFull(point.x, unit)}<br>${number(point.y)} ${config.yLabel.toLowerCase()}${note}${beside}`;
}
