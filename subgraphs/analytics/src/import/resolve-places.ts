import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OrderRow, RowFault } from './read-order-row.ts';

/** Where a spot is placed. */
export interface Place {
  podcastId: string;
  episodeId: string | null;
}

/** Finds the place of each row that has a spot, among the shows and episodes of the organization: two statements. */
export async function resolvePlaces(
  em: EntityManager,
  organizationId: string,
  rows: readonly OrderRow[],
): Promise<Map<OrderRow, Place | RowFault>> {
  const spots = rows.flatMap((row) => (row.spot ? [{ row, spot: row.spot }] : []));
  const shows = await findNamed(
    em,
    FIND_SHOWS,
    organizationId,
    spots.map(({ spot }) => spot.show),
  );
  const places = new Map<OrderRow, Place | RowFault>();
  for (const { row, spot } of spots) places.set(row, placeOf(shows.get(spot.show.toLowerCase()), 'show', spot.show));
  const inEpisodes = spots.filter(({ row, spot }) => spot.episode !== undefined && isPlace(places.get(row)!));
  const episodes = await findNamed(
    em,
    FIND_EPISODES,
    organizationId,
    inEpisodes.map(({ spot }) => spot.episode!),
  );
  for (const { row, spot } of inEpisodes) {
    const { podcastId } = places.get(row) as Place;
    const ofShow = (episodes.get(spot.episode!.toLowerCase()) ?? []).filter((found) => found.podcastId === podcastId);
    places.set(row, placeOf(ofShow, 'episode', spot.episode!));
  }
  return places;
}

/** True for a place that was found. */
export function isPlace(place: Place | RowFault): place is Place {
  return 'podcastId' in place;
}

interface Found extends Place {
  name: string;
}

/** The statements find by id, by what the feed says, and by title; each name comes back as it was asked for, in lower case. */
const FIND_SHOWS = `/* find-shows-by-name */
  select distinct asked.name, p.id as "podcastId", null::uuid as "episodeId"
    from unnest(?::text[]) asked(name) join analytics.podcast p
      on p.organization_id = ? and asked.name in (lower(p.title), lower(p.feed_url), p.id::text)`;
const FIND_EPISODES = `/* find-episodes-by-name */
  select distinct asked.name, e.podcast_id as "podcastId", e.id as "episodeId"
    from unnest(?::text[]) asked(name) join analytics.episode e
      on e.organization_id = ? and asked.name in (lower(e.title), lower(e.guid), e.id::text)`;

async function findNamed(em: EntityManager, sql: string, organizationId: string, names: readonly string[]): Promise<Map<string, Found[]>> {
  if (names.length === 0) return new Map();
  const asked = [...new Set(names.map((name) => name.toLowerCase()))];
  return Map.groupBy(await em.execute<Found[]>(sql, [arrayLiteral(asked), organizationId]), ({ name }) => name);
}

function placeOf(found: readonly Place[] | undefined, column: 'show' | 'episode', name: string): Place | RowFault {
  const [first, second] = found ?? [];
  if (!first) return { column, cause: `There is no ${column} ${name.slice(0, 80)}` };
  if (second) return { column, cause: `Several are called ${name.slice(0, 80)}: name it by its id` };
  return { podcastId: first.podcastId, episodeId: first.episodeId };
}
