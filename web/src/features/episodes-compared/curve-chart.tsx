import { useCallback } from 'react';
import { LineChart } from 'echarts/charts';
import { use as register } from 'echarts/core';
import { Canvas } from '../../shared/charts/canvas.tsx';
import type { ChartInk } from '../../shared/charts/chart-ink.ts';
import { type Band, type Curve, drawCurves } from './draw-curves.ts';

register([LineChart]);

interface CurveChartProps {
  ages: readonly number[];
  curves: readonly Curve[];
  band: Band | undefined;
  height: number;
}

/** Episodes laid upon each other at their publication. Their figures stand in the table below it. */
export function CurveChart({ ages, curves, band, height }: CurveChartProps) {
  const draw = useCallback((ink: ChartInk) => drawCurves(ages, curves, band, ink), [ages, curves, band]);
  const label = `Downloads after publication of ${curves.length} episodes beside the median and quartiles of the show; the table has the figures`;
  return <Canvas draw={draw} height={height} label={label} />;
}
