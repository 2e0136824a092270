import type { OperationContext } from '@castgraph/service/context';
import type { EngagementQuestion } from './engagement-question.ts';
import { type ListenerEngagementFigures, readListenerEngagement } from './read-listener-engagement.ts';

export type EngagementFigures = Omit<ListenerEngagementFigures, keyof EngagementQuestion>;

/** A question that was found worth an answer, and its figures as soon as somebody wants one. */
export interface LazyEngagement extends EngagementQuestion {
  /** Reads them once, however many are wanted. */
  figures: () => Promise<EngagementFigures>;
}

/** Promises the figures of a question without reading them. */
export function openEngagement(context: OperationContext, question: EngagementQuestion): LazyEngagement {
  const { podcastId, episodeId, dateRange } = question;
  let asked: Promise<EngagementFigures> | undefined;
  const read = async (): Promise<EngagementFigures> => {
    const figures = await readListenerEngagement(context, { podcastId, episodeId, range: dateRange });
    if (!figures) throw new Error(`The show ${podcastId} vanished while it was asked about`);
    return figures;
  };
  return { ...question, figures: () => (asked ??= read()) };
}
