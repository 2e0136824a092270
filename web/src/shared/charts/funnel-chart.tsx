import type { ReactNode } from 'react';
import { formatCount } from '../format-number.ts';
import type { ChartData } from './chart-data.ts';
import classes from './funnel-chart.module.css';

/**
 * Steps, one below the other, each as wide as its count beside the largest. Steps may be of different sources and units: no
 * share of one step in another is drawn or said.
 */
export function FunnelChart({
  chart,
  nameOf,
  noteOf,
}: {
  chart: ChartData;
  nameOf: (x: string) => string;
  noteOf?: (x: string) => ReactNode;
}) {
  const largest = Math.max(...chart.data.map(({ y }) => y), 1);
  return (
    <ol className={classes.steps} aria-label={chart.config.title}>
      {chart.data.map(({ x, y }) => (
        <li key={x} className={classes.step}>
          <div className={classes.line}>
            <span className={classes.name}>{nameOf(x)}</span>
            <span className={classes.count} data-testid={`funnel-${x}`} data-value={y}>
              {formatCount(y)}
            </span>
          </div>
          <div className={classes.track} aria-hidden>
            <div className={classes.bar} style={{ width: `${(100 * y) / largest}%` }} />
          </div>
          {noteOf ? <div className={classes.note}>{noteOf(x)}</div> : null}
        </li>
      ))}
    </ol>
  );
}
