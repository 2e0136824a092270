import type { ChartData } from './chart-data.ts';
import type { ChartInk } from './chart-ink.ts';
import { type ChartOption, textStyle, tooltipStyle } from './chart-option.ts';
import { escapeText } from './escape-text.ts';
import { formatCount } from '../format-number.ts';

/** The value from which on cells are darkest. A few that stand out must not make the others look alike. */
function darkestOf(data: ChartData['data']): number {
  const values = data
    .map(({ y }) => y)
    .filter((y) => y > 0)
    .toSorted((a, b) => a - b);
  return values[Math.floor(0.97 * (values.length - 1))] ?? 1;
}

/** Values over two categories for ECharts: the first axis across, the second from above to below, darker for more. */
export function drawHeatmap({ data, config }: ChartData, ink: ChartInk): ChartOption {
  const columns = [...new Set(data.map(({ x }) => x))];
  const rows = [...new Set(data.map(({ series }) => series ?? ''))];
  return {
    grid: { left: 38, right: 4, top: 4, bottom: 24 },
    tooltip: {
      ...tooltipStyle(ink),
      formatter: (params) => {
        const point = data[(params as { dataIndex: number }).dataIndex];
        if (!point) return '';
        return `${escapeText(`${point.series ?? ''}, ${point.x}:00`)}<br><b>${formatCount(point.y)}</b> ${escapeText(config.yLabel.toLowerCase())}`;
      },
    },
    xAxis: { type: 'category', data: columns, axisTick: { show: false }, axisLine: { show: false }, axisLabel: textStyle(ink) },
    yAxis: {
      type: 'category',
      data: rows,
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...textStyle(ink), formatter: (name: string) => name.slice(0, 3) },
    },
    visualMap: { show: false, min: 0, max: darkestOf(data), inRange: { color: [ink.line, ink.soft, ink.accent] } },
    series: [
      {
        type: 'heatmap',
        data: data.map(({ x, series, y }) => [columns.indexOf(x), rows.indexOf(series ?? ''), y]),
        itemStyle: { borderColor: ink.surface, borderWidth: 2, borderRadius: 4 },
        emphasis: { itemStyle: { borderColor: ink.text, borderWidth: 1 } },
      },
    ],
  };
}
