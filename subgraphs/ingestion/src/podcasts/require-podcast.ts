import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Podcast } from './podcast.entity.ts';

/** The organization's podcast of that id. @throws NOT_FOUND */
export async function requirePodcast(em: EntityManager, organizationId: string, id: string): Promise<Podcast> {
  const podcast = isId(id) ? await em.findOne(Podcast, { organizationId, id }) : null;
  if (!podcast) throw notFound('podcast', id);
  return podcast;
}
