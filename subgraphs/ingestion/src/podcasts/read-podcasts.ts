import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { Podcast } from './podcast.entity.ts';

/** The podcasts of these ids that the viewer may see, by id. One statement. */
export async function readPodcasts(context: OperationContext, ids: readonly string[]): Promise<Map<string, Podcast>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const found = await context.read((em) => em.find(Podcast, { organizationId, id: { $in: ids.filter(isId) } }));
  return new Map(found.map((podcast) => [podcast.id, podcast]));
}
