import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import type { Podcast } from './podcast.entity.ts';

/** The podcast of that id; null when the viewer's organization has none. */
export async function findPodcast(context: OperationContext, id: string): Promise<Podcast | null> {
  requireScope(context.viewer, 'podcasts:read');
  return context.loaders.podcast.load(id);
}
