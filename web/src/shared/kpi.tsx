import type { ReactNode } from 'react';
import { changeOf, formatChange, formatCount } from './format-number.ts';
import classes from './kpi.module.css';

interface KpiProps {
  value: ReactNode;
  foot?: ReactNode;
  isSmall?: boolean;
  testId?: string;
  /** The number behind the words, whole. */
  exact?: number | null | undefined;
}

/** A headline figure with what stands under it. */
export function Kpi({ value, foot, isSmall = false, testId, exact }: KpiProps) {
  return (
    <>
      <div className={`${classes.value} ${isSmall ? classes.small : ''}`} data-testid={testId} data-value={exact ?? undefined}>
        {value}
      </div>
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </>
  );
}

/** How a count stands against that of another span: the one of the same length before, unless `period` says which. */
export function Comparison({ now, before, period = 'the days before' }: { now: number; before: number; period?: string }) {
  const change = changeOf(now, before);
  return (
    <>
      {change === null ? null : <span className={toneOf(Math.round(change * 100))}>{formatChange(change)}</span>}
      <span>{before === 0 ? `none in ${period}` : `from ${formatCount(before)}`}</span>
    </>
  );
}

/** The colour of a gain or a loss. */
export function toneOf(value: number | null | undefined): string | undefined {
  if (value == null || value === 0) return undefined;
  return value > 0 ? classes.good : classes.bad;
}
