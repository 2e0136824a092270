import { badInput } from '@castgraph/kernel/errors';
import type { OperationContext } from '@castgraph/service/context';
import type { ListeningDimension } from '../generated/resolvers.ts';
import { ask } from '../listening/ask.ts';
import { readZonedSpan } from '../listening/day-range.ts';
import type { Dimension } from '../listening/downloads-question.ts';
import { type DownloadsGroup, readDownloads } from '../listening/read-downloads.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { type EngagementQuestion, idsOf } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';

const COLUMNS: Readonly<Record<ListeningDimension, Dimension>> = {
  APP: 'app',
  DEVICE: 'device',
  COUNTRY: 'country',
  REGION: 'region',
  IP_CLASS: 'ip_class',
};
const MAX_VALUES = 100;

/** Downloads by one property of the request, most first. @throws BAD_INPUT for a number of values that is none */
export async function readDownloadsByDimension(
  context: OperationContext,
  question: EngagementQuestion,
  { dimension, first }: { dimension: ListeningDimension; first: number },
): Promise<{ groups: DownloadsGroup[]; basis: FigureBasis }> {
  if (first < 1 || first > MAX_VALUES) throw badInput(`Ask for 1 to ${MAX_VALUES} values`, { path: ['first'] });
  const { dateRange } = question;
  return ask(context, 'downloads-by-dimension', { asked: { ...question, dimension, first }, lastDay: dateRange.to }, async (asked) => {
    const { em, organizationId, source } = asked;
    const { from, to } = await readZonedSpan(em, dateRange);
    const groups = await readDownloads(em, {
      name: 'downloads-by-dimension',
      organizationId,
      source,
      segments: splitSpan('', from, to),
      by: COLUMNS[dimension],
      limit: first,
      ...idsOf(question),
    });
    return { groups, basis: figureBasisOf(asked, dateRange.timeZone, to) };
  });
}
