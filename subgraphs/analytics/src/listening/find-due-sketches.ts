import type { Day } from '@castgraph/kernel/days';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

/** A UTC day of an organization on which listeners of some shows changed. */
export interface DueDay {
  organizationId: string;
  day: Day;
  /** Since when (Unix ms). */
  since: number;
}

/** Changes come in bursts: a day is left alone for so long after the first of them. */
const QUIET_SECONDS = 10;
/** The day that is still open changes all the time, and is read from its downloads meanwhile. */
export const OPEN_DAY_SECONDS = 30;
const AT_ONCE = 1_000;

/** Days whose listener sketches are to be built anew, longest waiting first. `now` in Unix ms, by the database's clock when not given. */
export async function findDueSketches(orm: Orm, now?: number): Promise<DueDay[]> {
  const at = now === undefined ? null : new Date(now).toISOString();
  const rows = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization_id: string; day: string; since: number }[]>(
        `/* find-due-sketches */
         select organization_id, day::text as day, (extract(epoch from min(since)) * 1000)::float8 as since
           from analytics.sketch_due, coalesce(?::timestamptz, now()) as clock
          where since <= clock - case when day = (clock at time zone 'UTC')::date then interval '${OPEN_DAY_SECONDS} seconds'
                                      else interval '${QUIET_SECONDS} seconds' end
          group by 1, 2 order by 3 limit ?`,
        [at, AT_ONCE],
      ),
    { readOnly: true },
  );
  return rows.map((row) => ({ organizationId: row.organization_id, day: row.day, since: row.since }));
}
