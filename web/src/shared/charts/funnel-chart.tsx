import { formatCount } from '../format-number.ts';
import type { ChartData } from './chart-data.ts';
import classes from './funnel-chart.module.css';

/** Who reports a step, in a word or two, and by which definition. */
export interface FunnelStepNote {
  source: string;
  definition: string;
}

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
  noteOf?: (x: string) => FunnelStepNote | undefined;
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
          <FunnelNote note={noteOf?.(x)} />
        </li>
      ))}
    </ol>
  );
}

/** A line per step; the definition is behind it, in the browser's own disclosure, which keyboards and readers know. */
function FunnelNote({ note }: { note: FunnelStepNote | undefined }) {
  if (!note) return null;
  return (
    <details className={classes.note}>
      <summary>{note.source}</summary>
      <p className={classes.definition}>{note.definition}</p>
    </details>
  );
}
