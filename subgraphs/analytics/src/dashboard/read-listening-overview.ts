import type { OperationContext } from '@castgraph/service/context';
import { type FigureBasis, figureBasisOf } from '../engagement/figure-basis.ts';
import { ask } from '../listening/ask.ts';
import { checkDayRange, previousRange, readZonedDays } from '../listening/day-range.ts';
import type { Dimension } from '../listening/downloads-question.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { readListenersOfSpan } from '../listening/read-listeners-of-span.ts';
import { type Segment, splitSpan } from '../listening/span-segments.ts';
import { readTopEpisodes } from './read-top-episodes.ts';

/** Listening of all shows over a span of days, every figure of one read timestamp. Plain JSON. */
export interface ListeningOverview {
  downloads: number;
  /** Distinct over all shows and the whole span (C24). */
  listeners: number;
  listenersAreExact: boolean;
  /** By which share of itself `listeners` may be off in 19 of 20 cases; 0 when exact. */
  listenersError: number;
  /** In as many days before. */
  previousDownloads: number;
  /** Every day of the span, in order; `provisional` while its requests may not all be counted. */
  byDay: { day: string; downloads: number; provisional: boolean }[];
  /** Most first. */
  byApp: { app: string; downloads: number }[];
  topEpisodes: { episodeId: string; downloads: number }[];
  basis: FigureBasis;
}

const APPS = 12;
const EPISODES = 10;
/** The label of the days before; no day is named so. */
const BEFORE = 'before';

/** The listening part of the first page. @throws BAD_INPUT for a range that is none */
export async function readListeningOverview(
  context: OperationContext,
  range: { from: string; to: string; timeZone?: string | null },
): Promise<ListeningOverview> {
  const dateRange = checkDayRange(range);
  // The second form of the answer: one that an earlier version kept does not say how sure its listeners are.
  return ask(context, 'dashboard', { asked: { ...dateRange, form: 2 }, lastDay: dateRange.to }, async (asked) => {
    const { em, organizationId, source } = asked;
    // The days before end where these begin, so that both are asked of the database at once.
    const both = await readZonedDays(em, { ...dateRange, from: previousRange(dateRange).from });
    const days = both.filter(({ day }) => day >= dateRange.from);
    const [from, to] = [days[0]!.from, days.at(-1)!.to];
    const read = (name: string, by: Dimension, segments: Segment[], limit?: number) =>
      readDownloads(em, { name, organizationId, source, segments, by, limit });
    const perDay = await read('overview-by-day', 'label', [
      ...days.flatMap((day) => splitSpan(day.day, day.from, day.to)),
      ...splitSpan(BEFORE, both[0]!.from, from),
    ]);
    const byDay = new Map(perDay.map(({ key, downloads }) => [key, downloads]));
    const apps = await read('overview-by-app', 'app', splitSpan('', from, to), APPS);
    const episodes = await readTopEpisodes(em, { organizationId, source, from, to, count: EPISODES });
    const audience = await readListenersOfSpan(em, { organizationId, source, from, to });
    const basis = figureBasisOf(asked, dateRange.timeZone, to);
    const countedTo = Date.parse(basis.asOf);
    return {
      downloads: days.reduce((total, { day }) => total + (byDay.get(day) ?? 0), 0),
      listeners: audience.listeners,
      listenersAreExact: audience.isExact,
      listenersError: audience.errorShare,
      previousDownloads: byDay.get(BEFORE) ?? 0,
      byDay: days.map(({ day, to }) => ({ day, downloads: byDay.get(day) ?? 0, provisional: to > countedTo })),
      byApp: apps.map(({ key, downloads }) => ({ app: key, downloads })),
      topEpisodes: episodes.map(({ key, downloads }) => ({ episodeId: key, downloads })),
      basis,
    };
  });
}
