import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { AT_ONCE, takeDue, type TakenDue } from './take-due.ts';

/**
 * Judges what is due, as `takeDue` does; where that fails, one after the other, so that a conversion that cannot be judged holds up no
 * other. It is tried again a minute later.
 */
export async function takeDueSafely(orm: Orm, organizationId: string, log: Log): Promise<TakenDue> {
  try {
    return await takeDue(orm, organizationId);
  } catch (error) {
    log.warn({ err: error, organization_id: organizationId }, 'Conversions could not be judged together; each is judged by itself');
  }
  const all: TakenDue = { looked: 0, changed: 0, campaignIds: [], since: null, hasMore: false };
  for (let turn = 0; turn < AT_ONCE; turn++) {
    const taken = await takeDue(orm, organizationId, { limit: 1 }).catch(async (error: unknown) => {
      const conversionId = await postponeFirst(orm, organizationId);
      log.error({ err: error, organization_id: organizationId, conversion_id: conversionId }, 'A conversion cannot be judged; tried again');
      return null;
    });
    if (taken?.looked === 0) return all;
    all.looked += taken?.looked ?? 0;
    all.changed += taken?.changed ?? 0;
    all.since ??= taken?.since ?? null;
    all.campaignIds = [...new Set([...all.campaignIds, ...(taken?.campaignIds ?? [])])];
  }
  return { ...all, hasMore: true };
}

async function postponeFirst(orm: Orm, organizationId: string): Promise<string | null> {
  const rows = await inOrganization(orm, organizationId, (em) =>
    em.execute<{ id: string }[]>(
      `/* postpone-due */
       update analytics.attribution_due set since = clock_timestamp() + interval '1 minute'
        where organization_id = ? and conversion_id = (
          select conversion_id from analytics.attribution_due where organization_id = ? and since <= clock_timestamp()
             and (after_xid is null or after_xid <= pg_snapshot_xmin(pg_current_snapshot()))
           order by since, conversion_id limit 1)
        returning conversion_id as id`,
      [organizationId, organizationId],
    ),
  );
  return rows[0]?.id ?? null;
}
