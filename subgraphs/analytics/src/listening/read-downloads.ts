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
}

const SOURCES = {
  day: { table: 'analytics.download_day', at: 'day', type: 'date', downloads: 't.downloads', where: '' },
  hour: { table: 'analytics.download_hour', at: 'hour', type: 'timestamptz', downloads: 't.downloads', where: '' },
  download: { table: 'analytics.download', at: 'at', type: 'timestamptz', downloads: '1', where: 'and not t.implausible' },
} as const;

/** A group and its downloads. */
export interface DownloadsGroup {
  key: string;
  downloads: number;
}

/** Downloads of spans of time, grouped, most first. Read from rollups, and from downloads only where a span cuts an hour. */
export async function readDownloads(em: EntityManager, question: DownloadsQuestion): Promise<DownloadsGroup[]> {
  const groups = await readDownloadsBy(em, { ...question, by: [question.by] });
  return groups[question.by];
}

/** The same, grouped in several ways by one reading. */
export async function readDownloadsBy<By extends Dimension>(
  em: EntityManager,
  question: Omit<DownloadsQuestion, 'by'> & { by: readonly By[] },
): Promise<Record<By, DownloadsGroup[]>> {
  const { by, name } = question;
  const groups = Object.fromEntries(by.map((dimension): [By, DownloadsGroup[]] => [dimension, []])) as Record<By, DownloadsGroup[]>;
  const parts = (['day', 'hour', 'download'] as const).flatMap((grain) => partOf(question, grain));
  if (parts.length === 0) return groups;
  const rows = await em.execute<{ dimension: number; key: string; downloads: string }[]>(
    `/* ${name} */
     select (case ${by.map((dimension, index) => `when grouping(${dimension}) = 0 then ${index}`).join(' ')} end) as dimension,
            coalesce(${by.map((dimension) => `${dimension}::text`).join(', ')}) as key, sum(downloads) as downloads
       from (${parts.map((part) => part.sql).join('\n union all ')}) counted
      group by grouping sets (${by.map((dimension) => `(${dimension})`).join(', ')}) order by 3 desc, 2`,
    parts.flatMap((part) => part.params),
  );
  for (const { dimension, key, downloads } of rows) groups[by[dimension]!].push({ key, downloads: Number(downloads) });
  return groups;
}

function partOf(
  question: Omit<DownloadsQuestion, 'by'> & { by: readonly Dimension[] },
  grain: Segment['grain'],
): { sql: string; params: unknown[] }[] {
  const segments = question.segments.filter((segment) => segment.grain === grain);
  if (segments.length === 0) return [];
  const { table, at, type, downloads, where } = SOURCES[grain];
  const write = (ms: number) =>
    Number.isFinite(ms) ? (grain === 'day' ? utcDay(ms) : new Date(ms).toISOString()) : ms > 0 ? 'infinity' : '-infinity';
  const columns = question.by.map((dimension) => (dimension === 'label' ? 's.label' : `t.${dimension}`));
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
  const sql = `select ${columns.join(', ')}, ${downloads} as downloads
       from unnest(?::text[], ?::${type}[], ?::${type}[]) as s (label, first, last)
       join ${table} t on t.organization_id = ? and t.source = ? and t.${at} >= s.first and t.${at} < s.last ${where} ${filters.join(' ')}`;
  return [{ sql, params }];
}
