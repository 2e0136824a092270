import type { ChartData } from './chart-data.ts';
import type { ChartInk } from './chart-ink.ts';
import { type ChartOption, textStyle, tooltipStyle } from './chart-option.ts';
import { escapeText } from './escape-text.ts';
import { formatCount } from '../format-number.ts';

/** Shares of a whole for ECharts, as a ring. */
export function drawPie({ data }: ChartData, nameOf: (x: string) => string, ink: ChartInk): ChartOption {
  return {
    color: [...ink.several],
    tooltip: {
      ...tooltipStyle(ink),
      formatter: (params) => {
        const { name, value, percent } = params as unknown as { name: string; value: number; percent: number };
        return `${escapeText(name)}<br><b>${formatCount(value)}</b> · ${Math.round(percent)}%`;
      },
    },
    series: [
      {
        type: 'pie',
        radius: ['52%', '78%'],
        data: data.map(({ x, y }) => ({ name: nameOf(x), value: y })),
        label: textStyle(ink),
        labelLine: { lineStyle: { color: ink.line } },
        itemStyle: { borderColor: ink.surface, borderWidth: 2 },
      },
    ],
  };
}
