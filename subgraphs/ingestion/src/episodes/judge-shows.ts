import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import { judgeShow, QUALITY_FIELDS, type ShowQuality } from './data-quality.ts';

/** What the last stored reading of a show received. */
export interface LastRecords {
  at: Date;
  received: number;
  valid: number;
  rejected: { cause: string; records: number }[];
}

export type JudgedShow = ShowQuality & { records: LastRecords | null };

interface CountRow {
  podcast_id: string;
  episodes: number;
  there: Record<string, number>;
}

interface ReadingRow {
  podcast_id: string;
  at: string;
  received: number;
  valid: number;
  causes: Record<string, number>;
}

const COUNT = `/* ingestion.judge-shows */ select e.podcast_id, count(*)::int as episodes,
    json_build_object(${QUALITY_FIELDS.map(({ name, sql }) => `'${name}', count(*) filter (where ${sql})`).join(', ')}) as there
  from ingestion.episode e where e.organization_id = ? and e.podcast_id = any (?::uuid[]) and e.removed_at is null group by e.podcast_id`;

const LAST_READING = `/* ingestion.last-readings */ select r.* from unnest(?::uuid[]) as podcast (id) cross join lateral (
    select podcast_id, to_json(at) #>> '{}' as at, received, valid, causes from ingestion.reading
    where organization_id = ? and podcast_id = podcast.id order by id desc limit 1) r`;

/** How complete the records of these shows are; episodes that vanished from the feed are left out. Two statements for all. */
export async function judgeShows(context: OperationContext, podcastIds: readonly string[]): Promise<Map<string, JudgedShow>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const ids = arrayLiteral(podcastIds);
  return context.read(async (em) => {
    const counts = await em.execute<CountRow[]>(COUNT, [organizationId, ids]);
    const readings = await em.execute<ReadingRow[]>(LAST_READING, [ids, organizationId]);
    const countOf = new Map(counts.map((row) => [row.podcast_id, row]));
    const readingOf = new Map(readings.map((row) => [row.podcast_id, row]));
    return new Map(
      podcastIds.map((id) => {
        const row = countOf.get(id);
        const reading = readingOf.get(id);
        return [id, { ...judgeShow(row?.episodes ?? 0, row?.there ?? {}), records: reading ? recordsOf(reading) : null }];
      }),
    );
  });
}

function recordsOf({ at, received, valid, causes }: ReadingRow): LastRecords {
  const rejected = Object.entries(causes).map(([cause, records]) => ({ cause, records }));
  return { at: new Date(at), received, valid, rejected };
}
