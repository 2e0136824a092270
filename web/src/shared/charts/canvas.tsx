import { useEffect, useRef } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartInk, readInk } from './chart-ink.ts';
import type { ChartOption } from './chart-option.ts';

register([GridComponent, TooltipComponent, SVGRenderer]);

interface CanvasProps {
  draw: (ink: ChartInk) => ChartOption;
  height: number;
  /** The whole chart in a sentence. */
  label: string;
}

/**
 * An ECharts chart that fills its place and follows size and colour scheme. The kinds of charts bring what they need of
 * ECharts themselves, so that a page loads no more than it draws.
 */
export function Canvas({ draw, height, label }: CanvasProps) {
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
    const option = draw(readInk(place.current!));
    chart.current?.setOption({ ...option, animation: !isStill(), animationDuration: 300 }, { notMerge: true });
  }, [draw, scheme]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the chart draws itself into this element
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}

/** Whether the reader asked for less motion. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
