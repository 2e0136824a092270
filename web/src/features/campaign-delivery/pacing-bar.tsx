import { formatCount } from '../../shared/format-number.ts';
import classes from './delivery.module.css';

interface PacingBarProps {
  delivered: number;
  contracted: number | null | undefined;
  /** Expected by now; may have fractions. */
  expected: number | null | undefined;
  forecast: { expected: number; low80: number; high80: number };
}

/** Delivered impressions as a bar, with the end's 80 % interval behind it and marks for what was contracted and is expected by now. */
export function PacingBar({ delivered, contracted, expected, forecast }: PacingBarProps) {
  const largest = Math.max(delivered, contracted ?? 0, forecast.high80, 1);
  const at = (value: number) => `${(100 * value) / largest}%`;
  const label = [
    `${formatCount(delivered)} impressions delivered`,
    contracted == null ? '' : `${formatCount(contracted)} contracted`,
    expected == null ? '' : `${formatCount(Math.round(expected))} expected by now`,
    `${formatCount(forecast.low80)} to ${formatCount(forecast.high80)} in the end, in four of five cases`,
  ];
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture made of boxes; its words are its label */}
      <div className={classes.pacing} role="img" aria-label={label.filter(Boolean).join(', ')}>
        <span className={classes.interval} style={{ left: at(forecast.low80), width: at(forecast.high80 - forecast.low80) }} />
        <span className={classes.delivered} style={{ width: at(delivered) }} />
        {expected == null ? null : <span className={classes.expected} style={{ left: at(Math.min(expected, largest)) }} />}
        {contracted == null ? null : <span className={classes.contracted} style={{ left: at(contracted) }} />}
      </div>
      <ul className={classes.legend} aria-hidden>
        <li data-mark="delivered">delivered</li>
        {expected == null ? null : <li data-mark="expected">expected by now</li>}
        {contracted == null ? null : <li data-mark="contracted">contracted</li>}
        <li data-mark="interval">where it ends, in four of five cases</li>
      </ul>
    </>
  );
}
