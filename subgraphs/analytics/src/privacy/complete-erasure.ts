import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { countingLock } from '../listening/counting-lock.ts';
import { ERASING } from './erased-columns.ts';

/**
 * Erases the household from the tables of analytics and then its keys and salt: from here on nobody can say whose they were. The log
 * is erased by now, and no counting is under way that read it before: what is counted later cannot bring a key back.
 * @param logRows rows of the log that ingestion changed
 */
export async function completeErasure(orm: Orm, organizationId: string, erasureId: string, logRows: number): Promise<void> {
  await inOrganization(orm, organizationId, async (em) => {
    await advisoryLock(em, countingLock(organizationId));
    const rows: Record<string, number> = { listener_event: logRows };
    for (const [table, statement] of Object.entries(ERASING)) {
      const [changed] = await em.execute<{ n: number }[]>(statement, [organizationId, erasureId, organizationId]);
      rows[table] = changed!.n;
    }
    await em.execute(
      `/* complete-erasure */
       update analytics.erasure set finished_at = now(), rows = ?::jsonb, household_key = null, listener_keys = '{}', salt = null
        where organization_id = ? and id = ? and finished_at is null`,
      [JSON.stringify(rows), organizationId, erasureId],
    );
  });
}
