import type { ReactNode } from 'react';
import { changeOf, formatChange, formatCount } from './format-number.ts';
import classes from './kpi.module.css';

/** A headline figure with what stands under it. */
export function Kpi({ value, foot, isSmall = false, testId }: { value: ReactNode; foot?: ReactNode; isSmall?: boolean; testId?: string }) {
  return (
    <>
      <div className={`${classes.value} ${isSmall ? classes.small : ''}`} data-testid={testId}>
        {value}
      </div>
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </>
  );
}

/** How a count stands against the span of the same length before. */
export function Comparison({ now, before }: { now: number; before: number }) {
  const change = changeOf(now, before);
  return (
    <>
      {change === null ? null : <span className={toneOf(Math.round(change * 100))}>{formatChange(change)}</span>}
      <span>{before === 0 ? 'none in the days before' : `from ${formatCount(before)}`}</span>
    </>
  );
}

/** The colour of a gain or a loss. */
export function toneOf(value: number | null | undefined): string | undefined {
  if (value == null || value === 0) return undefined;
  return value > 0 ? classes.good : classes.bad;
}
