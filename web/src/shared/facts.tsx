import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Names and values, one under the other: `[['Source', 'measurement prefix'], …]`. Empty values are left out. */
export function Facts({ of }: { of: ReadonlyArray<readonly [name: string, value: ReactNode]> }) {
  return (
    <dl className={classes.facts}>
      {of
        .filter(([, value]) => value != null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
