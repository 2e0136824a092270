import type { ReactNode } from 'react';
import { Logo } from '../shell/logo.tsx';
import classes from './auth-page.module.css';

/** The frame of the pages before the product: what it is on one side, the form on the other. */
export function AuthPage({ title, lead, children, foot }: { title: string; lead: string; children: ReactNode; foot: ReactNode }) {
  return (
    <div className={classes.page}>
      <aside className={classes.aside}>
        <Logo isOnDark />
        <div>
          <p className={classes.claim}>From the first download to the last order, as it happens.</p>
          <ul className={classes.points}>
            <li>Downloads and listeners by the IAB’s rules, each number with its source</li>
            <li>Orders tied to campaigns by code, link and click, each once</li>
            <li>Open source, on your own machines</li>
          </ul>
        </div>
        <Waves />
      </aside>
      <main className={classes.main}>
        <div className={classes.form}>
          <div className={classes.mobileLogo}>
            <Logo />
          </div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          {children}
          <div className={classes.foot}>{foot}</div>
        </div>
      </main>
    </div>
  );
}

/** A day of listening as bars: decoration. */
function Waves() {
  const bars = Array.from({ length: 48 }, (_, at) => ({ at, height: 10 + 62 * Math.abs(Math.sin(at / 3.1) * Math.sin(at / 11 + 0.6)) }));
  return (
    <svg viewBox="0 0 384 76" className={classes.waves} aria-hidden preserveAspectRatio="none">
      {bars.map(({ at, height }) => (
        <rect key={at} x={at * 8 + 1} y={76 - height} width={5} height={height} rx={2} />
      ))}
    </svg>
  );
}
