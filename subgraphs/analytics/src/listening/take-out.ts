import type { MediaFacts } from '@castgraph/measurement/one-minute-rule';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { TakenOut } from './count-rows.ts';
import type { DownloadRow } from './count-changes.ts';
import type { Verdict } from './judge-rows.ts';
import type { LoggedRow } from './read-log.ts';
import { REPORT_COLUMNS, type ReportRow } from './report-row.ts';

const VERDICT_COLUMNS = `v.event_id as "eventId", (extract(epoch from v.at) * 1000)::float8 as at, v.cause, v.source, encode(v.listener_key, 'hex') as "listenerKey",
  v.podcast_id as "podcastId", v.episode_id as "episodeId", (extract(epoch from v.window_start) * 1000)::float8 as "windowStart", v.url_key as "urlKey"`;

const DOWNLOAD_COLUMNS = `d.event_id as "eventId", (extract(epoch from d.at) * 1000)::float8 as at, d.source, d.podcast_id as "podcastId", d.episode_id as "episodeId",
  encode(d.listener_key, 'hex') as "listenerKey", encode(d.household_key, 'hex') as "householdKey", d.app, d.device, d.country, d.region, d.ip_class as "ipClass",
  (extract(epoch from d.window_start) * 1000)::float8 as "windowStart", d.implausible`;

/** Takes the verdicts of requests whose episode was unknown out of the books. */
export async function takeOutUnknown(em: EntityManager, organizationId: string, rows: readonly LoggedRow[]): Promise<TakenOut> {
  const withdrawn = await em.execute<Verdict[]>(
    `/* take-out-unknown */
     delete from analytics.request_verdict v using unnest(?::uuid[], ?::float8[]) as r (event, at_ms)
      where v.organization_id = ? and v.event_id = r.event and v.at = to_timestamp(r.at_ms / 1000) and v.cause = 'unknown-episode'
      returning ${VERDICT_COLUMNS}`,
    [arrayLiteral(rows.map(({ eventId }) => eventId)), arrayLiteral(rows.map(({ at }) => at)), organizationId],
  );
  return { removed: [], withdrawn, reports: [], facts: new Map() };
}

/** Takes everything that arrived in `[from, to)` (Unix ms) out of the books: its downloads, verdicts and reports. Sums are left to `countRows`. */
export async function takeOutSpan(em: EntityManager, organizationId: string, from: number, to: number): Promise<TakenOut> {
  const span = [organizationId, new Date(from).toISOString(), new Date(to).toISOString()];
  const where = (table: string) => `${table}.organization_id = ? and ${table}.at >= ?::timestamptz and ${table}.at < ?::timestamptz`;
  const removed = await em.execute<DownloadRow[]>(
    `/* take-out-downloads */ delete from analytics.download d where ${where('d')} returning ${DOWNLOAD_COLUMNS}`,
    span,
  );
  const withdrawn = await em.execute<Verdict[]>(
    `/* take-out-verdicts */ delete from analytics.request_verdict v where ${where('v')} returning ${VERDICT_COLUMNS}`,
    span,
  );
  const reports = await em.execute<ReportRow[]>(
    `/* take-out-reports */ delete from analytics.listening_report r where ${where('r')} returning ${REPORT_COLUMNS}`,
    span,
  );
  return { removed, withdrawn, reports, facts: await readFacts(em, organizationId) };
}

async function readFacts(em: EntityManager, organizationId: string): Promise<Map<string, MediaFacts>> {
  const rows = await em.execute<{ id: string; duration: number | null; size: number | null; bitrate: number | null; id3: number | null }[]>(
    `/* read-media-facts */ select id, duration_seconds as duration, size_bytes::float8 as size, bitrate_bps::float8 as bitrate, id3_bytes::float8 as id3
     from analytics.episode where organization_id = ?`,
    [organizationId],
  );
  return new Map(
    rows.map(({ id, duration, size, bitrate, id3 }) => [
      id,
      { durationSeconds: duration, sizeBytes: size, bitrateBps: bitrate, id3Bytes: id3 },
    ]),
  );
}
