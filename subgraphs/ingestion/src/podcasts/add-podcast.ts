import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { keepIngestionStep, nextVersion } from '../feed-progress/keep-ingestion-step.ts';
import { readFeed } from '../job-definitions.ts';
import { readFeedUrl, type FeedUrl } from './feed-url.ts';
import { Podcast } from './podcast.entity.ts';

const input = z.strictObject({
  feedUrl: z.string().trim().min(1, 'A podcast needs the address of its feed').max(2000, 'An address has at most 2,000 characters'),
});

/**
 * Follows a feed: stores the podcast and starts reading.
 * @throws BAD_INPUT for an address that is never fetched; CONFLICT with `existingId` when the organization follows it already
 */
// no event: others learn of a podcast with its first episodes, by ingestion.episodes-changed
export async function addPodcast(context: OperationContext, raw: z.input<typeof input>): Promise<Podcast> {
  const viewer = requireScope(context.viewer, 'podcasts:write');
  const { feedUrl } = parseInput(input, raw);
  const address = readFeedUrl(feedUrl, context.outbound);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const id = await insertPodcast(em, organizationId, address);
    await recordAudit(em, { viewer, action: 'podcast.add', subjectType: 'Podcast', subjectId: id, details: { feedUrl: address.url } });
    const step = {
      podcastId: id,
      version: nextVersion(),
      state: 'QUEUED',
      percent: 0,
      message: 'Waiting to be read',
      episodesStored: 0,
      result: null,
    } as const;
    await keepIngestionStep(em, context.live, organizationId, step);
    await enqueueAfterCommit(em, readFeed, { organizationId, podcastId: id });
    return em.findOneOrFail(Podcast, { organizationId, id });
  });
}

/** The unique key decides, so that two requests at the same moment cannot both add the feed. */
async function insertPodcast(em: EntityManager, organizationId: string, { url, key }: FeedUrl): Promise<string> {
  const existing = await findByKey(em, organizationId, key);
  const id = newId();
  const [added] = existing
    ? []
    : await em.execute<{ id: string }[]>(
        `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, next_read_at)
         values (?, ?, ?, ?, ?, now() + interval '15 minutes')
         on conflict (organization_id, feed_url_key) do nothing returning id`,
        // Until it has been read, the address is all there is to call it. The job reads it first; polling follows.
        [organizationId, id, url, key, key],
      );
  if (added) return id;
  throw conflict('This feed is followed already', { existingId: existing ?? (await findByKey(em, organizationId, key)) });
}

async function findByKey(em: EntityManager, organizationId: string, key: string): Promise<string | undefined> {
  const [found] = await em.execute<{ id: string }[]>(
    'select id from ingestion.podcast where organization_id = ? and (feed_url_key = ? or ? = any (former_feed_url_keys)) limit 1',
    [organizationId, key, key],
  );
  return found?.id;
}
