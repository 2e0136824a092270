import { type Day, dayStart, DAY_MS } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';

/** An episode's downloads by day of its life, the UTC day of publication first, as far as it is known. */
export interface EpisodeLife {
  born: Day;
  downloads: number[];
}

/** What went before, of shows and episodes with spots. */
export interface Past {
  /** Downloads of each show by day up to yesterday, from its first day with any. */
  shows: ReadonlyMap<string, number[]>;
  /** Each episode, null while it is not out, and the episodes of its show before it. */
  episodes: ReadonlyMap<string, { own: EpisodeLife | null; earlier: EpisodeLife[] }>;
}

/** So many days of earlier episodes' lives are looked at. */
export const LIFE_DAYS = 90;
const EARLIER = 30;

const SHOW_DAYS = `/* read-past-show-days */
  select podcast_id as id, day::text as day, downloads::float8 as downloads from analytics.podcast_day
   where organization_id = ?::uuid and podcast_id = any (?::uuid[]) and source = ?::text and dimension = 'total' and value = ''
     and day >= ?::date and day < ?::date order by day`;

const EPISODE_LIVES = `/* read-past-episode-lives */
  with target as materialized (
    select id, podcast_id, published_at from analytics.episode where organization_id = ?::uuid and id = any (?::uuid[])),
  life as (
    select t.id as target, e.id, (e.published_at at time zone 'UTC')::date as born, ${LIFE_DAYS} as days
      from target t cross join lateral (
        select id, published_at from analytics.episode e
         where e.organization_id = ?::uuid and e.podcast_id = t.podcast_id and e.id <> t.id
           and e.published_at < coalesce(t.published_at, ?::timestamptz) and e.published_at < ?::timestamptz and e.published_at >= ?::timestamptz - interval '500 days'
         order by e.published_at desc limit ${EARLIER}) e
    union all
    select id, id, (published_at at time zone 'UTC')::date, 500 from target where published_at is not null)
  select life.target, life.id, life.born::text as born, life.days, d.day - life.born as age, d.downloads::float8 as downloads
    from life left join lateral (
      select day, downloads from analytics.episode_day
       where organization_id = ?::uuid and episode_id = life.id and source = ?::text and day >= life.born and day < life.born + life.days and day < ?::date
      offset 0) d on true`;

interface LifeRow {
  target: string;
  id: string;
  born: Day;
  days: number;
  age: number | null;
  downloads: number | null;
}

/** Reads what a forecast is made from, of days before today: two statements, each only where something is asked of it. */
export async function readPast(
  em: EntityManager,
  organizationId: string,
  source: Source,
  asked: { podcastIds: readonly string[]; episodeIds: readonly string[]; today: Day; firstDay: Day },
): Promise<Past> {
  const { podcastIds, episodeIds, today, firstDay } = asked;
  const days =
    podcastIds.length === 0
      ? []
      : await executeBound<{ id: string; day: Day; downloads: number }>(em, SHOW_DAYS, [
          organizationId,
          arrayLiteral(podcastIds),
          source,
          firstDay,
          today,
        ]);
  const now = `${today}T00:00:00Z`;
  const livesParams = [organizationId, arrayLiteral(episodeIds), organizationId, now, now, now, organizationId, source, today];
  const lives = episodeIds.length === 0 ? [] : await executeBound<LifeRow>(em, EPISODE_LIVES, livesParams);
  const shows = [...Map.groupBy(days, ({ id }) => id)].map(([id, own]) => {
    const first = own[0]!.day;
    const placed = own.map((each) => ({ place: daysFrom(first, each.day), downloads: each.downloads }));
    return [id, spread(daysFrom(first, today), placed)] as const;
  });
  const episodes = [...Map.groupBy(lives, ({ target }) => target)].map(([target, rows]) => [target, livesOf(target, rows, today)] as const);
  return { shows: new Map(shows), episodes: new Map(episodes) };
}

function livesOf(target: string, rows: readonly LifeRow[], today: Day): { own: EpisodeLife | null; earlier: EpisodeLife[] } {
  const lives = [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    const { born, days } = own[0]!;
    const length = Math.max(0, Math.min(days, daysFrom(born, today)));
    const placed = own.flatMap(({ age, downloads }) => (age === null ? [] : { place: age, downloads: downloads! }));
    return { id, born, downloads: spread(length, placed) };
  });
  const own = lives.find(({ id }) => id === target) ?? null;
  // One of which nothing was counted was out before counting began, and is no example.
  return { own, earlier: lives.filter(({ id, downloads }) => id !== target && downloads.some((count) => count > 0)) };
}

function spread(length: number, placed: readonly { place: number; downloads: number }[]): number[] {
  const values = Array.from({ length }, () => 0);
  for (const { place, downloads } of placed) if (place < length) values[place] = downloads;
  return values;
}

function daysFrom(first: Day, day: Day): number {
  return Math.round((dayStart(day) - dayStart(first)) / DAY_MS);
}
