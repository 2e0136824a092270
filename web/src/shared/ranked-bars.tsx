import type { ReactNode } from 'react';
import { formatCount } from './format-number.ts';
import classes from './ranked-bars.module.css';

/** Counts by name, most first, each with a bar of its share of the largest. */
export function RankedBars({
  of,
  label,
  empty,
  format = formatCount,
}: {
  of: ReadonlyArray<{ key: string; name: ReactNode; count: number }>;
  label: string;
  empty: string;
  /** How a value is written; the bars are shares of the largest whatever it is. */
  format?: (value: number) => string;
}) {
  if (of.length === 0) return <p className={classes.empty}>{empty}</p>;
  const largest = Math.max(...of.map(({ count }) => count), Number.MIN_VALUE);
  return (
    <ol className={classes.list} aria-label={label}>
      {of.map(({ key, name, count }) => (
        <li key={key} className={classes.row}>
          <span className={classes.bar} style={{ width: `${(100 * count) / largest}%` }} aria-hidden />
          <span className={classes.name}>{name}</span>
          <span className={classes.count}>{format(count)}</span>
        </li>
      ))}
    </ol>
  );
}
