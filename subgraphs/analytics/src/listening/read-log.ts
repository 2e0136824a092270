import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { IpClass } from '@castgraph/measurement/ip-class';
import type { MediaFacts } from '@castgraph/measurement/one-minute-rule';
import type { Source } from './measurement-setting.ts';

/** A place in an organization's log: everything before it has its verdict. Rows are ordered by transaction, then by id. */
export interface Watermark {
  xid: string;
  eventId: string;
}

/** One request or report of the log, with the episode its URL belongs to where that is known. Keys are hexadecimal. */
export interface LoggedRow {
  eventId: string;
  /** Unix milliseconds; the log keeps no finer time. */
  at: number;
  source: Source;
  /** A request for audio, or what a player or platform reports of listening (C34). */
  kind: 'request' | 'stream' | 'play';
  listenedSeconds: number | null;
  playPercent: number | null;
  urlKey: string;
  method: string;
  status: number | null;
  range: string | null;
  bytesServed: number | null;
  userAgent: string;
  isBot: boolean;
  ipClass: IpClass;
  app: string;
  device: string;
  country: string;
  region: string;
  listenerKey: string;
  householdKey: string | null;
  podcastId: string | null;
  episodeId: string | null;
  facts: MediaFacts;
  xid: string;
}

interface RawRow {
  event_id: string;
  at_ms: number;
  source: Source;
  kind: LoggedRow['kind'];
  listened_seconds: number | null;
  play_percent: number | null;
  url_key: string;
  method: string;
  status: number | null;
  range_spec: string | null;
  bytes_served: string | null;
  user_agent: string;
  is_bot: boolean;
  ip_class: IpClass;
  app: string | null;
  device: string | null;
  country: string | null;
  region: string | null;
  listener_key: string;
  household_key: string | null;
  podcast_id: string | null;
  episode_id: string | null;
  duration_seconds: number | null;
  size_bytes: string | null;
  bitrate_bps: string | null;
  id3_bytes: string | null;
  xid: string;
}

export const UNKNOWN_APP = 'unknown';
export const UNKNOWN_DEVICE = 'unknown';
/** ISO 3166-1 leaves ZZ to its users, for "unknown". */
export const UNKNOWN_COUNTRY = 'ZZ';
export const UNKNOWN_REGION = '';
export const NIL_ID = '00000000-0000-0000-0000-000000000000';

/** What counting reads of a log row `e`, whose episode is looked up by URL. */
const SELECT = `select e.event_id, (extract(epoch from e.at) * 1000)::float8 as at_ms, e.source, e.kind, e.listened_seconds, e.play_percent, e.url_key, e.method, e.status, e.range_spec,
    e.bytes_served, e.user_agent, e.is_bot, e.ip_class, e.app, e.device, e.country, e.region, encode(e.listener_key, 'hex') as listener_key,
    encode(e.household_key, 'hex') as household_key, ep.podcast_id, ep.id as episode_id, ep.duration_seconds, ep.size_bytes,
    ep.bitrate_bps, ep.id3_bytes, e.written_xid::text as xid`;
const JOIN = `left join analytics.episode_url u on u.organization_id = e.organization_id and u.url_key = e.url_key
  left join analytics.episode ep on ep.organization_id = u.organization_id and ep.id = u.episode_id`;

/** The first transaction that has not ended: below it the log is complete and final. */
export async function readLogEnd(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ xmin: string }[]>('/* read-log-end */ select pg_snapshot_xmin(pg_current_snapshot())::text as xmin');
  return row!.xmin;
}

/** The next rows after the watermark and before the transaction `end`, at most `limit`, in the order of the log. */
export async function readNewRows(
  em: EntityManager,
  organizationId: string,
  from: Watermark,
  end: string,
  limit: number,
): Promise<LoggedRow[]> {
  const rows = await em.execute<RawRow[]>(
    `/* read-new-requests */ ${SELECT} from ingestion.listener_event_log e ${JOIN}
     where e.organization_id = ? and e.written_xid >= ?::xid8 and e.written_xid < ?::xid8
       and (e.written_xid > ?::xid8 or e.event_id > ?::uuid)
     order by e.written_xid, e.event_id limit ?`,
    [organizationId, from.xid, end, from.xid, from.eventId, limit],
  );
  return rows.map(toRow);
}

/** Requests that were judged before their URL was an episode's, for the URLs given. */
export async function readUnknownRows(
  em: EntityManager,
  organizationId: string,
  urlKeys: readonly string[],
  limit: number,
): Promise<LoggedRow[]> {
  const rows = await em.execute<RawRow[]>(
    `/* read-unknown-requests */ ${SELECT}
     from analytics.request_verdict v
     join ingestion.listener_event_log e on e.organization_id = v.organization_id and e.event_id = v.event_id and e.at = v.at ${JOIN}
     where v.organization_id = ? and v.cause = 'unknown-episode' and v.url_key = any (?::text[]) order by v.at, v.event_id limit ?`,
    [organizationId, arrayLiteral(urlKeys), limit],
  );
  return rows.map(toRow);
}

/** Whether the log holds more than `limit` rows of a span `[from, to)` of arrival (Unix ms). Reads no more than that. */
export async function hasMoreThan(em: EntityManager, organizationId: string, from: number, to: number, limit: number): Promise<boolean> {
  const [row] = await em.execute<{ n: number }[]>(
    `/* has-more-requests */
     select count(*)::int as n from (
       select from ingestion.listener_event_log e where e.organization_id = ? and e.at >= ?::timestamptz and e.at < ?::timestamptz limit ?) held`,
    [organizationId, new Date(from).toISOString(), new Date(to).toISOString(), limit + 1],
  );
  return row!.n > limit;
}

/** Every counted row of a span `[from, to)` of arrival (Unix ms): those at or before the watermark. */
export async function readCountedRows(
  em: EntityManager,
  organizationId: string,
  from: number,
  to: number,
  watermark: Watermark,
): Promise<LoggedRow[]> {
  const rows = await em.execute<RawRow[]>(
    `/* read-counted-requests */ ${SELECT} from ingestion.listener_event_log e ${JOIN}
     where e.organization_id = ? and e.at >= ?::timestamptz and e.at < ?::timestamptz
       and (e.written_xid < ?::xid8 or (e.written_xid = ?::xid8 and e.event_id <= ?::uuid))
     order by e.at, e.event_id`,
    [organizationId, new Date(from).toISOString(), new Date(to).toISOString(), watermark.xid, watermark.xid, watermark.eventId],
  );
  return rows.map(toRow);
}

function toRow(raw: RawRow): LoggedRow {
  return {
    eventId: raw.event_id,
    at: raw.at_ms,
    source: raw.source,
    kind: raw.kind,
    listenedSeconds: raw.listened_seconds,
    playPercent: raw.play_percent,
    urlKey: raw.url_key,
    method: raw.method,
    status: raw.status,
    range: raw.range_spec,
    bytesServed: toNumber(raw.bytes_served),
    userAgent: raw.user_agent,
    isBot: raw.is_bot,
    ipClass: raw.ip_class,
    app: raw.app ?? UNKNOWN_APP,
    device: raw.device ?? UNKNOWN_DEVICE,
    country: raw.country ?? UNKNOWN_COUNTRY,
    region: raw.region ?? UNKNOWN_REGION,
    listenerKey: raw.listener_key,
    householdKey: raw.household_key,
    podcastId: raw.podcast_id,
    episodeId: raw.episode_id,
    facts: {
      durationSeconds: raw.duration_seconds,
      sizeBytes: toNumber(raw.size_bytes),
      bitrateBps: toNumber(raw.bitrate_bps),
      id3Bytes: toNumber(raw.id3_bytes),
    },
    xid: raw.xid,
  };
}

function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}
