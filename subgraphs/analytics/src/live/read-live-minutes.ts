import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { type LiveState, type NamedCounts, OTHERS } from './live-state.ts';

const MINUTE_MS = 60_000;
const MINUTES = 30;
/** Apps, and countries, that have a line of their own; messages stay small however many there are. */
const LINES = 5;

export interface LiveMinutesQuestion {
  organizationId: string;
  source: Source;
  /** Null for all shows together. */
  podcastId: string | null;
  /** Unix ms; the last minute is the one that holds it. */
  now: number;
}

interface MinuteRow {
  kind: 'total' | 'app' | 'country';
  key: string | null;
  minute: number;
  count: number;
}

// One reading of half an hour's downloads gives the three ways of dividing them.
const downloads = (filter: string): string => `/* read-live-minutes */
  select case when grouping(app) = 0 then 'app' when grouping(country) = 0 then 'country' else 'total' end as kind,
         case when grouping(app) = 0 then app when grouping(country) = 0 then country end as key,
         (extract(epoch from minute) * 1000)::float8 as minute, count(*)::int as count
    from (select date_trunc('minute', at) as minute, app, country from analytics.download
           where organization_id = ? and source = ? and at >= ?::timestamptz and not implausible ${filter}) d
   group by grouping sets ((minute), (minute, app), (minute, country))`;

const listeners = (filter: string): string => `/* read-live-listeners-by-minute */
  select (extract(epoch from date_trunc('minute', at)) * 1000)::float8 as minute, count(distinct listener_key)::int as count from (
    select at, listener_key from analytics.download
     where organization_id = ? and source = ? and at >= ?::timestamptz and not implausible ${filter}
    union all
    select at, listener_key from analytics.request_verdict
     where organization_id = ? and source = ? and at >= ?::timestamptz and cause = 'duplicate' ${filter}) request
   group by 1`;

/** The last half hour minute by minute: downloads in all, by app and by country, and listeners. Two statements. */
export async function readLiveMinutes(
  em: EntityManager,
  { organizationId, source, podcastId, now }: LiveMinutesQuestion,
): Promise<Pick<LiveState, 'byMinute' | 'listenersByMinute' | 'minutesByApp' | 'minutesByCountry'>> {
  const first = Math.floor(now / MINUTE_MS) * MINUTE_MS - (MINUTES - 1) * MINUTE_MS;
  const filter = podcastId === null ? '' : 'and podcast_id = ?';
  const since = [organizationId, source, new Date(first).toISOString(), ...(podcastId === null ? [] : [podcastId])];
  const counted = await em.execute<MinuteRow[]>(downloads(filter), since);
  const present = await em.execute<{ minute: number; count: number }[]>(listeners(filter), [...since, ...since]);
  const place = (minute: number) => Math.round((minute - first) / MINUTE_MS);
  const total = toCounts(
    counted.filter(({ kind }) => kind === 'total'),
    place,
  );
  return {
    byMinute: total.map((count, index) => ({ key: new Date(first + index * MINUTE_MS).toISOString(), count })),
    listenersByMinute: toCounts(present, place),
    minutesByApp: toLines(counted, 'app', total, place),
    minutesByCountry: toLines(counted, 'country', total, place),
  };
}

/** One number for each minute. Requests may come from clocks that are ahead: what lies behind the last minute is left out. */
function toCounts(rows: readonly { minute: number; count: number }[], place: (minute: number) => number): number[] {
  const counts = Array.from({ length: MINUTES }, () => 0);
  for (const { minute, count } of rows) if (place(minute) < MINUTES) counts[place(minute)]! += count;
  return counts;
}

function toLines(
  rows: readonly MinuteRow[],
  kind: MinuteRow['kind'],
  total: readonly number[],
  place: (minute: number) => number,
): NamedCounts[] {
  const lines = [
    ...Map.groupBy(
      rows.filter((row) => row.kind === kind),
      ({ key }) => key!,
    ),
  ]
    .map(([key, same]) => ({ key, counts: toCounts(same, place) }))
    .toSorted((a, b) => sum(b.counts) - sum(a.counts) || (a.key < b.key ? -1 : 1));
  const shown = lines.slice(0, lines.length > LINES ? LINES - 1 : LINES);
  if (shown.length === lines.length) return shown;
  const rest = total.map((count, index) => count - sum(shown.map(({ counts }) => counts[index]!)));
  return [...shown, { key: OTHERS, counts: rest }];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
