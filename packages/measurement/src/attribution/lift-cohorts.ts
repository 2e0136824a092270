import { badInput } from '@castgraph/kernel/errors';
import { DAY_MS, dayStart } from '@castgraph/kernel/days';

const WEEK_MS = 7 * DAY_MS;

/** What one week after the first exposure brought. */
export interface CohortWeek {
  /** Households whose first conversion fell into this week, counted from each household's own first exposure. */
  converters: number;
  /** Those up to and with this week, over the households of the cohort. */
  cumulativeRate: number;
}

/** Households first exposed in one week. */
export interface WeeklyCohort {
  /** The Monday that begins the week of the first exposure, `YYYY-MM-DD`. */
  week: string;
  households: number;
  /** Week 0 are the first seven days. Weeks that were not over for the whole cohort when the figures were read are missing. */
  weeks: CohortWeek[];
}

/**
 * Lays out conversions by the week of first exposure and by weeks since. A week is told only when it was over for every household of the
 * cohort, the last of which was exposed on its Sunday: a half-told week would look like a fall. Oldest cohort first.
 * @param readAt Unix ms up to which conversions were counted
 * @param longest how many weeks at most a cohort is followed
 * Throws BAD_INPUT for conversions of a week without exposures and for more converters than households, RangeError for what is no day.
 */
export function layOutCohorts(
  exposures: readonly { week: string; households: number }[],
  conversions: readonly { week: string; weeksSince: number; converters: number }[],
  readAt: number,
  longest: number,
): WeeklyCohort[] {
  const byCell = new Map<string, number>();
  const known = new Set(exposures.map(({ week }) => week));
  for (const { week, weeksSince, converters } of conversions) {
    if (!known.has(week)) throw badInput(`Conversions of ${week}, a week without exposures`, { path: ['conversions'] });
    const key = `${week}/${weeksSince}`;
    byCell.set(key, (byCell.get(key) ?? 0) + converters);
  }
  return exposures
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .map(({ week, households }) => ({ week, households, weeks: followCohort(week, households, byCell, readAt, longest) }));
}

function followCohort(
  week: string,
  households: number,
  byCell: ReadonlyMap<string, number>,
  readAt: number,
  longest: number,
): CohortWeek[] {
  const lastExposedBy = dayStart(week) + WEEK_MS;
  const over = Math.min(longest, Math.max(0, Math.floor((readAt - lastExposedBy) / WEEK_MS)));
  const weeks: CohortWeek[] = [];
  let total = 0;
  for (let weeksSince = 0; weeksSince < over; weeksSince++) {
    const converters = byCell.get(`${week}/${weeksSince}`) ?? 0;
    total += converters;
    if (!(total <= households)) throw badInput(`More converters than the ${households} households of ${week}`, { path: ['conversions'] });
    weeks.push({ converters, cumulativeRate: households === 0 ? 0 : total / households });
  }
  return weeks;
}
