import type { EventPayload } from '@castgraph/contracts/event';
import type { episodesChanged } from '@castgraph/contracts/episodes-changed';
import type { EntityManager } from '@castgraph/orm/open-orm';

// Facts that come a second time, or from an announcement that came too late, are none. Where the worker is at the episode
// already, it begins once more: the listeners behind it were settled by the facts before.
const MARK = `/* mark-resettled-episodes */
  insert into analytics.resettled_episode (organization_id, episode_id)
  select e.organization_id, e.id
    from jsonb_to_recordset(?::jsonb) as r (id uuid, "durationSeconds" float8, "sizeBytes" bigint, "bitrateBps" bigint, "id3Bytes" bigint)
    join analytics.episode e on e.organization_id = ? and e.id = r.id
   where e.occurred_at < ?::timestamptz
     and (e.duration_seconds, e.size_bytes, e.bitrate_bps, e.id3_bytes) is distinct from (r."durationSeconds", r."sizeBytes", r."bitrateBps", r."id3Bytes")
     and (exists (select from analytics.download d where d.organization_id = e.organization_id and d.episode_id = e.id and d.source <> 'prefix')
          or exists (select from analytics.request_verdict v where v.organization_id = e.organization_id and v.episode_id = e.id
                        and v.source <> 'prefix' and v.cause in ('duplicate', 'threshold')))
  on conflict (organization_id, episode_id) do update set next_listener = '', since = now()`;

/**
 * Notes which of these episodes have a file that is known otherwise from now on and requests that were judged by its bytes, for
 * the counting worker to settle them anew (C13, C14). Before the episodes themselves are recorded. A prefix sees no bytes: its
 * downloads stand (C27).
 */
export async function markResettled(
  em: EntityManager,
  organizationId: string,
  occurredAt: string,
  episodes: EventPayload<typeof episodesChanged>['episodes'],
): Promise<void> {
  const facts = episodes.map(({ id, durationSeconds, sizeBytes, bitrateBps, id3Bytes }) => ({
    id,
    durationSeconds,
    sizeBytes,
    bitrateBps,
    id3Bytes,
  }));
  await em.execute(MARK, [JSON.stringify(facts), organizationId, occurredAt]);
}
