import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { type LiveState, listeningChannel } from './live-state.ts';
import { readLiveState } from './read-live-state.ts';

/**
 * Streams today's listening of a show, or of all shows: as it is now, then each change, at most once a second.
 * The database is read once, at the beginning; everything after comes from the counting worker.
 * @throws NOT_FOUND when no such show is the organization's
 */
export function followListening(context: OperationContext, podcastId: string | null): AsyncIterableIterator<LiveState> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  if (podcastId !== null && !isId(podcastId)) throw notFound('podcast', podcastId);
  return context.live.subscribe<LiveState>(listeningChannel(organizationId, podcastId), {
    signal: context.signal,
    snapshot: () =>
      inOrganization(
        context.orm,
        organizationId,
        async (em) => {
          if (podcastId !== null) {
            const found = await em.execute('/* find-show */ select 1 from analytics.podcast where organization_id = ? and id = ?', [
              organizationId,
              podcastId,
            ]);
            if (found.length === 0) throw notFound('podcast', podcastId);
          }
          return readLiveState(em, organizationId, podcastId);
        },
        { readOnly: true, repeatableRead: true },
      ),
  });
}
