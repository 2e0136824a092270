import { useEffect, useRef } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

register([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

/** The colours of the page as charts need them: read from its variables, so that they follow the colour scheme. */
export interface ChartInk {
  accent: string;
  soft: string;
  line: string;
  muted: string;
  surface: string;
  text: string;
}

interface ChartProps {
  draw: (ink: ChartInk) => ChartOption;
  height: number;
  label: string;
}

/** An ECharts chart that fills its place and follows size and colour scheme. Loaded lazily by whoever shows it. */
export function Chart({ draw, height, label }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const drawn = init(place.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current!);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(draw(readInk(place.current!)), { notMerge: true });
  }, [draw, scheme]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the chart draws itself into this element
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}

function readInk(element: HTMLElement): ChartInk {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    accent: read('--cg-accent'),
    soft: read('--cg-accent-soft'),
    line: read('--cg-line'),
    muted: read('--cg-muted'),
    surface: read('--cg-surface'),
    text: read('--mantine-color-text'),
  };
}
