import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { ask } from './ask.ts';
import { checkDayRange, readZonedSpan } from './day-range.ts';
import { readDownloads } from './read-downloads.ts';
import { type Segment, splitSpan } from './span-segments.ts';

/** Of one show or episode, how many downloads over which days; without a range, ever. */
export interface DownloadsOf {
  id: string;
  range: { from: string; to: string; timeZone?: string | null } | null;
}

/** Everything there is, from the daily rollup. */
const EVER: Segment[] = [{ label: '', grain: 'day', from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];

/**
 * Downloads of many shows or episodes, in the order asked; 0 for those without any, and for ids that are not the
 * organization's. One statement for each different range, however many are asked for.
 */
export async function listDownloads(
  context: OperationContext,
  kind: 'podcast' | 'episode',
  asked: readonly DownloadsOf[],
): Promise<number[]> {
  const groups = Map.groupBy(asked, ({ range }) => JSON.stringify(range));
  return ask(context, `${kind}-downloads`, { asked }, async ({ em, organizationId, source }) => {
    const found = new Map<string, number>();
    for (const [key, group] of groups) {
      const ids = [...new Set(group.map(({ id }) => id))].filter(isId);
      const range = group[0]!.range;
      const span = range && (await readZonedSpan(em, checkDayRange(range)));
      const segments = span ? splitSpan('', span.from, span.to) : EVER;
      const only = kind === 'podcast' ? { podcastIds: ids } : { episodeIds: ids };
      const rows = await readDownloads(em, { name: `${kind}-downloads`, organizationId, source, segments, by: `${kind}_id`, ...only });
      for (const row of rows) found.set(`${key} ${row.key}`, row.downloads);
    }
    return asked.map(({ id, range }) => found.get(`${JSON.stringify(range)} ${id}`) ?? 0);
  });
}
