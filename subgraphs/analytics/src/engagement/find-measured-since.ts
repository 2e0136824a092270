import { idTime } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Asked } from '../listening/ask.ts';

/**
 * Since when the listening of shows is known, by id (Unix ms): since they were added here, or since the first download that a log
 * or an earlier prefix told of. What came out before has no figures by age: its first days were not measured.
 */
export async function findMeasuredSince(
  { em, organizationId, source }: Asked,
  podcastIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await em.execute<{ id: string; first: number | null }[]>(
    `/* find-measured-since */
     select show.id, (extract(epoch from d.day) * 1000)::float8 as first from unnest(?::uuid[]) as show (id)
      cross join lateral (select min(d.day) as day from analytics.podcast_day d
        where d.organization_id = ? and d.podcast_id = show.id and d.source = ? and d.dimension = 'total') d`,
    [arrayLiteral(podcastIds), organizationId, source],
  );
  return new Map(rows.map(({ id, first }) => [id, Math.min(idTime(id), first ?? Number.POSITIVE_INFINITY)]));
}
