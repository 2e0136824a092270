import { addDays, dayStart, utcDay } from '@castgraph/kernel/days';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';

const ROWS_AT_ONCE = 10_000;

/**
 * Removes the verdicts that organizations do not want kept as long as the installation keeps them, in batches. May run twice.
 * @returns how many went
 */
export async function dropOldVerdicts(orm: Orm, now: number = Date.now()): Promise<number> {
  const chosen = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization_id: string; verdict_days: number }[]>(
        '/* find-verdict-days */ select organization_id, verdict_days from analytics.privacy_setting where verdict_days is not null',
      ),
    { readOnly: true },
  );
  let dropped = 0;
  for (const { organization_id: organizationId, verdict_days: verdictDays } of chosen) {
    const before = new Date(dayStart(addDays(utcDay(now), -verdictDays))).toISOString();
    for (let gone = ROWS_AT_ONCE; gone === ROWS_AT_ONCE; dropped += gone) gone = await dropBatch(orm, organizationId, before);
  }
  return dropped;
}

async function dropBatch(orm: Orm, organizationId: string, before: string): Promise<number> {
  const [row] = await inOrganization(orm, organizationId, (em) =>
    em.execute<{ n: number }[]>(
      `/* drop-old-verdicts */
       with old as (select at, event_id from analytics.request_verdict where organization_id = ? and at < ?::timestamptz
                     order by at, event_id limit ${ROWS_AT_ONCE}),
            gone as (delete from analytics.request_verdict v using old
                      where v.organization_id = ? and v.at = old.at and v.event_id = old.event_id returning 1)
       select count(*)::int as n from gone`,
      [organizationId, before, organizationId],
    ),
  );
  return row!.n;
}
