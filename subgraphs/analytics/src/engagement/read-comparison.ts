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
    const now = await readPeriod(asked, question, dateRange);
    const then = await readPeriod(asked, question, before);
    return {
      period,
      dateRange: before,
      downloads: then.downloads,
      downloadsChange: changeOf(then.downloads, now.downloads),
      listeners: then.listeners,
      listenersAreExact: then.isExact,
      listenersError: then.errorShare,
      listenersChange: changeOf(then.listeners, now.listeners),
      basis: figureBasisOf(asked, dateRange.timeZone, now.to),
    };
  });
}

async function readPeriod(
  { em, organizationId, source }: Asked,
  question: EngagementQuestion,
  range: DayRange,
): Promise<ListenersOfSpan & { downloads: number; to: number }> {
  const { from, to } = await readZonedSpan(em, range);
  const segments = splitSpan('', from, to);
  const [total] = await readDownloads(em, { name: 'compared-total', organizationId, source, segments, by: 'label', ...idsOf(question) });
  const { podcastId, episodeId } = question;
  const listeners = await readListenersOfSpan(em, { organizationId, source, from, to, podcastId, episodeId: episodeId ?? undefined });
  return { ...listeners, downloads: total?.downloads ?? 0, to };
}

function changeOf(before: number, now: number): number | null {
  return before === 0 ? null : (now - before) / before;
}
