import { DAY_MS } from '@castgraph/kernel/days';
import { parseRange } from '@castgraph/measurement/byte-range';
import { plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { type Cell, type CountTouch, makeTouch } from './judge-rows.ts';

/** What a settled candidate is: a download (cause null), or a request with a cause. */
export type SettledState =
  | { cause: null; implausible: boolean; windowStart: number }
  | { cause: 'duplicate' | 'threshold'; windowStart: number | null };

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
  device: string;
  country: string;
  region: string;
  ip_class: string;
  range_spec: string | null;
  status: number | null;
  bytes_served: string | null;
}

/** Clocks of collectors run ahead by less. */
const FUTURE_MS = DAY_MS;

const TIMES = (table: string): string =>
  `(extract(epoch from ${table}.at) * 1000)::float8 as at_ms, (extract(epoch from ${table}.window_start) * 1000)::float8 as window_ms`;

// Each cell looks up its own rows (`offset 0` keeps it so): how many rows an organization has is known to the database only once
// they were analyzed, and until then joining all of them looks cheap.
const DOWNLOADS_OF_DAYS = `/* read-downloads-of-days */
  select c.cell, d.event_id, ${TIMES('d')}, null::text as cause, d.implausible, d.podcast_id,
         encode(d.household_key, 'hex') as household_key, d.app, d.device, d.country, d.region, d.ip_class,
         null::text as range_spec, null::smallint as status, null::bigint as bytes_served
    from unnest(?::int[], ?::uuid[], ?::text[], ?::float8[]) as c (cell, episode_id, listener, day_s)
   cross join lateral (
      select * from analytics.download
       where organization_id = ?::uuid and episode_id = c.episode_id and listener_key = decode(c.listener, 'hex') and source = 'prefix'
         and window_start = to_timestamp(c.day_s) offset 0) d`;

const CELLS = `(select cell, episode_id, listener, source, to_timestamp(first_s) as first, to_timestamp(last_s) as last
      from unnest(?::int[], ?::uuid[], ?::text[], ?::text[], ?::float8[], ?::float8[]) as u (cell, episode_id, listener, source, first_s, last_s)) c`;

const ofCell = (table: string): string =>
  `${table}.organization_id = ?::uuid and ${table}.episode_id = c.episode_id and ${table}.listener_key = decode(c.listener, 'hex') and ${table}.source = c.source`;

/** Both ends as constants besides, so that only the partitions of these days are planned. */
const within = (table: string): string =>
  `${table}.at >= c.first and ${table}.at < c.last and ${table}.at >= ?::timestamptz and ${table}.at < ?::timestamptz`;

/** Where the windows begin that were open when a cell changed: their members asked within the day before. */
const OPEN_WINDOWS = `/* read-open-windows */
  select cell, (extract(epoch from min(window_start)) * 1000)::float8 as start from (
    select c.cell, d.window_start from ${CELLS} join analytics.download d on ${ofCell('d')} and ${within('d')}
    union all
    select c.cell, v.window_start from ${CELLS} join analytics.request_verdict v on ${ofCell('v')} and ${within('v')} and v.cause in ('duplicate', 'threshold')
  ) open where window_start is not null group by cell`;

/** What each request asked for is read from the log, which keeps it. */
const TOUCHES = `/* read-touches */
  select c.cell, d.event_id, ${TIMES('d')}, null::text as cause, d.implausible, d.podcast_id,
         encode(d.household_key, 'hex') as household_key, d.app, d.device, d.country, d.region, d.ip_class, e.range_spec, e.status, e.bytes_served
    from ${CELLS}
    join analytics.download d on ${ofCell('d')} and ${within('d')}
    left join ingestion.listener_event_log e on e.organization_id = d.organization_id and e.event_id = d.event_id and e.at = d.at and ${within('e')}
  union all
  select c.cell, v.event_id, ${TIMES('v')}, v.cause, false, v.podcast_id,
         encode(e.household_key, 'hex'), coalesce(e.app, 'unknown'), coalesce(e.device, 'unknown'), coalesce(e.country, 'ZZ'),
         coalesce(e.region, ''), e.ip_class, e.range_spec, e.status, e.bytes_served
    from ${CELLS}
    join analytics.request_verdict v on ${ofCell('v')} and ${within('v')} and v.cause in ('duplicate', 'threshold')
    join ingestion.listener_event_log e on e.organization_id = v.organization_id and e.event_id = v.event_id and e.at = v.at and ${within('e')}`;

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
    const rows = await executeBound<RawTouch>(em, DOWNLOADS_OF_DAYS, [
      ...keyArrays(simple),
      instants(simple.map(({ day }) => day!)),
      organizationId,
    ]);
    collect(found, simple, rows);
  }
  if (whole.length > 0) {
    const spans = await readSpans(em, organizationId, whole);
    const cellArrays = spanArrays(whole, spans);
    const ends = outerSpan(spans);
    const rows = await executeBound<RawTouch>(em, TOUCHES, [
      ...cellArrays,
      organizationId,
      ...ends,
      ...ends,
      ...cellArrays,
      organizationId,
      ...ends,
      ...ends,
    ]);
    collect(found, whole, rows);
  }
  return found;
}

/**
 * From where to where each cell is settled anew, `[first, last)` in Unix ms: its day, or for rolling windows from the
 * beginning of the one that was open at its first change. Windows before that one stand, because they are taken greedily (C20).
 */
async function readSpans(em: EntityManager, organizationId: string, cells: readonly Cell[]): Promise<[number, number][]> {
  const end = Math.max(Date.now(), ...cells.map(({ from }) => from)) + FUTURE_MS;
  const spans = cells.map(({ day, from }): [number, number] => (day === null ? [from, end] : [day, day + DAY_MS]));
  if (cells.every(({ day }) => day !== null)) return spans;
  const before = cells.map(({ from, opensAt }): [number, number] => [from === opensAt ? from : from - DAY_MS, from + 1]);
  const arrays = spanArrays(cells, before);
  const ends = outerSpan(before);
  const rows = await executeBound<{ cell: number; start: number }>(em, OPEN_WINDOWS, [
    ...arrays,
    organizationId,
    ...ends,
    ...arrays,
    organizationId,
    ...ends,
  ]);
  for (const { cell, start } of rows) if (cells[cell]!.day === null) spans[cell]![0] = Math.min(spans[cell]![0], start);
  return spans;
}

function outerSpan(spans: readonly [number, number][]): [string, string] {
  return [
    new Date(Math.min(...spans.map(([first]) => first))).toISOString(),
    new Date(Math.max(...spans.map(([, last]) => last))).toISOString(),
  ];
}

function spanArrays(cells: readonly Cell[], spans: readonly [number, number][]): string[] {
  return [
    ...keyArrays(cells),
    plainArrayLiteral(cells.map(({ source }) => source)),
    instants(spans.map(([first]) => first)),
    instants(spans.map(([, last]) => last)),
  ];
}

function isSimple(cell: Cell, onlyAdded: boolean): boolean {
  return onlyAdded && cell.source === 'prefix' && cell.day !== null;
}

function keyArrays(cells: readonly Cell[]): string[] {
  return [
    plainArrayLiteral(cells.map((_, index) => index)),
    plainArrayLiteral(cells.map(({ episodeId }) => episodeId)),
    plainArrayLiteral(cells.map(({ listenerKey }) => listenerKey)),
  ];
}

function instants(times: readonly number[]): string {
  return plainArrayLiteral(times.map((ms) => ms / 1000));
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
    device: raw.device,
    country: raw.country,
    region: raw.region,
    ipClass: raw.ip_class,
  };
  const was: SettledState =
    raw.cause === null
      ? { cause: null, implausible: raw.implausible, windowStart: raw.window_ms! }
      : { cause: raw.cause, windowStart: raw.window_ms };
  return { ...makeTouch(row, candidate), was };
}
