import type { adSlotsChanged } from '@castgraph/contracts/ad-slots-changed';
import type { EventPayload } from '@castgraph/contracts/event';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { recordSlotWords } from '../verification/record-slot-words.ts';

type AdSlotsChanged = EventPayload<typeof adSlotsChanged>;

const TAKE_TURN = `/* take-ad-slots */
  insert into analytics.ad_slot_episode as e (organization_id, episode_id, occurred_at) values (?, ?, ?)
  on conflict (organization_id, episode_id) do update set occurred_at = excluded.occurred_at where e.occurred_at <= excluded.occurred_at
  returning 1`;

const FORGET = `/* forget-ad-slots */
  with gone as (delete from analytics.ad_slot where organization_id = ? and episode_id = ? returning id)
  delete from analytics.ad_slot_day d using gone where d.organization_id = ? and d.slot_id = gone.id
    and gone.id <> all (array(select (value ->> 'id')::uuid from jsonb_array_elements(?::jsonb) value))`;

const RECORD = `/* record-ad-slots */
  insert into analytics.ad_slot (organization_id, id, podcast_id, episode_id, start_seconds, end_seconds, campaign_id, sponsor_name,
                                 detection_method, confidence)
  select ?, r.id, ?, ?, r."startSeconds", r."endSeconds", r."campaignId", r."sponsorName", r."detectionMethod", r.confidence
    from jsonb_to_recordset(?::jsonb) as r (id uuid, "startSeconds" float8, "endSeconds" float8, "campaignId" uuid, "sponsorName" text,
                                            "detectionMethod" text, confidence float8)`;

// Under a prefix there are no bytes to look at (C27).
const MARK_DUE = `/* mark-ad-slots-due */
  insert into analytics.ad_slot_due as t (organization_id, episode_id, source, day)
  select organization_id, episode_id, source, day from analytics.episode_day
   where organization_id = ? and episode_id = ? and source <> 'prefix'
  on conflict (organization_id, episode_id, source, day) do update set changes = t.changes + 1`;

/**
 * Takes over where an episode's advertisements are; an older announcement that arrives late changes nothing. All days on which
 * it had downloads are to be looked at again.
 */
export async function recordAdSlots(em: EntityManager, event: AdSlotsChanged): Promise<void> {
  const { organizationId, occurredAt, podcastId, episodeId, slots } = event;
  const turn = await em.execute<unknown[]>(TAKE_TURN, [organizationId, episodeId, occurredAt]);
  if (turn.length === 0) return;
  await recordSlotWords(em, event);
  const unique = JSON.stringify([...new Map(slots.map((slot) => [slot.id, slot])).values()]);
  await em.execute(FORGET, [organizationId, episodeId, organizationId, unique]);
  if (slots.length === 0) return;
  await em.execute(RECORD, [organizationId, podcastId, episodeId, unique]);
  await em.execute(MARK_DUE, [organizationId, episodeId]);
}
