import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { keepIngestionStep, nextVersion } from '../feed-progress/keep-ingestion-step.ts';
import { readFeed } from '../job-definitions.ts';
import type { Podcast } from './podcast.entity.ts';
import { requirePodcast } from './require-podcast.ts';

const input = z.strictObject({ podcastId: z.string() });

/** Reads a feed now rather than at its next turn. @throws NOT_FOUND when the podcast is not the organization's */
// no event: others learn what the reading finds
export async function refreshFeed(context: OperationContext, raw: z.input<typeof input>): Promise<Podcast> {
  const viewer = requireScope(context.viewer, 'podcasts:write');
  const { podcastId } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const podcast = await requirePodcast(em, organizationId, podcastId);
    await recordAudit(em, { viewer, action: 'podcast.refresh', subjectType: 'Podcast', subjectId: podcast.id });
    const step = {
      podcastId: podcast.id,
      version: nextVersion(),
      state: 'QUEUED',
      percent: 0,
      message: 'Waiting to be read',
      episodesStored: 0,
      result: null,
    } as const;
    await keepIngestionStep(em, context.live, organizationId, step);
    await enqueueAfterCommit(em, readFeed, { organizationId, podcastId: podcast.id });
    return podcast;
  });
}
