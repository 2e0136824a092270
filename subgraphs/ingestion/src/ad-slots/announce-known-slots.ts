import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { publishAdSlots } from './publish-ad-slots.ts';

const FIND = `/* ingestion.find-unannounced-slots */
  select organization_id as "organizationId", episode_id as "episodeId" from ingestion.unannounced_slots limit ?`;

const TAKE = `/* ingestion.take-unannounced-slots */
  delete from ingestion.unannounced_slots where organization_id = ? and episode_id = ? returning episode_id`;

/**
 * Tells of slots and words that were known before anybody was told of them, some at a time; of two workers at once, one tells of each
 * episode. @returns how many were told of
 */
export async function announceKnownSlots(orm: Orm, limit = 50): Promise<number> {
  const found = await inSystem(orm, (em) => em.execute<{ organizationId: string; episodeId: string }[]>(FIND, [limit]), { readOnly: true });
  let told = 0;
  for (const { organizationId, episodeId } of found) {
    told += await inOrganization(orm, organizationId, async (em) => {
      const taken = await em.execute<unknown[]>(TAKE, [organizationId, episodeId]);
      if (taken.length > 0) await publishAdSlots(em, organizationId, episodeId);
      return taken.length;
    });
  }
  return told;
}
