import type { OperationContext } from '@castgraph/service/context';
import type { EngagementQuestion } from './engagement-question.ts';
import { type FigurePart, readFigures, type SomeFigures } from './read-listener-engagement.ts';

/** A question that was found worth an answer, and its figures as soon as somebody wants some. */
export interface LazyEngagement extends EngagementQuestion {
  /** Reads the part together with all others that are wanted in the same turn, once; without a part only what figures rest on. */
  figures: (part?: FigurePart) => Promise<SomeFigures>;
}

/** Promises the figures of a question without reading them: a field that nobody asks for costs nothing. */
export function openEngagement(context: OperationContext, question: EngagementQuestion): LazyEngagement {
  const wanted = new Set<FigurePart>();
  let asked: Promise<SomeFigures> | undefined;
  let isUnderWay = false;
  const read = async (): Promise<SomeFigures> => {
    // The fields of one object are resolved in one turn.
    await Promise.resolve();
    isUnderWay = true;
    return readFigures(context, question, [...wanted]);
  };
  return {
    ...question,
    figures: (part) => {
      if (isUnderWay && part && !wanted.has(part)) return readFigures(context, question, [part]);
      if (part) wanted.add(part);
      return (asked ??= read());
    },
  };
}
