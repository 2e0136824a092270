import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { PublishedEpisode } from './read-aged-episodes.ts';

interface Row {
  id: string;
  podcast_id: string;
  published_ms: number | null;
}

const COLUMNS = `e.id, e.podcast_id, (extract(epoch from e.published_at) * 1000)::float8 as published_ms`;

/** The episodes of these ids that are the organization's, by id. */
export async function findPublishedEpisodes(
  em: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, PublishedEpisode>> {
  const rows = await em.execute<Row[]>(
    `/* find-published-episodes */ select ${COLUMNS} from analytics.episode e where e.organization_id = ? and e.id = any (?::uuid[])`,
    [organizationId, arrayLiteral(ids.filter(isId))],
  );
  return new Map(rows.map((row) => [row.id, toEpisode(row)]));
}

/** Of each show the episodes published last, newest first. */
export async function findLatestEpisodes(
  em: EntityManager,
  organizationId: string,
  podcastIds: readonly string[],
  count: number,
): Promise<Map<string, PublishedEpisode[]>> {
  const rows = await em.execute<Row[]>(
    `/* find-latest-episodes */
     select e.* from unnest(?::uuid[]) as show (id)
      cross join lateral (select ${COLUMNS} from analytics.episode e
        where e.organization_id = ? and e.podcast_id = show.id and e.published_at <= now() order by e.published_at desc, e.id desc limit ?) e`,
    [arrayLiteral([...new Set(podcastIds)].filter(isId)), organizationId, count],
  );
  return Map.groupBy(rows.map(toEpisode), ({ podcastId }) => podcastId);
}

/** Of each episode those of its show that were published before it, latest first, by its id. */
export async function findEarlierEpisodes(
  em: EntityManager,
  organizationId: string,
  ids: readonly string[],
  count: number,
): Promise<Map<string, PublishedEpisode[]>> {
  const rows = await em.execute<(Row & { of_id: string })[]>(
    `/* find-earlier-episodes */
     select own.id as of_id, e.* from analytics.episode own
      cross join lateral (select ${COLUMNS} from analytics.episode e
        where e.organization_id = own.organization_id and e.podcast_id = own.podcast_id and e.published_at <= own.published_at
          and (e.published_at, e.id) < (own.published_at, own.id) order by e.published_at desc, e.id desc limit ?) e
      where own.organization_id = ? and own.id = any (?::uuid[])`,
    [count, organizationId, arrayLiteral(ids)],
  );
  const groups = Map.groupBy(rows, ({ of_id }) => of_id);
  return new Map([...groups].map(([id, earlier]) => [id, earlier.map(toEpisode)]));
}

function toEpisode({ id, podcast_id, published_ms }: Row): PublishedEpisode {
  return { episodeId: id, podcastId: podcast_id, publishedAt: published_ms };
}
