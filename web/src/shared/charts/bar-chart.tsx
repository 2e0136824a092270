import { RankedBars } from '../ranked-bars.tsx';
import type { ChartData } from './chart-data.ts';

/** Values of categories, most first: bars of text, so that they need no table beside them. */
export function BarChart({ chart, nameOf, empty }: { chart: ChartData; nameOf: (x: string) => string; empty: string }) {
  return (
    <RankedBars
      label={`${chart.config.title}, most first`}
      empty={empty}
      of={chart.data.map(({ x, y }) => ({ key: x, name: nameOf(x), count: y }))}
    />
  );
}
