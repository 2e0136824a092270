import { useCallback } from 'react';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { Canvas } from './canvas.tsx';
import type { ChartData } from './chart-data.ts';
import type { ChartInk } from './chart-ink.ts';
import { type ComparedPoints, drawTimeSeries } from './draw-time-series.ts';

// Hatching is a part of ECharts' `aria`.
register([BarChart, LineChart, AriaComponent]);

/** Values over time. */
export function TimeSeriesChart(props: { chart: ChartData; compared?: ComparedPoints | undefined; height: number; label: string }) {
  const { chart, compared, height, label } = props;
  const draw = useCallback((ink: ChartInk) => drawTimeSeries(chart, compared, ink), [chart, compared]);
  return <Canvas draw={draw} height={height} label={label} />;
}
