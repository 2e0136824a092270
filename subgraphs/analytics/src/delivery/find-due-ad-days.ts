import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import type { DueAdDay } from './measure-ad-day.ts';

/** Changes come in bursts: a day is left alone for so long after the first of them. */
const QUIET_SECONDS = 30;
/** The day that is still open changes all the time, and is looked at whole each time. */
const OPEN_DAY_SECONDS = 600;
const AT_ONCE = 500;

/** Days of episodes whose advertisements are to be counted anew, longest waiting first. `now` in Unix ms, by the database's clock when not given. */
export async function findDueAdDays(orm: Orm, now?: number): Promise<(DueAdDay & { organizationId: string })[]> {
  const at = now === undefined ? null : new Date(now).toISOString();
  return inSystem(
    orm,
    (em) =>
      em.execute<(DueAdDay & { organizationId: string })[]>(
        `/* find-due-ad-days */
         select organization_id as "organizationId", episode_id as "episodeId", source, day::text as day
           from analytics.ad_slot_due, coalesce(?::timestamptz, now()) as clock
          where since <= clock - case when day = (clock at time zone 'UTC')::date then interval '${OPEN_DAY_SECONDS} seconds'
                                      else interval '${QUIET_SECONDS} seconds' end
          order by since limit ?`,
        [at, AT_ONCE],
      ),
    { readOnly: true },
  );
}
