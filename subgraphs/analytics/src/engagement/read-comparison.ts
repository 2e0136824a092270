import type { OperationContext } from '@castgraph/service/context';
import type { ComparedPeriod } from '../generated/resolvers.ts';
import { ask, type Asked } from '../listening/ask.ts';
import { type DayRange, previousRange, readZonedSpan, yearBefore } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { type ListenersOfSpan, readListenersOfSpan } from '../listening/read-listeners-of-span.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { type EngagementQuestion, idsOf } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';

/** The figures of another period; changes are shares of it, null where it has none (A8). */
export interface Comparison {
  period: ComparedPeriod;
  dateRange: DayRange;
  downloads: number;
  downloadsChange: number | null;
  listeners: number;
  listenersAreExact: boolean;
  listenersError: number;
  listenersChange: number | null;
  basis: FigureBasis;
}

/** Compares a range with the one before it, or with the same days a year before. Both are read at one timestamp. */
export async function readComparison(context: OperationContext, question: EngagementQuestion, period: ComparedPeriod): Promise<Comparison> {
  const { dateRange } = question;
  return ask(context, 'engagement-comparison', { asked: { ...question, period }, lastDay: dateRange.to }, async (asked) => {
    const before = period === 'PREVIOUS_PERIOD' ? previousRange(dateRange) : yearBefore(dateRange);
    const spans = { now: await readZonedSpan(asked.em, dateRange), earlier: await readZonedSpan(asked.em, before) };
    const downloads = await readTotals(asked, question, spans);
    const now = { downloads: downloads.get('now') ?? 0, ...(await readAudience(asked, question, spans.now)) };
    const then = { downloads: downloads.get('earlier') ?? 0, ...(await readAudience(asked, question, spans.earlier)) };
    return {
      period,
      dateRange: before,
      downloads: then.downloads,
      downloadsChange: changeOf(then.downloads, now.downloads),
      listeners: then.listeners,
      listenersAreExact: then.isExact,
      listenersError: then.errorShare,
      listenersChange: changeOf(then.listeners, now.listeners),
      basis: figureBasisOf(asked, dateRange.timeZone, spans.now.to),
    };
  });
}

interface Span {
  from: number;
  to: number;
}

/** The downloads of both periods, by their names. */
async function readTotals(
  { em, organizationId, source }: Asked,
  question: EngagementQuestion,
  spans: Readonly<Record<string, Span>>,
): Promise<Map<string, number>> {
  const segments = Object.entries(spans).flatMap(([name, { from, to }]) => splitSpan(name, from, to));
  const totals = await readDownloads(em, { name: 'compared-totals', organizationId, source, segments, by: 'label', ...idsOf(question) });
  return new Map(totals.map(({ key, downloads }) => [key, downloads]));
}

function readAudience({ em, organizationId, source }: Asked, question: EngagementQuestion, span: Span): Promise<ListenersOfSpan> {
  const { podcastId, episodeId } = question;
  return readListenersOfSpan(em, { organizationId, source, ...span, podcastId, episodeId: episodeId ?? undefined });
}

function changeOf(before: number, now: number): number | null {
  return before === 0 ? null : (now - before) / before;
}
