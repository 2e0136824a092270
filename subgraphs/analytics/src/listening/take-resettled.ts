import { DAY_MS } from '@castgraph/kernel/days';
import type { MediaFacts } from '@castgraph/measurement/one-minute-rule';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CellRow } from './judge-rows.ts';
import { type MeasurementSetting, readMeasurementSetting } from './measurement-setting.ts';
import { firstCountableAt } from './tend-listening.ts';

/** A listener's requests for one episode from `row.at` on, and the facts to settle them by. */
export interface ResettledCell {
  row: CellRow;
  facts: MediaFacts;
}

interface Marked {
  episode_id: string;
  next: string;
  duration: number | null;
  size: number | null;
  bitrate: number | null;
  id3: number | null;
}

interface BytesTouch {
  listener: string;
  source: CellRow['source'];
  at_ms: number;
  window_ms: number | null;
  is_held: boolean;
}

const MARKED = `/* read-resettled-episode */
  select r.episode_id, encode(r.next_listener, 'hex') as next, e.duration_seconds as duration, e.size_bytes::float8 as size,
         e.bitrate_bps::float8 as bitrate, e.id3_bytes::float8 as id3
    from analytics.resettled_episode r join analytics.episode e on e.organization_id = r.organization_id and e.id = r.episode_id
   where r.organization_id = ?::uuid order by r.since, r.episode_id limit 1`;

const touches = (columns: string, rest: string): string => `
  (select ${columns} from analytics.download t where t.organization_id = ?::uuid and t.episode_id = ?::uuid and t.source <> 'prefix'
      and t.at >= ?::timestamptz and t.listener_key > decode(?, 'hex') ${rest})
  union all
  (select ${columns} from analytics.request_verdict t where t.organization_id = ?::uuid and t.episode_id = ?::uuid and t.source <> 'prefix'
      and t.cause in ('duplicate', 'threshold') and t.at >= ?::timestamptz and t.listener_key > decode(?, 'hex') ${rest})`;

/** The listener at which so many requests are reached; null where fewer are left. */
const LAST = `/* find-last-resettled-listener */
  select encode(listener_key, 'hex') as last from (${touches('t.listener_key', 'order by t.listener_key limit ?::int')}) t
   order by listener_key offset ?::int limit 1`;

const COLUMNS = `encode(t.listener_key, 'hex') as listener, t.source, (extract(epoch from t.at) * 1000)::float8 as at_ms,
  (extract(epoch from t.window_start) * 1000)::float8 as window_ms,
  exists (select from ingestion.listener_event_log e where e.organization_id = t.organization_id and e.event_id = t.event_id and e.at = t.at) as is_held`;
const UP_TO = `and (?::text is null or t.listener_key <= decode(?, 'hex'))`;

const TOUCHES = `/* read-resettled-touches */ ${touches(COLUMNS, UP_TO)} order by at_ms`;

const MOVE_ON = `/* move-resettling-on */
  update analytics.resettled_episode set next_listener = decode(?, 'hex') where organization_id = ? and episode_id = ?`;
const END = '/* end-resettling */ delete from analytics.resettled_episode where organization_id = ? and episode_id = ?';

/**
 * The next listeners of an episode whose file is known otherwise than when they were judged by its bytes, with about `limit`
 * requests in all, and notes in the same transaction that they are done. Requests of days whose household keys are erased
 * stay as they were judged, and so do those that the log no longer holds: what they asked for is not known any more.
 */
export async function takeResettled(
  em: EntityManager,
  organizationId: string,
  limit: number,
): Promise<{ cells: ResettledCell[]; hasMore: boolean }> {
  const [marked] = await executeBound<Marked>(em, MARKED, [organizationId]);
  if (!marked) return { cells: [], hasMore: false };
  const { episode_id: episodeId, next, duration, size, bitrate, id3 } = marked;
  const first = firstCountableAt();
  const own = [organizationId, episodeId, new Date(first).toISOString(), next];
  const [end] = await executeBound<{ last: string }>(em, LAST, [...own, limit, ...own, limit, limit - 1]);
  const last = end?.last ?? null;
  const rows = await executeBound<BytesTouch>(em, TOUCHES, [...own, last, last, ...own, last, last]);
  if (last === null) await em.execute(END, [organizationId, episodeId]);
  else await em.execute(MOVE_ON, [last, organizationId, episodeId]);
  const { window } = await readMeasurementSetting(em, organizationId);
  const facts = { durationSeconds: duration, sizeBytes: size, bitrateBps: bitrate, id3Bytes: id3 };
  return { cells: findOpenings(rows, episodeId, window, first).map((row) => ({ row, facts })), hasMore: true };
}

/** Where each cell is settled from: its first request behind every window that began on a day that stays. */
function findOpenings(rows: readonly BytesTouch[], episodeId: string, window: MeasurementSetting['window'], first: number): CellRow[] {
  const isDays = window === 'calendar-day';
  const cells = Map.groupBy(rows, ({ listener, source, at_ms }) => `${listener} ${source} ${isDays ? Math.floor(at_ms / DAY_MS) : ''}`);
  return [...cells.values()].flatMap((cell) => {
    if (!cell.every((row) => row.is_held)) return [];
    const opening = cell[cell.findLastIndex((row) => row.window_ms !== null && row.window_ms < first) + 1];
    return opening ? [{ at: opening.at_ms, episodeId, listenerKey: opening.listener, source: opening.source }] : [];
  });
}
