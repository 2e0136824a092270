import type { ChartInk, ChartOption } from '../../shared/chart.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatShortDay, formatWeekday } from '../../shared/format-time.ts';

export interface DayPoint {
  x: string;
  y: number;
  provisional: boolean;
}

/** Bars of days for ECharts; provisional days hatched. */
export function drawDays(points: readonly DayPoint[], ink: ChartInk): ChartOption {
  return {
    animationDuration: 300,
    grid: { left: widthOf(points), right: 4, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: ink.accent, opacity: 0.06 } },
      backgroundColor: ink.surface,
      borderColor: ink.line,
      padding: [8, 12],
      textStyle: { color: ink.text, fontFamily: 'Inter', fontSize: 12 },
      formatter: (params) => describe(points[(params as { dataIndex: number }[])[0]?.dataIndex ?? 0]),
    },
    xAxis: {
      type: 'category',
      data: points.map(({ x }) => x),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: {
        color: ink.muted,
        fontFamily: 'Inter',
        fontSize: 11,
        hideOverlap: true,
        formatter: (day: string) => formatShortDay(day),
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.muted, fontFamily: 'Inter', fontSize: 11, formatter: (value: number) => formatCount(value) },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 28,
        barCategoryGap: '28%',
        data: points.map(({ y, provisional }) => ({ value: y, itemStyle: styleOf(provisional, ink) })),
      },
    ],
  };
}

/** Room for the labels of the value axis. */
function widthOf(points: readonly DayPoint[]): number {
  const largest = Math.max(...points.map(({ y }) => y), 1);
  return 14 + 7 * formatCount(Math.ceil(largest * 1.2)).length;
}

function styleOf(isProvisional: boolean, ink: ChartInk) {
  const shape = { borderRadius: [3, 3, 0, 0] };
  if (!isProvisional) return { ...shape, color: ink.accent };
  return {
    ...shape,
    color: ink.soft,
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: ink.accent },
  };
}

/** Tooltip of a day. ECharts takes HTML; nothing in it comes from outside but numbers and days. */
function describe(point: DayPoint | undefined): string {
  if (!point) return '';
  const note = point.provisional ? '<br><span style="opacity:.7">provisional, may still grow</span>' : '';
  return `${formatWeekday(point.x)}<br><b style="font-variant-numeric:tabular-nums">${formatCount(point.y)}</b> downloads${note}`;
}
