import type { BarSeriesOption, HeatmapSeriesOption, LineSeriesOption, PieSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption, VisualMapComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartInk } from './chart-ink.ts';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | HeatmapSeriesOption
  | PieSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

/** How text stands in charts. */
export function textStyle(ink: ChartInk) {
  return { color: ink.muted, fontFamily: 'Inter', fontSize: 11 };
}

/** The box of a tooltip. */
export function tooltipStyle(ink: ChartInk) {
  return {
    backgroundColor: ink.surface,
    borderColor: ink.line,
    padding: [8, 12],
    confine: true,
    textStyle: { color: ink.text, fontFamily: 'Inter', fontSize: 12 },
  };
}
