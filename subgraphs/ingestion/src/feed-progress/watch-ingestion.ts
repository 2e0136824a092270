import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { requirePodcast } from '../podcasts/require-podcast.ts';
import { findIngestionStep } from './find-ingestion-step.ts';
import type { IngestionStep } from './ingestion-step.ts';
import { ingestionChannel } from './keep-ingestion-step.ts';

/**
 * Streams the reading of a podcast's feed: how it stands now, then every step of it.
 * @throws NOT_FOUND when the podcast is not the organization's
 */
export async function watchIngestion(context: OperationContext, podcastId: string): Promise<AsyncIterableIterator<IngestionStep>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const podcast = await context.read((em) => requirePodcast(em, organizationId, podcastId));
  return context.live.subscribe<IngestionStep>(ingestionChannel(organizationId, podcast.id), {
    snapshot: () => context.read((em) => findIngestionStep(em, organizationId, podcast.id)),
    signal: context.signal,
  });
}
