import type { EntityManager } from '@castgraph/orm/open-orm';
import { NIL_ID, type Watermark } from './read-log.ts';
import type { Tally } from './tally.ts';

/** Where counting of an organization begins that was never counted. */
const BEGINNING: Watermark = { xid: '0', eventId: NIL_ID };

/** How far the organization's log is counted. */
export async function readWatermark(em: EntityManager, organizationId: string): Promise<Watermark> {
  const [row] = await em.execute<{ xid: string; event_id: string }[]>(
    `/* read-watermark */
     select watermark_xid::text as xid, watermark_event_id as event_id from analytics.counting_state where organization_id = ?`,
    [organizationId],
  );
  return row ? { xid: row.xid, eventId: row.event_id } : BEGINNING;
}

/** What a round did, to be kept with its watermark. */
export interface RoundRecord {
  watermark: Watermark;
  /** Requests judged for the first time. */
  requests: number;
  sums: Tally;
  /** Whether a figure changed. */
  isChange: boolean;
  /** Whether the log was read to its end. */
  isDrained: boolean;
  /** Arrival of the latest request that counted or repeated one (Unix ms). */
  lastRequestAt: number | null;
  /** Whether what was counted before was counted again, so that closed days may have moved. */
  isRecount?: boolean;
}

/** Moves the watermark and the sums, in the transaction of the round's effects. */
export async function recordRound(em: EntityManager, organizationId: string, round: RoundRecord): Promise<void> {
  const { watermark, requests, sums, isChange, isDrained, lastRequestAt, isRecount = false } = round;
  const at = lastRequestAt === null ? null : new Date(lastRequestAt).toISOString();
  await em.execute(
    `/* record-round */
     insert into analytics.counting_state as s (organization_id, watermark_xid, watermark_event_id, version, as_of, last_request_at,
                                                requests, downloads, duplicates, rejected, unknown, plays, streams, recounts)
     values (?, ?::xid8, ?, ?, case when ? then now() end, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (organization_id) do update
        set watermark_xid = excluded.watermark_xid, watermark_event_id = excluded.watermark_event_id,
            version = s.version + excluded.version, changed_at = case when excluded.version > 0 then now() else s.changed_at end,
            as_of = coalesce(excluded.as_of, s.as_of), last_request_at = greatest(s.last_request_at, excluded.last_request_at),
            requests = s.requests + excluded.requests, downloads = s.downloads + excluded.downloads,
            duplicates = s.duplicates + excluded.duplicates, rejected = s.rejected + excluded.rejected, unknown = s.unknown + excluded.unknown,
            plays = s.plays + excluded.plays, streams = s.streams + excluded.streams, recounts = s.recounts + excluded.recounts`,
    [
      organizationId,
      watermark.xid,
      watermark.eventId,
      isChange ? 1 : 0,
      isDrained,
      at,
      requests,
      sums.downloads,
      sums.duplicates,
      sums.rejected,
      sums.unknown,
      sums.plays,
      sums.streams,
      isRecount ? 1 : 0,
    ],
  );
}
