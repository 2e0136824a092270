import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Skeleton, Tooltip } from '@mantine/core';
import { IconChartHistogram, IconTable } from '@tabler/icons-react';
import { BarChart } from './bar-chart.tsx';
import { ChartFragment, type ChartData } from './chart-data.ts';
import type { ComparedPoints } from './draw-time-series.ts';
import { FunnelChart, type FunnelStepNote } from './funnel-chart.tsx';
import { summarizeChart } from './summarize-chart.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import classes from './chart-view.module.css';

// What draws is large and comes with the first chart that needs it.
const TimeSeriesChart = lazy(async () => ({ default: (await import('./time-series-chart.tsx')).TimeSeriesChart }));
const HeatmapChart = lazy(async () => ({ default: (await import('./heatmap-chart.tsx')).HeatmapChart }));
const PieChart = lazy(async () => ({ default: (await import('./pie-chart.tsx')).PieChart }));
const ChartTable = lazy(async () => ({ default: (await import('./chart-table.tsx')).ChartTable }));

interface ChartViewProps {
  chart: FragmentType<typeof ChartFragment>;
  /** Another period, as a thin line; of values over time only. */
  compared?: { chart: FragmentType<typeof ChartFragment>; name: string } | undefined;
  /** What a category is called. */
  nameOf?: (x: string) => string;
  /** What stands under a step of a funnel. */
  noteOf?: (x: string) => FunnelStepNote | undefined;
  /** What is said where there is nothing. */
  empty?: string;
  height?: number;
}

const asItIs = (x: string) => x;
const HEIGHT = 248;

/** Draws what the API calls `ChartData`, each kind in its way; what is drawn can be read as a table as well. */
export function ChartView(props: ChartViewProps) {
  const { chart: masked, compared: other, nameOf = asItIs, noteOf, empty = 'Nothing in these days', height = HEIGHT } = props;
  const chart = readFragment(ChartFragment, masked);
  const comparedChart = readFragment(ChartFragment, other?.chart);
  const compared = other && comparedChart ? { points: comparedChart.data, name: other.name } : undefined;
  if (chart.type === 'BAR') return <BarChart chart={chart} nameOf={nameOf} empty={empty} />;
  if (chart.type === 'FUNNEL') return <FunnelChart chart={chart} nameOf={nameOf} {...(noteOf ? { noteOf } : {})} />;
  return <DrawnChart chart={chart} compared={compared} nameOf={nameOf} height={height} />;
}

interface DrawnChartProps {
  chart: ChartData;
  compared: ComparedPoints | undefined;
  nameOf: (x: string) => string;
  height: number;
}

function DrawnChart({ chart, compared, nameOf, height }: DrawnChartProps) {
  const [isTable, setTable] = useState(false);
  const label = summarizeChart(chart);
  const say = isTable ? 'Show as a chart' : 'Show as a table';
  const isProvisional = chart.data.some(({ provisional }) => provisional);
  const Symbol = isTable ? IconChartHistogram : IconTable;
  return (
    <div data-testid={`chart-${chart.type}`}>
      <Suspense fallback={<Skeleton height={height} />}>
        {isTable ? (
          <ChartTable chart={chart} compared={compared} nameOf={nameOf} height={height} />
        ) : chart.type === 'HEATMAP' ? (
          <HeatmapChart chart={chart} height={height} label={label} />
        ) : chart.type === 'PIE' ? (
          <PieChart chart={chart} nameOf={nameOf} height={height} label={label} />
        ) : (
          <TimeSeriesChart chart={chart} compared={compared} height={height} label={label} />
        )}
      </Suspense>
      <div className={classes.foot}>
        {chart.type === 'TIME_SERIES' && isProvisional ? <span className={classes.provisional}>provisional, may still grow</span> : null}
        {compared ? <span className={classes.compared}>{compared.name}</span> : null}
        <Tooltip label={say} multiline={false}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            className={classes.toggle}
            aria-label={say}
            onClick={() => setTable(!isTable)}
          >
            <Symbol size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
