import type { OperationContext } from '@castgraph/service/context';
import type { ListeningInterval } from '../generated/resolvers.ts';
import { ask } from '../listening/ask.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { type EngagementQuestion, idsOf } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { readTimeParts } from './time-parts.ts';

export interface DownloadsOverTime {
  /** Every part of the range in order, those without downloads included. */
  points: { label: string; downloads: number; provisional: boolean }[];
  basis: FigureBasis;
}

/** Downloads of each hour, day, week or month of a range, by the rules of its zone. @throws BAD_INPUT for hours of too many days */
export async function readDownloadsOverTime(
  context: OperationContext,
  question: EngagementQuestion,
  interval: ListeningInterval,
): Promise<DownloadsOverTime> {
  const { dateRange } = question;
  return ask(context, 'downloads-over-time', { asked: { ...question, interval }, lastDay: dateRange.to }, async (asked) => {
    const { em, organizationId, source } = asked;
    const parts = await readTimeParts(em, dateRange, interval);
    const groups = await readDownloads(em, {
      name: 'downloads-over-time',
      organizationId,
      source,
      segments: parts.flatMap(({ label, from, to }) => splitSpan(label, from, to)),
      by: 'label',
      ...idsOf(question),
    });
    const found = new Map(groups.map(({ key, downloads }) => [key, downloads]));
    // A day that its zone skipped has no parts, and nothing of it can be missing.
    const basis = figureBasisOf(asked, dateRange.timeZone, parts.at(-1)?.to ?? 0);
    const countedTo = Date.parse(basis.asOf);
    return {
      points: parts.map(({ label, to }) => ({ label, downloads: found.get(label) ?? 0, provisional: to > countedTo })),
      basis,
    };
  });
}
