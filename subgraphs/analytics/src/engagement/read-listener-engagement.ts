import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { checkDayRange, readZonedSpan } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { readListenersOfSpan } from '../listening/read-listeners-of-span.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { readPlatformFigures } from '../platforms/read-platform-figures.ts';
import { type EngagementQuestion, idsOf, isVisible } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { choosePlatformCompletion, choosePlatformStreams } from './platform-reports.ts';
import { completionRate, readPlays, readStreams } from './read-plays.ts';

/** Who listened to a show or an episode over a span of days; every figure of one read timestamp. Plain JSON. */
export interface ListenerEngagementFigures extends EngagementQuestion, Omit<FigureBasis, 'timeZone'> {
  /** Distinct over the whole span (C24). */
  totalListeners: number;
  listenersAreExact: boolean;
  listenersError: number;
  totalDownloads: number;
  totalStreams: number | null;
  streamsSource: string | null;
  averageCompletionRate: number | null;
  completionSource: string | null;
}

export interface EngagementInput {
  podcastId: string;
  episodeId?: string | null;
  range: { from: string; to: string; timeZone?: string | null };
}

/**
 * Listening of a show or one of its episodes; null when no such show, or no such episode of it, is the organization's.
 * @throws BAD_INPUT for a range that is none
 */
export async function readListenerEngagement(
  context: OperationContext,
  { podcastId, episodeId = null, range }: EngagementInput,
): Promise<ListenerEngagementFigures | null> {
  const question: EngagementQuestion = { podcastId, episodeId, dateRange: checkDayRange(range) };
  return ask(context, 'listener-engagement', { asked: question, lastDay: question.dateRange.to }, async (asked) => {
    const { em, organizationId, source } = asked;
    if (!(await isVisible(em, organizationId, podcastId, episodeId))) return null;
    const { from, to } = await readZonedSpan(em, question.dateRange);
    const [total] = await readDownloads(em, {
      name: 'engagement-total',
      organizationId,
      source,
      segments: splitSpan('', from, to),
      by: 'label',
      ...idsOf(question),
    });
    const listeners = await readListenersOfSpan(em, {
      organizationId,
      source,
      from,
      to,
      podcastId,
      episodeId: episodeId ?? undefined,
    });
    const { timeZone: _zone, ...basis } = figureBasisOf(asked, question.dateRange.timeZone, to);
    return {
      ...question,
      ...basis,
      totalListeners: listeners.listeners,
      listenersAreExact: listeners.isExact,
      listenersError: listeners.errorShare,
      totalDownloads: total?.downloads ?? 0,
      ...(await readReported(asked.em, organizationId, question)),
    };
  });
}

type Reported = Pick<ListenerEngagementFigures, 'totalStreams' | 'streamsSource' | 'averageCompletionRate' | 'completionSource'>;

/** What players say comes first, because it is about the listening counted here; else one platform's word, never a sum (C34). */
async function readReported(em: Parameters<typeof readPlays>[0], organizationId: string, question: EngagementQuestion): Promise<Reported> {
  const streams = await readStreams(em, organizationId, question);
  const plays = await readPlays(em, organizationId, question);
  const { podcastId, episodeId, dateRange } = question;
  const figures = await readPlatformFigures(em, {
    organizationId,
    podcastId,
    episodeId: episodeId ?? undefined,
    from: dateRange.from,
    to: dateRange.to,
  });
  const ofPlatform = { streams: choosePlatformStreams(figures), completion: choosePlatformCompletion(figures) };
  const rate = completionRate(plays);
  return {
    totalStreams: streams ?? ofPlatform.streams?.value ?? null,
    streamsSource: streams === null ? (ofPlatform.streams?.platform ?? null) : 'reported-event',
    averageCompletionRate: rate ?? ofPlatform.completion?.value ?? null,
    completionSource: rate === null ? (ofPlatform.completion?.platform ?? null) : 'reported-event',
  };
}
