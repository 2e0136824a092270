import { badInput, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Episode } from './episode.entity.ts';
import { Podcast } from './podcast.entity.ts';

/** Checks that the show, and the episode where one is named, are the organization's and belong together. @throws NOT_FOUND; BAD_INPUT */
export async function requireShow(em: EntityManager, organizationId: string, podcastId: string, episodeId: string | null): Promise<void> {
  const podcast = isId(podcastId) ? await em.findOne(Podcast, { organizationId, id: podcastId }) : null;
  if (!podcast) throw notFound('podcast', podcastId);
  if (episodeId === null) return;
  const episode = isId(episodeId) ? await em.findOne(Episode, { organizationId, id: episodeId }) : null;
  if (!episode) throw notFound('episode', episodeId);
  if (episode.podcastId !== podcast.id) throw badInput('The episode belongs to another podcast', { path: ['input', 'episodeId'] });
}
