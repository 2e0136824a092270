import { ListenerSketch } from '@castgraph/measurement/listener-sketch';
import { tryAdvisoryLock } from '@castgraph/orm/advisory-lock';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { QUIET_MINUTES } from './find-outdated-spans.ts';
import { NIL_ID } from './read-log.ts';

/** Spans that are united in one transaction: of some 30 days each, thus at most 70 MB of sketches. */
const SPANS_AT_ONCE = 200;

interface SpanRow {
  podcast_id: string;
  source: string;
  grain: string;
  first: string;
  changes: string;
  days: Buffer[];
}

// Days that are due are united as they are: nobody reads a week or month with a day that is due, and building that day outdates it again.
const READ_SPANS = `/* read-outdated-sketch-spans */
  select s.podcast_id, s.source, s.grain, s.first::text as first, s.changes::text as changes,
         (select coalesce(array_agg(d.sketch), '{}') from analytics.listener_sketch_day d
           where d.organization_id = s.organization_id and d.podcast_id = s.podcast_id and d.episode_id = '${NIL_ID}' and d.source = s.source
             and d.day >= s.first and d.day < s.until) as days
    from analytics.listener_sketch_span s, coalesce(?::timestamptz, now()) as clock
   where s.organization_id = ? and s.sketch is null and s.until <= (clock at time zone 'UTC')::date
     and s.since <= clock - interval '${QUIET_MINUTES} minutes'
   order by s.since, s.first limit ?`;

const KEEP_SPANS = `/* keep-sketch-spans */
  update analytics.listener_sketch_span s set sketch = decode(r.sketch, 'hex')
    from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::text[]) as r (podcast_id, source, grain, first, changes, sketch)
   where s.organization_id = ? and s.podcast_id = r.podcast_id and s.source = r.source and s.grain = r.grain and s.first = r.first
     and s.changes = r.changes`;

/**
 * Unites the listeners of the days of weeks and months that ended, so many as fit into a transaction, under the lock under which
 * days are built: no day changes meanwhile. @returns how many were united; null when another worker is at this organization's
 */
export function uniteSketches(orm: Orm, organizationId: string, now?: number): Promise<number | null> {
  const at = now === undefined ? null : new Date(now).toISOString();
  return inOrganization(orm, organizationId, async (em) => {
    if (!(await tryAdvisoryLock(em, `castgraph.analytics.sketch.${organizationId}`))) return null;
    const spans = await em.execute<SpanRow[]>(READ_SPANS, [at, organizationId, SPANS_AT_ONCE]);
    if (spans.length === 0) return 0;
    await em.execute(KEEP_SPANS, [
      arrayLiteral(spans.map((span) => span.podcast_id)),
      arrayLiteral(spans.map(({ source }) => source)),
      arrayLiteral(spans.map(({ grain }) => grain)),
      arrayLiteral(spans.map(({ first }) => first)),
      arrayLiteral(spans.map(({ changes }) => changes)),
      arrayLiteral(spans.map(({ days }) => unite(days).toString('hex'))),
      organizationId,
    ]);
    return spans.length;
  });
}

function unite(days: readonly Buffer[]): Buffer {
  const union = new ListenerSketch();
  for (const day of days) union.merge(day);
  return union.toBytes();
}
