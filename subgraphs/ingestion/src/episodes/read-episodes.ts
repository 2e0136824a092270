import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { Episode } from './episode.entity.ts';

/** The episodes of these ids that the viewer may see, by id. One statement. */
export async function readEpisodes(context: OperationContext, ids: readonly string[]): Promise<Map<string, Episode>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const found = await context.read((em) => em.find(Episode, { organizationId, id: { $in: ids.filter(isId) } }));
  return new Map(found.map((episode) => [episode.id, episode]));
}
