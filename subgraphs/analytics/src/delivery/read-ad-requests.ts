import { addDays, type Day } from '@castgraph/kernel/days';
import { parseRange } from '@castgraph/measurement/byte-range';
import type { Candidate } from '@castgraph/measurement/request-verdict';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** The downloads of an episode on a day, seen by one source. */
export interface AdDay {
  podcastId: string;
  episodeId: string;
  source: string;
  day: Day;
}

/** The requests of one download, itself among them; null for one that the log no longer holds. */
export type RequestsOfDownload = (Candidate | null)[];

interface RequestRow {
  download: string;
  is_lost: boolean;
  range_spec: string | null;
  status: number | null;
  bytes_served: string | null;
}

/** Windows are a day long or, while a listener comes back each day, somewhat longer (C20). */
const WINDOW_DAYS = 7;

// Both ends as constants besides, so that only the partitions of these days are planned.
const REQUESTS = `/* read-ad-requests */
  with d as materialized (
    select event_id, at, listener_key, window_start from analytics.download
     where organization_id = ?::uuid and podcast_id = ?::uuid and episode_id = ?::uuid and source = ?::text and not implausible
       and at >= ?::timestamptz and at < ?::timestamptz and listener_key >= decode(?::text, 'hex') and listener_key < decode(?::text, 'hex'))
  select encode(d.listener_key, 'hex') || d.window_start::text as download, e.event_id is null as is_lost, e.range_spec, e.status, e.bytes_served
    from d left join ingestion.listener_event_log e on e.organization_id = ?::uuid and e.event_id = d.event_id and e.at = d.at
     and e.at >= ?::timestamptz and e.at < ?::timestamptz
  union all
  select encode(d.listener_key, 'hex') || d.window_start::text, e.event_id is null, e.range_spec, e.status, e.bytes_served
    from d join analytics.request_verdict v on v.organization_id = ?::uuid and v.episode_id = ?::uuid and v.listener_key = d.listener_key
     and v.source = ?::text and v.cause = 'duplicate' and v.window_start = d.window_start and v.at >= ?::timestamptz and v.at < ?::timestamptz
    left join ingestion.listener_event_log e on e.organization_id = v.organization_id and e.event_id = v.event_id and e.at = v.at
     and e.at >= ?::timestamptz and e.at < ?::timestamptz`;

/** What was asked for in each download of the day whose listener's key lies in `[from, to)`, in hexadecimal. */
export async function readAdRequests(
  em: EntityManager,
  organizationId: string,
  { podcastId, episodeId, source, day }: AdDay,
  [from, to]: readonly [string, string],
): Promise<RequestsOfDownload[]> {
  const ends = [`${addDays(day, -WINDOW_DAYS)}T00:00:00Z`, `${addDays(day, WINDOW_DAYS + 1)}T00:00:00Z`];
  const span = [`${day}T00:00:00Z`, `${addDays(day, 1)}T00:00:00Z`];
  const ofDay = [organizationId, podcastId, episodeId, source, ...span, from, to];
  const ofLog = [organizationId, ...span];
  const ofWindows = [organizationId, episodeId, source, ...ends, ...ends];
  const rows = await executeBound<RequestRow>(em, REQUESTS, [...ofDay, ...ofLog, ...ofWindows]);
  return [...Map.groupBy(rows, ({ download }) => download).values()].map((requests) => requests.map(toCandidate));
}

function toCandidate({ is_lost, range_spec, status, bytes_served }: RequestRow): Candidate | null {
  if (is_lost) return null;
  const range = range_spec?.trim() ?? '';
  const specs = range === '' || range === '-' ? null : parseRange(range);
  return { specs, status: status ?? (specs ? 206 : 200), bytesServed: bytes_served === null ? null : Number(bytes_served) };
}
