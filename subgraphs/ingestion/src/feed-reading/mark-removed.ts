import { MAX_EPISODES_PER_EVENT } from '@castgraph/contracts/episodes-changed';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { recordChanges } from '../episodes/record-changes.ts';
import { publishEpisodes } from './publish-episodes.ts';
import type { StoringReading } from './store-episodes.ts';

/**
 * Marks episodes, given by their ids, that a whole document no longer holds; they are kept, still asked for, and still count.
 * Never call it for a document that broke off. @returns how many were marked
 */
export async function markRemoved(em: EntityManager, owner: StoringReading, vanishedIds: readonly string[]): Promise<number> {
  if (vanishedIds.length === 0) return 0;
  const removed = await em.execute<{ id: string }[]>(
    `/* ingestion.mark-removed */ update ingestion.episode set removed_at = now(), changed_at = now()
     where organization_id = ? and podcast_id = ? and removed_at is null and id = any (?::uuid[]) returning id`,
    [owner.organizationId, owner.podcast.id, arrayLiteral(vanishedIds)],
  );
  await recordChanges(
    em,
    owner,
    removed.map(({ id }) => ({ episodeId: id, kind: 'REMOVED', changes: [] })),
  );
  for (let at = 0; at < removed.length; at += MAX_EPISODES_PER_EVENT) {
    await publishEpisodes(
      em,
      owner,
      removed.slice(at, at + MAX_EPISODES_PER_EVENT).map(({ id }) => id),
    );
  }
  return removed.length;
}
