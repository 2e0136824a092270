import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { readPage, toConnection, type Connection, type CursorKey } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Episode } from './episode.entity.ts';

/** One podcast's page, as asked for. */
export interface EpisodePageKey {
  podcastId: string;
  first: number;
  after: string | null;
}

type EpisodeRow = Record<string, unknown> & { podcast_id: string };

/**
 * Pages of episodes, newest first, undated ones last, for many podcasts that are asked the same `first` and `after`:
 * one statement for all of them. Removed episodes are among them.
 * @throws BAD_INPUT for a page size or cursor that is none
 */
export async function listEpisodes(
  context: OperationContext,
  podcastIds: readonly string[],
  args: { first: number; after: string | null },
): Promise<Map<string, Connection<Episode>>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const page = readPage(args);
  if (page.after && !isEpisodeKey(page.after)) throw badInput('The cursor is not one of this list', { path: ['after'] });
  const behind = page.after ? `and (coalesce(e.published_at, '-infinity'), e.id) < (coalesce(?::timestamptz, '-infinity'), ?::uuid)` : '';
  const episodes = await context.read(async (em) => {
    const rows = await em.execute<EpisodeRow[]>(
      `/* ingestion.list-episodes */ select page.* from unnest(?::uuid[]) as podcast (id) cross join lateral (
         select * from ingestion.episode e where e.organization_id = ? and e.podcast_id = podcast.id ${behind}
         order by coalesce(e.published_at, '-infinity') desc, e.id desc limit ?) page
       order by coalesce(page.published_at, '-infinity') desc, page.id desc`,
      [arrayLiteral(podcastIds), organizationId, ...(page.after ? [page.after.sort, page.after.id] : []), page.limit + 1],
    );
    return rows.map((row) => em.map(Episode, row));
  });
  const byPodcast = Map.groupBy(episodes, ({ podcastId }) => podcastId);
  return new Map(podcastIds.map((id) => [id, toConnection(byPodcast.get(id) ?? [], page, keyOf)]));
}

function keyOf({ publishedAt, id }: Episode): CursorKey {
  return { sort: publishedAt?.toISOString() ?? null, id };
}

function isEpisodeKey({ sort, id }: CursorKey): boolean {
  return isId(id) && (sort === null || (typeof sort === 'string' && !Number.isNaN(Date.parse(sort))));
}
