import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import type { Episode } from './episode.entity.ts';

/** The episode of that id; null when the viewer's organization has none. */
export async function findEpisode(context: OperationContext, id: string): Promise<Episode | null> {
  requireScope(context.viewer, 'podcasts:read');
  return context.loaders.episode.load(id);
}
