import { notFound } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { findStoredPodcast } from './find-stored-podcast.ts';
import type { Podcast } from './podcast.entity.ts';

/** The organization's podcast of that id. @throws NOT_FOUND */
export async function requirePodcast(em: EntityManager, organizationId: string, id: string): Promise<Podcast> {
  const podcast = await findStoredPodcast(em, organizationId, id);
  if (!podcast) throw notFound('podcast', id);
  return podcast;
}
