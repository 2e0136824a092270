import type { ChartInk } from '../../shared/charts/chart-ink.ts';
import { type ChartOption, textStyle, tooltipStyle } from '../../shared/charts/chart-option.ts';
import { escapeText } from '../../shared/charts/escape-text.ts';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { ageName, TABLE_AGES } from './ages.ts';

/** Downloads of an episode by age; null at ages that it has not reached. */
export interface Curve {
  id: string;
  title: string;
  values: readonly (number | null)[];
}

/** What lies in the middle of the show's episodes at each age. */
export interface Band {
  lower: readonly (number | null)[];
  median: readonly (number | null)[];
  upper: readonly (number | null)[];
}

const LOOK = { type: 'line' as const, showSymbol: false, symbolSize: 5, connectNulls: false };

/**
 * Curves laid upon each other at publication, over the quartile band and the median of the show. Ages stand at even distances:
 * the first days, where the curves differ, take the room.
 */
export function drawCurves(ages: readonly number[], curves: readonly Curve[], band: Band | undefined, ink: ChartInk): ChartOption {
  return {
    grid: { left: 52, right: 16, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { lineStyle: { color: ink.line } },
      ...tooltipStyle(ink),
      formatter: (params) => describe((params as { dataIndex: number }[])[0]?.dataIndex ?? 0, { ages, curves, band, ink }),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: ages.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: {
        ...textStyle(ink),
        hideOverlap: true,
        interval: (_at: number, age: string) => (TABLE_AGES as readonly number[]).includes(Number(age)),
        formatter: (age: string) => ageName(Number(age)),
      },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { ...textStyle(ink), formatter: (value: number) => formatCount(value) },
    },
    series: [...(band ? drawBand(band, ink) : []), ...curves.map((curve, at) => drawCurve(curve, ink.several[at % ink.several.length]!))],
  };
}

type Series = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>;

/** The band is the room between two stacked lines: the lower quartile, and what is between the quartiles. */
function drawBand({ lower, median, upper }: Band, ink: ChartInk): Series {
  const between = upper.map((value, at) => (value === null || lower[at] == null ? '-' : value - lower[at]));
  const none = { opacity: 0 };
  return [
    { ...LOOK, stack: 'band', silent: true, lineStyle: none, itemStyle: none, data: lower.map((value) => value ?? '-') },
    {
      ...LOOK,
      stack: 'band',
      silent: true,
      lineStyle: none,
      itemStyle: none,
      areaStyle: { color: ink.muted, opacity: 0.16 },
      data: between,
    },
    {
      ...LOOK,
      silent: true,
      lineStyle: { color: ink.muted, width: 1.5, type: 'dashed' },
      itemStyle: { color: ink.muted },
      data: median.map((value) => value ?? '-'),
    },
  ];
}

function drawCurve({ values }: Curve, color: string): Series[number] {
  // An episode of a day has one point, which no line shows.
  const reached = values.filter((value) => value !== null).length;
  return {
    ...LOOK,
    showSymbol: reached < 3,
    lineStyle: { color, width: 2 },
    itemStyle: { color },
    data: values.map((value) => value ?? '-'),
  };
}

interface Drawn {
  ages: readonly number[];
  curves: readonly Curve[];
  band: Band | undefined;
  ink: ChartInk;
}

function describe(at: number, { ages, curves, band, ink }: Drawn): string {
  const line = (color: string, name: string, value: number | null | undefined) =>
    `<div style="display:flex;gap:12px;justify-content:space-between"><span><span style="color:${color}">●</span> ${escapeText(name)}</span>` +
    `<b style="font-variant-numeric:tabular-nums">${value == null ? NONE : formatCount(Math.round(value))}</b></div>`;
  const median = band ? line(ink.muted, 'Median of the show', band.median[at]) : '';
  const own = curves.map(({ title, values }, index) => line(ink.several[index % ink.several.length]!, shorten(title), values[at]));
  return `${ageName(ages[at] ?? 0)} after publication${own.join('')}${median}`;
}

function shorten(title: string): string {
  return title.length > 44 ? `${title.slice(0, 42)}…` : title;
}
