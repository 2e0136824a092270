import { addDays, type Day, dayStart, utcDay } from '@castgraph/kernel/days';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import { ensureDays } from '@castgraph/orm/day-partitions';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

const DAYS_AHEAD = 35;
/** The longest attribution window and a day (A5d), and how far back a worker that was away makes up for it. */
const KEPT_DAYS = HOUSEHOLD_KEY_DAYS;
const CAUGHT_UP_DAYS = 30;

/** The first UTC day whose household keys are kept. */
export function firstKeptDay(now: number = Date.now()): Day {
  return addDays(utcDay(now), 1 - KEPT_DAYS);
}

/** The first instant (Unix ms) that can be counted again: what is older cannot be judged by its network any more (C9). */
export function firstCountableAt(now: number = Date.now()): number {
  return dayStart(firstKeptDay(now));
}

export interface TendOptions {
  /** How many days verdicts are kept, at least `KEPT_DAYS`. */
  verdictDays: number;
  now?: number;
}

/** What there was to do. */
export interface Tended {
  daysMade: number;
  daysDropped: number;
  keysErased: number;
}

/**
 * Keeps the days of verdicts ahead of time, removes those past their time, and erases household keys that are past their use
 * (A5d). Downloads and sums stay for ever. May run at any time, and twice.
 */
export async function tendListening(orm: Orm, { verdictDays, now = Date.now() }: TendOptions): Promise<Tended> {
  const today = utcDay(now);
  const daysMade = await inSystem(orm, (em) => ensureDays(em, 'analytics', 'request_verdict', today, DAYS_AHEAD));
  const [row] = await inSystem(orm, (em) =>
    em.execute<{ n: number }[]>('/* drop-request-verdicts */ select analytics.drop_request_verdicts(?::date) as n', [
      addDays(today, -verdictDays),
    ]),
  );
  let keysErased = 0;
  for (let back = KEPT_DAYS; back < KEPT_DAYS + CAUGHT_UP_DAYS; back++) {
    const [row] = await inSystem(orm, (em) =>
      em.execute<{ n: string }[]>('/* erase-household-keys */ select analytics.erase_household_keys(?::date) as n', [
        addDays(today, -back),
      ]),
    );
    keysErased += Number(row!.n);
  }
  return { daysMade, daysDropped: row!.n, keysErased };
}
