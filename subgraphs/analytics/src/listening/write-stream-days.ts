import { utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ReportChanges, ReportRow } from './report-row.ts';

const MOVE = `/* move-stream-days */
  insert into analytics.stream_day as t (organization_id, podcast_id, episode_id, day, app, streams)
  select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::int[]) r
  on conflict (organization_id, podcast_id, day, episode_id, app) do update set streams = t.streams + excluded.streams`;

const CLEAR = `/* clear-stream-days */
  delete from analytics.stream_day t using unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[]) as r (podcast_id, episode_id, day, app)
   where t.organization_id = ? and t.podcast_id = r.podcast_id and t.episode_id = r.episode_id and t.day = r.day and t.app = r.app and t.streams = 0`;

/** Moves the sums of streams by what changed; implausible ones are in none. */
export async function writeStreamDays(
  em: EntityManager,
  organizationId: string,
  { added, removed, flipped }: ReportChanges,
): Promise<void> {
  const deltas = new Map<string, { key: string[]; by: number }>();
  const move = ({ kind, podcastId, episodeId, at, app }: ReportRow, by: number) => {
    if (kind !== 'stream' || by === 0) return;
    const key = [podcastId, episodeId, utcDay(at), app];
    const delta = deltas.get(key.join('\0')) ?? { key, by: 0 };
    delta.by += by;
    deltas.set(key.join('\0'), delta);
  };
  for (const row of added) move(row, row.implausible ? 0 : 1);
  for (const row of removed) move(row, row.implausible ? 0 : -1);
  for (const row of flipped) move(row, row.implausible ? -1 : 1);
  const moved = [...deltas.values()].filter(({ by }) => by !== 0);
  if (moved.length === 0) return;
  const keys = [0, 1, 2, 3].map((index) => arrayLiteral(moved.map(({ key }) => key[index]!)));
  await em.execute(MOVE, [organizationId, ...keys, arrayLiteral(moved.map(({ by }) => by))]);
  if (moved.some(({ by }) => by < 0)) await em.execute(CLEAR, [...keys, organizationId]);
}
