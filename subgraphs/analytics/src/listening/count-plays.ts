import { utcDay } from '@castgraph/kernel/days';
import { PLAY_MARKS } from '@castgraph/measurement/reported-listening';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ReportRow } from './report-row.ts';

interface PlayRow {
  podcast_id: string;
  episode_id: string;
  day: string;
  app: string;
  furthest: number;
}

const CELLS = `(select episode_id, decode(listener, 'hex') as listener_key, day from unnest(?::uuid[], ?::text[], ?::date[]) as c (episode_id, listener, day)) c`;
const RETURNED = 'podcast_id, episode_id, day::text as day, app, furthest';

const FORGET = `/* forget-plays */
  delete from analytics.play p using ${CELLS}
   where p.organization_id = ? and p.episode_id = c.episode_id and p.listener_key = c.listener_key and p.day = c.day
  returning p.podcast_id, p.episode_id, p.day::text as day, p.app, p.furthest`;

// The first report names app and country, so that the order of arrival does not.
const COUNT = `/* count-plays */
  insert into analytics.play (organization_id, episode_id, listener_key, day, podcast_id, furthest, app, country)
  select ?, c.episode_id, c.listener_key, c.day, first.podcast_id, first.furthest, first.app, first.country
    from ${CELLS} cross join lateral (
      select r.podcast_id, r.app, r.country, max(r.mark) over () as furthest from analytics.listening_report r
       where r.organization_id = ? and r.episode_id = c.episode_id and r.listener_key = c.listener_key and r.kind = 'play' and not r.implausible
         and r.at >= (c.day::timestamp at time zone 'UTC') and r.at < ((c.day + 1)::timestamp at time zone 'UTC')
       order by r.at, r.event_id limit 1) first
  returning ${RETURNED}`;

const MOVE = `/* move-play-days */
  insert into analytics.play_day as t (organization_id, podcast_id, episode_id, day, app, started, reached_25, reached_50, reached_75, reached_100)
  select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[]) r
  on conflict (organization_id, podcast_id, day, episode_id, app) do update
     set started = t.started + excluded.started, reached_25 = t.reached_25 + excluded.reached_25, reached_50 = t.reached_50 + excluded.reached_50,
         reached_75 = t.reached_75 + excluded.reached_75, reached_100 = t.reached_100 + excluded.reached_100`;

const CLEAR = `/* clear-play-days */
  delete from analytics.play_day t using unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[]) as r (podcast_id, episode_id, day, app)
   where t.organization_id = ? and t.podcast_id = r.podcast_id and t.episode_id = r.episode_id and t.day = r.day and t.app = r.app and t.started = 0`;

/**
 * Counts anew how far each listener of these reports got in the episode on that UTC day, and moves the sums of the days (C34).
 * The furthest mark of all reports stands, in whatever order they arrive.
 */
export async function countPlays(em: EntityManager, organizationId: string, changed: readonly ReportRow[]): Promise<void> {
  if (changed.length === 0) return;
  const cells = new Map(
    changed.map(({ episodeId, listenerKey, at }) => [`${episodeId} ${listenerKey} ${utcDay(at)}`, [episodeId, listenerKey, utcDay(at)]]),
  );
  const arrays = [0, 1, 2].map((index) => arrayLiteral([...cells.values()].map((cell) => cell[index]!)));
  const were = await em.execute<PlayRow[]>(FORGET, [...arrays, organizationId]);
  const are = await em.execute<PlayRow[]>(COUNT, [organizationId, ...arrays, organizationId]);
  await moveDays(em, organizationId, were, are);
}

async function moveDays(em: EntityManager, organizationId: string, were: readonly PlayRow[], are: readonly PlayRow[]): Promise<void> {
  const deltas = new Map<string, { key: string[]; by: number[] }>();
  const move = ({ podcast_id, episode_id, day, app, furthest }: PlayRow, by: number) => {
    const key = [podcast_id, episode_id, day, app];
    const delta = deltas.get(key.join('\0')) ?? { key, by: PLAY_MARKS.map(() => 0) };
    for (const [index, mark] of PLAY_MARKS.entries()) if (furthest >= mark) delta.by[index]! += by;
    deltas.set(key.join('\0'), delta);
  };
  for (const row of were) move(row, -1);
  for (const row of are) move(row, 1);
  const moved = [...deltas.values()].filter(({ by }) => by.some((each) => each !== 0));
  if (moved.length === 0) return;
  const keys = [0, 1, 2, 3].map((index) => arrayLiteral(moved.map(({ key }) => key[index]!)));
  await em.execute(MOVE, [organizationId, ...keys, ...PLAY_MARKS.map((_, index) => arrayLiteral(moved.map(({ by }) => by[index]!)))]);
  if (moved.some(({ by }) => by[0]! < 0)) await em.execute(CLEAR, [...keys, organizationId]);
}
