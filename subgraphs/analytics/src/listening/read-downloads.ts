import { utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { type CountTable, splitCoarsest, tableOf } from './count-tables.ts';
import type { DownloadsQuestion } from './downloads-question.ts';
import type { Segment } from './span-segments.ts';

/** A group and its downloads. */
export interface DownloadsGroup {
  key: string;
  downloads: number;
}

/**
 * Downloads of spans of time, grouped, most first. Each part is read from the narrowest table that holds it, and from the
 * downloads themselves only where a span cuts an hour.
 */
export async function readDownloads(em: EntityManager, question: DownloadsQuestion): Promise<DownloadsGroup[]> {
  const counted = countedParts(question);
  if (!counted) return [];
  const rows = await em.execute<{ key: string; downloads: string }[]>(
    `/* ${question.name} */
     select key::text as key, sum(downloads) as downloads from (${counted.sql}) counted
      group by counted.key order by 2 desc, 1 ${question.limit === undefined ? '' : 'limit ?'}`,
    [...counted.params, ...(question.limit === undefined ? [] : [question.limit])],
  );
  return rows.map(({ key, downloads }) => ({ key, downloads: Number(downloads) }));
}

/**
 * The rows that the downloads of a question are summed from, as the SQL of a subquery: `key`, of the type of what is grouped by, and
 * `downloads`. Undefined where the span is empty.
 */
export function countedParts(question: Parting): Part | undefined {
  const segments = splitCoarsest(question, question.segments);
  const parts = (['month', 'week', 'day', 'hour', 'download'] as const).flatMap((grain) => partsOf({ ...question, segments }, grain));
  if (parts.length === 0) return undefined;
  return { sql: parts.map(({ sql }) => sql).join('\n union all '), params: parts.flatMap(({ params }) => params) };
}

/** So many segments are written out, each with its own bounds: the planner then knows how little of a table lies between them. */
const FEW_SEGMENTS = 6;

/** A piece of SQL with its values. */
interface Part {
  sql: string;
  params: unknown[];
}

type Parting = Omit<DownloadsQuestion, 'name' | 'limit'>;

function partsOf(question: Parting, grain: Segment['grain']): Part[] {
  const segments = question.segments.filter((segment) => segment.grain === grain);
  if (segments.length === 0) return [];
  const table = tableOf(question, grain);
  if (segments.length > FEW_SEGMENTS) return [manySegments(question, table, segments)];
  return segments.map((segment) => oneSegment(question, table, segment));
}

function oneSegment(question: Parting, table: CountTable, { label, from, to }: Segment): Part {
  const filters = filtersOf(question, table);
  const bounds = [boundOf(from, table), boundOf(to, table)];
  const key = question.by === 'label' ? '?::text' : `t.${table.key}`;
  const sql = `select ${key} as key, ${table.downloads} as downloads from ${table.name} t
       where t.organization_id = ? and t.source = ? and t.${table.at} >= ?::${table.type} and t.${table.at} < ?::${table.type}`;
  return {
    sql: [sql, ...filters.map((filter) => filter.sql)].join(' and '),
    params: [
      ...(question.by === 'label' ? [label] : []),
      question.organizationId,
      question.source,
      ...bounds,
      ...filters.flatMap(({ params }) => params),
    ],
  };
}

/**
 * Many segments, such as the days of a year. Where they lie beside each other what is between the first and the last is read at
 * once, and each row finds its segment; else each is a look into an index by itself. A join by bounds would compare every row with every segment.
 */
function manySegments(question: Parting, table: CountTable, segments: readonly Segment[]): Part {
  const inOrder = segments.toSorted((a, b) => a.from - b.from);
  const covered = inOrder.reduce((sum, { from, to }) => sum + to - from, 0);
  const isDense = covered * 2 >= inOrder.at(-1)!.to - inOrder[0]!.from;
  const isDisjoint = inOrder.every(({ from }, index) => index === 0 || from >= inOrder[index - 1]!.to);
  return isDense && isDisjoint ? denseSegments(question, table, inOrder) : sparseSegments(question, table, inOrder);
}

function denseSegments(question: Parting, table: CountTable, inOrder: readonly Segment[]): Part {
  const filters = filtersOf(question, table);
  const bounds: { from: number; label: string | null }[] = [];
  let end = inOrder[0]!.from;
  for (const { label, from, to } of inOrder) {
    if (from > end) bounds.push({ from: end, label: null });
    bounds.push({ from, label });
    end = to;
  }
  const label = `(?::text[])[width_bucket(t.${table.at}, ?::${table.type}[])]`;
  const segmentOf = [arrayLiteral(bounds.map((bound) => bound.label)), arrayLiteral(bounds.map(({ from }) => boundOf(from, table)))];
  const sql = `select ${question.by === 'label' ? label : `t.${table.key}`} as key, ${table.downloads} as downloads from ${table.name} t
       where t.organization_id = ? and t.source = ? and t.${table.at} >= ?::${table.type} and t.${table.at} < ?::${table.type} and ${label} is not null`;
  return {
    sql: [sql, ...filters.map((filter) => filter.sql)].join(' and '),
    params: [
      ...(question.by === 'label' ? segmentOf : []),
      question.organizationId,
      question.source,
      boundOf(inOrder[0]!.from, table),
      boundOf(end, table),
      ...segmentOf,
      ...filters.flatMap(({ params }) => params),
    ],
  };
}

function sparseSegments(question: Parting, table: CountTable, segments: readonly Segment[]): Part {
  const filters = filtersOf(question, table);
  const isByLabel = question.by === 'label';
  // Summed for each by itself, so that it stays one look into an index.
  const sql = `select ${isByLabel ? 's.label' : 'c.key'} as key, c.downloads
       from unnest(?::text[], ?::${table.type}[], ?::${table.type}[]) as s (label, first, last)
      cross join lateral (select ${isByLabel ? '' : `t.${table.key} as key,`} sum(${table.downloads}) as downloads from ${table.name} t
        where ${[`t.organization_id = ? and t.source = ? and t.${table.at} >= s.first and t.${table.at} < s.last`, ...filters.map((filter) => filter.sql)].join(' and ')}
        ${isByLabel ? '' : 'group by 1'}) c
      where c.downloads is not null`;
  return {
    sql,
    params: [
      arrayLiteral(segments.map(({ label }) => label)),
      arrayLiteral(segments.map(({ from }) => boundOf(from, table))),
      arrayLiteral(segments.map(({ to }) => boundOf(to, table))),
      question.organizationId,
      question.source,
      ...filters.flatMap(({ params }) => params),
    ],
  };
}

function filtersOf({ podcastIds, episodeIds }: Parting, table: CountTable): CountTable['filters'] {
  return [...table.filters, ...(table.isWithoutShow ? [] : idFilter('podcast_id', podcastIds)), ...idFilter('episode_id', episodeIds)];
}

function idFilter(column: string, ids: readonly string[] | undefined): Part[] {
  if (!ids) return [];
  // One id is written as such: a list would keep the planner from the order of the index.
  return ids.length === 1
    ? [{ sql: `t.${column} = ?::uuid`, params: [ids[0]] }]
    : [{ sql: `t.${column} = any (?::uuid[])`, params: [arrayLiteral(ids)] }];
}

function boundOf(ms: number, { type }: CountTable): string {
  if (!Number.isFinite(ms)) return ms > 0 ? 'infinity' : '-infinity';
  return type === 'date' ? utcDay(ms) : new Date(ms).toISOString();
}
