import { erasurePrepared } from '@castgraph/contracts/erasure-prepared';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';

/**
 * Finds the listeners of the household while its key still says which they are, and hands the erasure on to ingestion. Those that a
 * try before found stay.
 */
export async function prepareErasure(orm: Orm, organizationId: string, erasureId: string): Promise<void> {
  await inOrganization(orm, organizationId, async (em) => {
    const found = await em.execute(
      `/* find-listeners-of-household */
       update analytics.erasure e set listener_keys = array(
           select unnest(e.listener_keys)
           union select listener_key from analytics.download where organization_id = e.organization_id and household_key = e.household_key
           union select listener_key from analytics.listening_report where organization_id = e.organization_id and household_key = e.household_key
           union select listener_key from analytics.pixel_hit where organization_id = e.organization_id and household_key = e.household_key
             and listener_key is not null
           union select listener_key from ingestion.listener_event_log where organization_id = e.organization_id and household_key = e.household_key)
        where organization_id = ? and id = ? and finished_at is null returning id`,
      [organizationId, erasureId],
    );
    if (found.length > 0) await publishEvent(em, erasurePrepared, { organizationId, erasureId });
  });
}
