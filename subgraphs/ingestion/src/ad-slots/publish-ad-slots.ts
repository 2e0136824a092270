import { adSlotsChanged } from '@castgraph/contracts/ad-slots-changed';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import { readSlotWords } from './read-slot-words.ts';
import { AD_SLOT_COLUMNS, toAdSlot, type AdSlotRow } from './stored-ad-slot.ts';

/**
 * Tells of all slots of an episode as they are now, with what is said in them, in the caller's transaction. The episode's row is held, so that of two changes the later
 * one tells of both.
 */
export async function publishAdSlots(em: EntityManager, organizationId: string, episodeId: string): Promise<void> {
  const [episode] = await em.execute<{ podcast_id: string }[]>(
    '/* ingestion.hold-episode */ select podcast_id from ingestion.episode where organization_id = ? and id = ? for update',
    [organizationId, episodeId],
  );
  if (!episode) return;
  const rows = await em.execute<AdSlotRow[]>(
    `/* ingestion.ad-slots-of-episode */ select ${AD_SLOT_COLUMNS} from ingestion.ad_slot where organization_id = ? and episode_id = ? order by start_seconds, id`,
    [organizationId, episodeId],
  );
  const stored = rows.map(toAdSlot);
  const spans = stored.map(({ startTimeSeconds, endTimeSeconds }) => ({ startSeconds: startTimeSeconds, endSeconds: endTimeSeconds }));
  const { transcript, lines } = await readSlotWords(em, organizationId, episodeId, spans);
  const slots = stored.map(({ id, startTimeSeconds, endTimeSeconds, campaignId, sponsorName, detectionMethod, confidence }, at) => ({
    id,
    startSeconds: startTimeSeconds,
    endSeconds: endTimeSeconds,
    campaignId,
    sponsorName,
    detectionMethod,
    confidence,
    lines: lines[at],
  }));
  const payload = { organizationId, podcastId: episode.podcast_id, episodeId, slots, transcript };
  await publishEvent(em, adSlotsChanged, payload, { key: episodeId });
}
