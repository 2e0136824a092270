import type { EntityManager } from '@castgraph/orm/open-orm';

/**
 * The last instant up to which every request that the log holds has been counted: now, unless requests are waiting.
 * An organization that was never listened to is counted up to now as well.
 */
export async function readAsOf(em: EntityManager, organizationId: string): Promise<Date> {
  const [row] = await em.execute<{ at: number | null }[]>(
    `/* read-as-of */
     select (extract(epoch from case when h.organization_id is null or h.written_xid < s.watermark_xid then now()
                                     else coalesce(s.as_of, 'epoch') end) * 1000)::float8 as at
       from (select ?::uuid as organization_id) o
       left join ingestion.listener_event_head h on h.organization_id = o.organization_id
       left join analytics.counting_state s on s.organization_id = o.organization_id`,
    [organizationId],
  );
  return new Date(row!.at!);
}
