import { DAY_MS } from '@castgraph/kernel/days';
import { parseRange } from '@castgraph/measurement/byte-range';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { type Cell, type CountTouch, makeTouch } from './judge-rows.ts';

/** What a settled candidate is: a download (cause null), or a request with a cause. */
export type SettledState = { cause: null; implausible: boolean; windowStart: number } | { cause: 'duplicate' | 'threshold'; windowStart: number | null };

/** A candidate that was settled before, and as what. */
export interface SettledTouch extends CountTouch {
  was: SettledState;
}

interface RawTouch {
  cell: number;
  event_id: string;
  at_ms: number;
  window_ms: number | null;
  cause: 'duplicate' | 'threshold' | null;
  implausible: boolean;
  podcast_id: string;
  household_key: string | null;
  app: string;
  country: string;
  ip_class: string;
  range_spec: string | null;
  status: number | null;
  bytes_served: string | null;
}

const TIMES = (table: string): string =>
  `(extract(epoch from ${table}.at) * 1000)::float8 as at_ms, (extract(epoch from ${table}.window_start) * 1000)::float8 as window_ms`;

const DOWNLOADS_OF_DAYS = `/* read-downloads-of-days */
  select c.cell, d.event_id, ${TIMES('d')}, null::text as cause, d.implausible, d.podcast_id,
         encode(d.household_key, 'hex') as household_key, d.app, d.country, d.ip_class,
         null::text as range_spec, null::smallint as status, null::bigint as bytes_served
    from unnest(?::int[], ?::uuid[], ?::text[], ?::timestamptz[]) as c (cell, episode_id, listener, day)
    join analytics.download d on d.organization_id = ? and d.episode_id = c.episode_id and d.listener_key = decode(c.listener, 'hex')
     and d.source = 'prefix' and d.window_start = c.day`;

/**
 * From the window that holds the first change on: greedy windows before it stand (C20). `floor` and `ceiling` are the
 * day's bounds where windows are days. What each request asked for is read from the log, which keeps it.
 */
const TOUCHES = `/* read-touches */
  with c as (
    select c.*, decode(c.listener, 'hex') as listener_key, greatest(c.floor, least(c.since, coalesce(w.at, c.since))) as start
      from unnest(?::int[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
           as c (cell, episode_id, listener, source, since, floor, ceiling)
      cross join lateral (
        select max(at) as at from (
          select max(d.window_start) as at from analytics.download d
           where d.organization_id = ? and d.episode_id = c.episode_id and d.listener_key = decode(c.listener, 'hex')
             and d.source = c.source and d.window_start <= c.since
          union all
          select max(v.window_start) from analytics.request_verdict v
           where v.organization_id = ? and v.episode_id = c.episode_id and v.listener_key = decode(c.listener, 'hex')
             and v.source = c.source and v.cause in ('duplicate', 'threshold') and v.window_start <= c.since) windows) w)
  select c.cell, d.event_id, ${TIMES('d')}, null::text as cause, d.implausible, d.podcast_id,
         encode(d.household_key, 'hex') as household_key, d.app, d.country, d.ip_class, e.range_spec, e.status, e.bytes_served
    from c
    join analytics.download d on d.organization_id = ? and d.episode_id = c.episode_id and d.listener_key = c.listener_key
     and d.source = c.source and d.at >= c.start and d.at < c.ceiling
    left join ingestion.listener_event_log e on e.organization_id = d.organization_id and e.event_id = d.event_id and e.at = d.at
  union all
  select c.cell, v.event_id, ${TIMES('v')}, v.cause, false, v.podcast_id,
         encode(e.household_key, 'hex'), coalesce(e.app, 'unknown'), coalesce(e.country, 'ZZ'), e.ip_class, e.range_spec, e.status, e.bytes_served
    from c
    join analytics.request_verdict v on v.organization_id = ? and v.episode_id = c.episode_id and v.listener_key = c.listener_key
     and v.source = c.source and v.cause in ('duplicate', 'threshold') and v.at >= c.start and v.at < c.ceiling
    join ingestion.listener_event_log e on e.organization_id = v.organization_id and e.event_id = v.event_id and e.at = v.at`;

/**
 * Candidates settled before that the cells' changes may touch, by cell key.
 * Where nothing was taken out of the counts (`onlyAdded`), a day's download under a prefix is all that can matter:
 * the first request counts, and only an earlier one can take its place. All else needs every candidate of the window.
 */
export async function readTouches(
  em: EntityManager,
  organizationId: string,
  cells: readonly Cell[],
  { onlyAdded }: { onlyAdded: boolean },
): Promise<Map<string, SettledTouch[]>> {
  const found = new Map<string, SettledTouch[]>();
  const [simple, whole] = [cells.filter((cell) => isSimple(cell, onlyAdded)), cells.filter((cell) => !isSimple(cell, onlyAdded))];
  if (simple.length > 0) {
    const rows = await em.execute<RawTouch[]>(DOWNLOADS_OF_DAYS, [...keyArrays(simple), instants(simple.map(({ day }) => day)), organizationId]);
    collect(found, simple, rows);
  }
  if (whole.length > 0) {
    const bounds = [
      instants(whole.map(({ from }) => from)),
      instants(whole.map(({ day }) => day), '-infinity'),
      instants(whole.map(({ day }) => (day === null ? null : day + DAY_MS)), 'infinity'),
    ];
    const sources = arrayLiteral(whole.map(({ source }) => source));
    const organization = [organizationId, organizationId, organizationId, organizationId];
    collect(found, whole, await em.execute<RawTouch[]>(TOUCHES, [...keyArrays(whole), sources, ...bounds, ...organization]));
  }
  return found;
}

function isSimple(cell: Cell, onlyAdded: boolean): boolean {
  return onlyAdded && cell.source === 'prefix' && cell.day !== null;
}

function keyArrays(cells: readonly Cell[]): string[] {
  return [
    arrayLiteral(cells.map((_, index) => index)),
    arrayLiteral(cells.map(({ episodeId }) => episodeId)),
    arrayLiteral(cells.map(({ listenerKey }) => listenerKey)),
  ];
}

function instants(times: readonly (number | null)[], otherwise = ''): string {
  return arrayLiteral(times.map((ms) => (ms === null ? otherwise : new Date(ms).toISOString())));
}

function collect(found: Map<string, SettledTouch[]>, cells: readonly Cell[], rows: readonly RawTouch[]): void {
  for (const raw of rows) {
    const cell = cells[raw.cell]!;
    const touches = found.get(cell.key) ?? [];
    touches.push(toTouch(cell, raw));
    found.set(cell.key, touches);
  }
}

function toTouch(cell: Cell, raw: RawTouch): SettledTouch {
  const range = raw.range_spec?.trim() ?? '';
  const specs = range === '' || range === '-' ? null : parseRange(range);
  const isPrefix = cell.source === 'prefix';
  const candidate = {
    specs,
    status: (isPrefix ? null : raw.status) ?? (specs ? 206 : 200),
    bytesServed: isPrefix || raw.bytes_served === null ? null : Number(raw.bytes_served),
  };
  const row = {
    eventId: raw.event_id,
    at: raw.at_ms,
    source: cell.source,
    podcastId: raw.podcast_id,
    episodeId: cell.episodeId,
    listenerKey: cell.listenerKey,
    householdKey: raw.household_key,
    app: raw.app,
    country: raw.country,
    ipClass: raw.ip_class,
  };
  const was: SettledState =
    raw.cause === null ? { cause: null, implausible: raw.implausible, windowStart: raw.window_ms! } : { cause: raw.cause, windowStart: raw.window_ms };
  return { ...makeTouch(row, candidate), was };
}
