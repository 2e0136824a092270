import type { ReactNode } from 'react';
import classes from './figure.module.css';

/** One of several figures in a `<dl className={figureClasses.figures}>`: its name, the figure, and what stands under it. */
export function Figure({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.value}>{children}</dd>
      <dd className={classes.note}>{note}</dd>
    </div>
  );
}
