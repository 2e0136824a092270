import { utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from './measurement-setting.ts';
import type { Segment } from './span-segments.ts';

/** What downloads may be grouped by; `label` is that of the segment, such as a day. */
export type Dimension = 'label' | 'podcast_id' | 'episode_id' | 'app' | 'country';

export interface DownloadsQuestion {
  /** Says who asks, in `pg_stat_activity`. */
  name: string;
  organizationId: string;
  /** Kinds of counts are never mixed (C27). */
  source: Source;
  segments: readonly Segment[];
  by: Dimension;
  podcastIds?: readonly string[];
  episodeIds?: readonly string[];
  /** The largest groups only. */
  limit?: number;
}

const SOURCES = {
  day: { table: 'analytics.download_day', at: 'day', type: 'date', downloads: 't.downloads', where: '' },
  hour: { table: 'analytics.download_hour', at: 'hour', type: 'timestamptz', downloads: 't.downloads', where: '' },
  download: { table: 'analytics.download', at: 'at', type: 'timestamptz', downloads: '1', where: 'and not t.implausible' },
} as const;

/** Downloads of spans of time, grouped, most first. Read from rollups, and from downloads only where a span cuts an hour. */
export async function readDownloads(em: EntityManager, question: DownloadsQuestion): Promise<{ key: string; downloads: number }[]> {
  const parts = (['day', 'hour', 'download'] as const).flatMap((grain) => partOf(question, grain));
  if (parts.length === 0) return [];
  const rows = await em.execute<{ key: string; downloads: string }[]>(
    `/* ${question.name} */
     select key, sum(downloads) as downloads from (${parts.map((part) => part.sql).join('\n union all ')}) counted
      group by key order by 2 desc, 1 limit ?`,
    [...parts.flatMap((part) => part.params), question.limit ?? 100_000],
  );
  return rows.map(({ key, downloads }) => ({ key, downloads: Number(downloads) }));
}

function partOf(question: DownloadsQuestion, grain: Segment['grain']): { sql: string; params: unknown[] }[] {
  const segments = question.segments.filter((segment) => segment.grain === grain);
  if (segments.length === 0) return [];
  const { table, at, type, downloads, where } = SOURCES[grain];
  const write = (ms: number) =>
    Number.isFinite(ms) ? (grain === 'day' ? utcDay(ms) : new Date(ms).toISOString()) : ms > 0 ? 'infinity' : '-infinity';
  const key = question.by === 'label' ? 's.label' : `t.${question.by}::text`;
  const filters: string[] = [];
  const params: unknown[] = [
    arrayLiteral(segments.map(({ label }) => label)),
    arrayLiteral(segments.map(({ from }) => write(from))),
    arrayLiteral(segments.map(({ to }) => write(to))),
    question.organizationId,
    question.source,
  ];
  for (const [column, ids] of [
    ['podcast_id', question.podcastIds],
    ['episode_id', question.episodeIds],
  ] as const) {
    if (!ids) continue;
    filters.push(`and t.${column} = any (?::uuid[])`);
    params.push(arrayLiteral(ids));
  }
  const sql = `select ${key} as key, ${downloads} as downloads
       from unnest(?::text[], ?::${type}[], ?::${type}[]) as s (label, first, last)
       join ${table} t on t.organization_id = ? and t.source = ? and t.${at} >= s.first and t.${at} < s.last ${where} ${filters.join(' ')}`;
  return [{ sql, params }];
}
