import type { adSlotsChanged } from '@castgraph/contracts/ad-slots-changed';
import type { EventPayload } from '@castgraph/contracts/event';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { markVerificationDue } from './mark-verification-due.ts';

const RECORD_TRANSCRIPT = `/* record-episode-words */
  insert into analytics.episode_words (organization_id, episode_id, version, read_at, times_estimated, vocabulary)
  values (?::uuid, ?::uuid, ?::text, ?::timestamptz, ?::boolean, (select array_agg(word) from jsonb_array_elements_text(?::jsonb) word))
  on conflict (organization_id, episode_id) do update set version = excluded.version, read_at = excluded.read_at,
    times_estimated = excluded.times_estimated, vocabulary = excluded.vocabulary`;

const FORGET_TRANSCRIPT = `/* forget-episode-words */ delete from analytics.episode_words where organization_id = ?::uuid and episode_id = ?::uuid`;

const FORGET_LINES = `/* forget-slot-words */ delete from analytics.ad_slot_words where organization_id = ?::uuid and episode_id = ?::uuid`;

const RECORD_LINES = `/* record-slot-words */
  insert into analytics.ad_slot_words (organization_id, slot_id, episode_id, lines)
  select ?::uuid, s.id, ?::uuid, s.lines from jsonb_to_recordset(?::jsonb) as s (id uuid, lines jsonb)
  on conflict (organization_id, slot_id) do update set episode_id = excluded.episode_id, lines = excluded.lines`;

/**
 * Keeps what is said in and around the advertisements of an episode, and marks the campaigns with a spot in it to be looked at again. Of
 * announcements that come out of order, the caller lets through the latest.
 */
export async function recordSlotWords(em: EntityManager, event: EventPayload<typeof adSlotsChanged>): Promise<void> {
  const { organizationId, podcastId, episodeId, slots, transcript } = event;
  const episode = [organizationId, episodeId];
  if (transcript) {
    const { version, readAt, timesEstimated, vocabulary } = transcript;
    const words = vocabulary === null ? null : JSON.stringify(vocabulary);
    await executeBound(em, RECORD_TRANSCRIPT, [...episode, version, readAt, timesEstimated, words]);
  } else if (transcript === null) await executeBound(em, FORGET_TRANSCRIPT, episode);
  await executeBound(em, FORGET_LINES, episode);
  const known = slots.flatMap(({ id, lines }) => (lines ? [{ id, lines }] : []));
  if (known.length > 0) await executeBound(em, RECORD_LINES, [...episode, JSON.stringify(known)]);
  await markVerificationDue(em, organizationId, podcastId, episodeId);
}
