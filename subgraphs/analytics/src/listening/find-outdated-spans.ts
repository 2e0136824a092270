import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

/** Late requests come in bursts: a week or month is left alone for so long after the last change of it. */
export const QUIET_MINUTES = 15;
const ORGANIZATIONS_AT_ONCE = 100;

/** Organizations with weeks or months that ended, whose listeners are to be united anew. `now` in Unix ms, by the database's clock when not given. */
export async function findOutdatedSpans(orm: Orm, now?: number): Promise<string[]> {
  const at = now === undefined ? null : new Date(now).toISOString();
  const rows = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization_id: string }[]>(
        `/* find-outdated-sketch-spans */
         select organization_id from analytics.listener_sketch_span, coalesce(?::timestamptz, now()) as clock
          where sketch is null and until <= (clock at time zone 'UTC')::date and since <= clock - interval '${QUIET_MINUTES} minutes'
          group by 1 order by min(since) limit ?`,
        [at, ORGANIZATIONS_AT_ONCE],
      ),
    { readOnly: true },
  );
  return rows.map((row) => row.organization_id);
}
