import type { EventPayload } from '@castgraph/contracts/event';
import type { platformFiguresReported } from '@castgraph/contracts/platform-figures-reported';
import { NIL_ID } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';

type PlatformFiguresReported = EventPayload<typeof platformFiguresReported>;

// The order of the keys keeps two events of one show from waiting for each other in a circle.
const RECORD = `/* record-platform-figures */
  insert into analytics.platform_figure as f (organization_id, podcast_id, episode_id, platform, metric, segment, from_day, to_day,
                                              value, count_window, as_of, occurred_at, source)
  select ?, ?, coalesce(r."episodeId", ?::uuid), ?, r.metric, r.segment, r."fromDay", r."toDay", r.value, r."countWindow",
         ?::timestamptz, ?::timestamptz, ?
    from jsonb_to_recordset(?::jsonb) as r ("episodeId" uuid, metric text, segment text, "fromDay" date, "toDay" date, value float8, "countWindow" text)
   order by 3, 5, 6, 7, 8
  on conflict (organization_id, podcast_id, episode_id, platform, metric, segment, from_day, to_day) do update
     set value = excluded.value, count_window = excluded.count_window, as_of = excluded.as_of, occurred_at = excluded.occurred_at,
         source = excluded.source
   where (f.as_of, f.occurred_at) < (excluded.as_of, excluded.occurred_at)
  returning 1`;

// Answers kept for a version of the organization's figures are none of the new one.
const MOVE_VERSION = `/* move-version */
  insert into analytics.counting_state as s (organization_id, version) values (?, 1)
  on conflict (organization_id) do update set version = s.version + 1`;

/**
 * Takes over what a platform or host reported of a show, as ingestion announced it. Of the same figure the latest as-of
 * stands, and of equal ones the event that occurred last; an older report that arrives late changes nothing.
 * @returns how many figures changed
 */
export async function recordPlatformFigures(em: EntityManager, event: PlatformFiguresReported): Promise<number> {
  const { organizationId, podcastId, platform, source, asOf, occurredAt, figures } = event;
  // An event that names one figure twice means the later; one statement may not write a row twice.
  const unique = new Map(figures.map((figure) => [keyOf(figure), figure]));
  const changed = await em.execute<unknown[]>(RECORD, [
    organizationId,
    podcastId,
    NIL_ID,
    platform,
    asOf,
    occurredAt,
    source,
    JSON.stringify([...unique.values()]),
  ]);
  if (changed.length > 0) await em.execute(MOVE_VERSION, [organizationId]);
  return changed.length;
}

function keyOf({ episodeId, metric, segment, fromDay, toDay }: PlatformFiguresReported['figures'][number]): string {
  return JSON.stringify([episodeId, metric, segment, fromDay, toDay]);
}
