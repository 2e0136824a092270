import { inSystem } from '@castgraph/orm/transact';
import type { Orm } from '@castgraph/orm/open-orm';

export interface DueFeed {
  organizationId: string;
  podcastId: string;
}

/** A claim ends by itself: a worker that dies leaves its feeds to the next one after so long. */
const CLAIM = "interval '10 minutes'";

/**
 * Claims feeds that are due, longest waiting first, so that no other worker takes them. Due times are the database's.
 * @returns the feeds, and by how many seconds the longest waiting one is late
 */
export async function claimDueFeeds(orm: Orm, limit: number): Promise<{ feeds: DueFeed[]; overdueSeconds: number }> {
  const rows = await inSystem(orm, (em) =>
    em.execute<{ organization_id: string; id: string; late: number }[]>(
      `/* ingestion.claim-due-feeds */ with due as (
         select organization_id, id, extract(epoch from now() - next_read_at)::float8 as late from ingestion.podcast
         where next_read_at <= now() order by next_read_at limit ? for update skip locked)
       update ingestion.podcast p set next_read_at = now() + ${CLAIM} from due
       where p.organization_id = due.organization_id and p.id = due.id returning p.organization_id, p.id, due.late`,
      [limit],
    ),
  );
  return {
    feeds: rows.map(({ organization_id, id }) => ({ organizationId: organization_id, podcastId: id })),
    overdueSeconds: Math.max(0, ...rows.map(({ late }) => late)),
  };
}
