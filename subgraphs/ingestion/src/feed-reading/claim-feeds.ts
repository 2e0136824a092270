import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { isId } from '@castgraph/kernel/ids';
import { FEED_COLUMNS, toKnownFeed, type FeedRow, type KnownFeed } from './known-feed.ts';

/** A claim ends by itself: a worker that dies leaves its feeds to the next one after so long. */
export const CLAIM_MS = 5 * 60_000;
const CLAIM = `now() + interval '${CLAIM_MS} milliseconds'`;

/**
 * Claims feeds that are due, longest waiting first, so that nobody else polls them; with everything needed to ask for
 * them. One statement. Due times are the database's.
 */
export async function claimDueFeeds(orm: Orm, limit: number): Promise<KnownFeed[]> {
  const rows = await inSystem(orm, (em) =>
    em.execute<FeedRow[]>(
      `/* ingestion.claim-due-feeds */ with due as materialized (
         select organization_id, id from ingestion.podcast
         where next_read_at <= now() and (claimed_until is null or claimed_until <= now())
         order by next_read_at limit ? for update skip locked)
       update ingestion.podcast p set claimed_until = ${CLAIM} from due
       where p.organization_id = due.organization_id and p.id = due.id returning ${FEED_COLUMNS}`,
      [limit],
    ),
  );
  return rows.map(toKnownFeed);
}

/**
 * Claims one feed, due or not, also from a reading under way: that one finds out when it wants to write, and stops.
 * @returns null when the organization has no such podcast
 */
export async function claimFeed(orm: Orm, organizationId: string, podcastId: string): Promise<KnownFeed | null> {
  if (!isId(podcastId)) return null;
  const [row] = await inOrganization(orm, organizationId, (em) =>
    em.execute<FeedRow[]>(
      `/* ingestion.claim-feed */ update ingestion.podcast p set claimed_until = ${CLAIM}
       where p.organization_id = ? and p.id = ? returning ${FEED_COLUMNS}`,
      [organizationId, podcastId],
    ),
  );
  return row ? toKnownFeed(row) : null;
}

/** True while the feed is this reading's own; then it stays so until the end of the transaction. */
export async function holdClaim(em: EntityManager, { organizationId, id, claim }: KnownFeed): Promise<boolean> {
  const rows = await executePrepared(
    em,
    'select from ingestion.podcast where organization_id = ?::uuid and id = ?::uuid and claimed_until = ?::timestamptz for update',
    [organizationId, id, claim],
  );
  return rows.length > 0;
}
