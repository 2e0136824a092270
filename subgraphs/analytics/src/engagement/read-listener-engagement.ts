import type { OperationContext } from '@castgraph/service/context';
import { ask, type Asked } from '../listening/ask.ts';
import { readZonedSpan } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { readListenersOfSpan } from '../listening/read-listeners-of-span.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { readPlatformFigures } from '../platforms/read-platform-figures.ts';
import { type EngagementInput, type EngagementQuestion, idsOf } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { findEngagement } from './find-engagement.ts';
import { choosePlatformCompletion, choosePlatformStreams } from './platform-reports.ts';
import { completionRate, readPlayerReports } from './read-plays.ts';

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

/** What of the figures is read: each costs the database something of its own. */
export type FigurePart = 'downloads' | 'listeners' | 'reported';
export const FIGURE_PARTS: readonly FigurePart[] = ['downloads', 'listeners', 'reported'];

/** The figures of the parts that were asked for; what they rest on is always there. */
export type SomeFigures = Omit<FigureBasis, 'timeZone'> & Partial<Omit<ListenerEngagementFigures, keyof FigureBasis>>;

/**
 * Listening of a show or one of its episodes; null when no such show, or no such episode of it, is the organization's.
 * @throws BAD_INPUT for a range that is none
 */
export async function readListenerEngagement(context: OperationContext, input: EngagementInput): Promise<ListenerEngagementFigures | null> {
  const question = await findEngagement(context, input);
  return question && ((await readFigures(context, question, FIGURE_PARTS)) as ListenerEngagementFigures);
}

/** Some of the figures of a question that was found, all of one read timestamp. */
export async function readFigures(
  context: OperationContext,
  question: EngagementQuestion,
  parts: readonly FigurePart[],
): Promise<SomeFigures & EngagementQuestion> {
  const kept = { asked: { ...question, parts: parts.toSorted() }, lastDay: question.dateRange.to };
  return ask(context, 'listener-engagement', kept, async (asked) => {
    const { from, to } = await readZonedSpan(asked.em, question.dateRange);
    const { timeZone: _zone, ...basis } = figureBasisOf(asked, question.dateRange.timeZone, to);
    return {
      ...question,
      ...basis,
      ...(parts.includes('downloads') ? await readTotal(asked, question, from, to) : {}),
      ...(parts.includes('listeners') ? await readListeners(asked, question, from, to) : {}),
      ...(parts.includes('reported') ? await readReported(asked, question) : {}),
    };
  });
}

async function readTotal({ em, organizationId, source }: Asked, question: EngagementQuestion, from: number, to: number) {
  const segments = splitSpan('', from, to);
  const [total] = await readDownloads(em, { name: 'engagement-total', organizationId, source, segments, by: 'label', ...idsOf(question) });
  return { totalDownloads: total?.downloads ?? 0 };
}

async function readListeners({ em, organizationId, source }: Asked, question: EngagementQuestion, from: number, to: number) {
  const { podcastId, episodeId } = question;
  const found = await readListenersOfSpan(em, { organizationId, source, from, to, podcastId, episodeId: episodeId ?? undefined });
  return { totalListeners: found.listeners, listenersAreExact: found.isExact, listenersError: found.errorShare };
}

type Reported = Pick<ListenerEngagementFigures, 'totalStreams' | 'streamsSource' | 'averageCompletionRate' | 'completionSource'>;

/** What players say comes first, because it is about the listening counted here; else one platform's word, never a sum (C34). */
async function readReported({ em, organizationId }: Asked, question: EngagementQuestion): Promise<Reported> {
  const { plays, streams } = await readPlayerReports(em, organizationId, question);
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
