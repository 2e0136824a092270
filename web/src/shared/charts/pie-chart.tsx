import { useCallback } from 'react';
import { PieChart as Pie } from 'echarts/charts';
import { use as register } from 'echarts/core';
import { Canvas } from './canvas.tsx';
import type { ChartData } from './chart-data.ts';
import type { ChartInk } from './chart-ink.ts';
import { drawPie } from './draw-pie.ts';

register([Pie]);

/** Shares of a whole. */
export function PieChart(props: { chart: ChartData; nameOf: (x: string) => string; height: number; label: string }) {
  const { chart, nameOf, height, label } = props;
  const draw = useCallback((ink: ChartInk) => drawPie(chart, nameOf, ink), [chart, nameOf]);
  return <Canvas draw={draw} height={height} label={label} />;
}
