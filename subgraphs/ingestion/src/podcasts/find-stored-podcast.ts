import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Podcast } from './podcast.entity.ts';

/** The organization's podcast of that id, for work that asks nobody's permission; null when there is none. */
export async function findStoredPodcast(em: EntityManager, organizationId: string, id: string): Promise<Podcast | null> {
  return isId(id) ? em.findOne(Podcast, { organizationId, id }) : null;
}
