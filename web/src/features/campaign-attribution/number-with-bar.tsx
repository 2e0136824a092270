import type { ReactNode } from 'react';
import classes from './attribution.module.css';

/** A number in a table's cell with a bar of `share`, 0 to 1, of the largest beneath it. */
export function NumberWithBar({ share, children }: { share: number; children: ReactNode }) {
  return (
    <span className={classes.cell}>
      {children}
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }} />
      </span>
    </span>
  );
}
