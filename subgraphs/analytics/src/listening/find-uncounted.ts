import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

/** The organizations whose log may hold something to count, and those whose requests became countable by a new episode. */
export async function findUncounted(orm: Orm): Promise<string[]> {
  const rows = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization_id: string }[]>(
        `/* find-uncounted */
         select h.organization_id from ingestion.listener_event_head h
           left join analytics.counting_state s on s.organization_id = h.organization_id
          where s.organization_id is null or h.written_xid >= s.watermark_xid
         union select organization_id from analytics.rejudged_url`,
      ),
    { readOnly: true },
  );
  return rows.map((row) => row.organization_id);
}
