import { DAY_MS, dayStart, type Day } from '@castgraph/kernel/days';

/** One number of a platform or host for a span of days. */
export interface ReportedFigure {
  metric: string;
  /** '' for the whole audience, else `kind:value`, such as `age:18-22`. */
  segment: string;
  /** Both included. */
  fromDay: Day;
  toDay: Day;
  value: number;
}

/**
 * Metrics whose days add up. All others (people, followers, rates) are stated for a period and never added over days (C24):
 * of those the latest period's stands for itself.
 */
const ADDITIVE: ReadonlySet<string> = new Set([
  'downloads',
  'impressions',
  'new_followers',
  'plays',
  'seconds_listened',
  'starts',
  'streams',
  'views',
]);

/** Metrics that are shares of a whole: from 0 to 1. */
const RATES: ReadonlySet<string> = new Set(['audience_share', 'completion_rate']);

/** In which of a platform's metrics the shares of an audience are read, where it states no shares itself; best first. */
const SHARE_METRICS = ['listeners', 'streams', 'plays', 'downloads', 'starts', 'views'] as const;

/** True for a metric whose value is a share of a whole, from 0 to 1. */
export function isRate(metric: string): boolean {
  return RATES.has(metric);
}

/**
 * The figures by metric for a whole span: sums of days where days add up, else the latest period's value. Downloads, streams
 * and plays stay apart (C34). Figures of parts of the audience are left out.
 */
export function summarizeFigures(figures: readonly ReportedFigure[]): Record<string, number> {
  const whole = Map.groupBy(
    figures.filter(({ segment }) => segment === ''),
    ({ metric }) => metric,
  );
  const metrics = [...whole].map(([metric, same]) => [metric, ADDITIVE.has(metric) ? sumOfPeriods(same) : latestPeriod(same)[0]!.value]);
  return Object.fromEntries(metrics.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))) as Record<string, number>;
}

/**
 * Shares of an audience, from 0 to 1, by the segments of one kind (`age`, `gender`, `country`); null where none are reported.
 * The platform's own `audience_share` stands where there is one; else the parts of the first metric that has any.
 */
export function segmentShares(figures: readonly ReportedFigure[], kind: string): Record<string, number> | null {
  const ofKind = figures.filter(({ segment }) => segment.startsWith(`${kind}:`));
  const stated = ofKind.filter(({ metric }) => metric === 'audience_share');
  if (stated.length > 0) return toShares(latestPeriod(stated), kind, 1);
  const metric = SHARE_METRICS.find((name) => ofKind.some((figure) => figure.metric === name));
  if (!metric) return null;
  const same = ofKind.filter((figure) => figure.metric === metric);
  const parts = ADDITIVE.has(metric)
    ? [...Map.groupBy(same, ({ segment }) => segment)].map(([segment, periods]) => ({ segment, value: sumOfPeriods(periods) }))
    : latestPeriod(same);
  return toShares(
    parts,
    kind,
    parts.reduce((sum, { value }) => sum + value, 0),
  );
}

/**
 * The sum over periods of one metric that overlap nowhere: those that cover the most days together and, of equal cover, the
 * most detailed. A month is not added to its own days, and stands alone where it knows more days than they do.
 */
export function sumOfPeriods(periods: readonly Pick<ReportedFigure, 'fromDay' | 'toDay' | 'value'>[]): number {
  const sorted = periods
    .map(({ fromDay, toDay, value }) => ({ from: dayStart(fromDay), end: dayStart(toDay) + DAY_MS, value }))
    .toSorted((a, b) => a.end - b.end || a.from - b.from);
  // best[i]: of the first i periods, the choice with most days, then most parts.
  const best = [{ days: 0, parts: 0, sum: 0 }];
  for (const [index, { from, end, value }] of sorted.entries()) {
    const before = best[countEnded(sorted, from)]!;
    const taken = { days: before.days + (end - from) / DAY_MS, parts: before.parts + 1, sum: before.sum + value };
    const left = best[index]!;
    best.push(taken.days > left.days || (taken.days === left.days && taken.parts > left.parts) ? taken : left);
  }
  return best.at(-1)!.sum;
}

/** How many of the periods, sorted by their end, have ended when `at` begins. */
function countEnded(sorted: readonly { end: number }[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those figures whose period ends last; of several the longest. */
function latestPeriod<Figure extends ReportedFigure>(figures: readonly Figure[]): Figure[] {
  const last = figures.reduce((a, b) => (b.toDay > a.toDay || (b.toDay === a.toDay && b.fromDay < a.fromDay) ? b : a));
  return figures.filter(({ fromDay, toDay }) => fromDay === last.fromDay && toDay === last.toDay);
}

function toShares(parts: readonly { segment: string; value: number }[], kind: string, whole: number): Record<string, number> | null {
  if (whole <= 0) return null;
  return Object.fromEntries(parts.map(({ segment, value }) => [segment.slice(kind.length + 1), value / whole]));
}
