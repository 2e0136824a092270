import { useCallback } from 'react';
import { HeatmapChart as Heatmap } from 'echarts/charts';
import { VisualMapContinuousComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { Canvas } from './canvas.tsx';
import type { ChartData } from './chart-data.ts';
import type { ChartInk } from './chart-ink.ts';
import { drawHeatmap } from './draw-heatmap.ts';

register([Heatmap, VisualMapContinuousComponent]);

/** Values over two categories. */
export function HeatmapChart({ chart, height, label }: { chart: ChartData; height: number; label: string }) {
  const draw = useCallback((ink: ChartInk) => drawHeatmap(chart, ink), [chart]);
  return <Canvas draw={draw} height={height} label={label} />;
}
