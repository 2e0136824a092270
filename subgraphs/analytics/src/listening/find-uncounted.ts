import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

/**
 * The organizations whose log may hold something to count, and those whose requests are judged again, because their episode
 * is new or its file is known otherwise.
 */
export async function findUncounted(orm: Orm): Promise<string[]> {
  const rows = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization_id: string }[]>(
        `/* find-uncounted */
         select h.organization_id from ingestion.listener_event_head h
           left join analytics.counting_state s on s.organization_id = h.organization_id
          where s.organization_id is null or h.written_xid >= s.watermark_xid
         union select organization_id from analytics.rejudged_url
         union select organization_id from analytics.resettled_episode`,
      ),
    { readOnly: true },
  );
  return rows.map((row) => row.organization_id);
}
