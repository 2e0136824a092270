import { tryAdvisoryLock } from '@castgraph/orm/advisory-lock';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { type CountedRows, countRows } from './count-rows.ts';
import { countingLock } from './counting-lock.ts';
import { readWatermark, recordRound } from './counting-state.ts';
import { type LoggedRow, NIL_ID, readLogEnd, readNewRows, readUnknownRows } from './read-log.ts';
import { takeOutUnknown } from './take-out.ts';
import { takeResettled } from './take-resettled.ts';

/** One committed round of counting. */
export interface CountingRound extends CountedRows {
  organizationId: string;
  /** Requests judged for the first time. */
  requests: number;
  /** Whether more is waiting already. */
  hasMore: boolean;
}

export interface CountingOptions {
  /** Requests in one transaction. */
  limit?: number;
}

const requestsTotal = counter('counting_requests_total');
const latency = histogram('aggregation_latency_seconds');

const LIMIT = 2_000;
const URLS_AT_ONCE = 200;

/**
 * Counts what is new in an organization's log, up to `limit` requests, what became countable because its episode
 * arrived, and what was judged by other facts about its file than are known now. Verdicts, downloads, rollups and the watermark are committed together: a crash at any point loses and doubles
 * nothing. Null when another worker is at this organization, or has just been.
 */
export async function countRequests(
  orm: Orm,
  organizationId: string,
  { limit = LIMIT }: CountingOptions = {},
): Promise<CountingRound | null> {
  const round = await inOrganization(orm, organizationId, async (em) => {
    if (!(await tryAdvisoryLock(em, countingLock(organizationId)))) return null;
    const end = await readLogEnd(em);
    const from = await readWatermark(em, organizationId);
    const fresh = await readNewRows(em, organizationId, from, end, limit);
    const known = await rereadUnknown(em, organizationId, limit);
    const resettled = await takeResettled(em, organizationId, limit);
    const counted = await countRows(em, organizationId, [...fresh, ...known.rows], known.takenOut, resettled.cells);
    const isChange = counted.podcastIds.length > 0 || counted.isReportChange;
    const isDrained = fresh.length < limit;
    const last = fresh.at(-1);
    await recordRound(em, organizationId, {
      watermark: isDrained || !last ? { xid: end, eventId: NIL_ID } : { xid: last.xid, eventId: last.eventId },
      requests: fresh.length,
      sums: counted.sums,
      isChange: counted.touched.length > 0 || isChange,
      isDrained,
      lastRequestAt: counted.touched.length === 0 ? null : Math.max(...counted.touched.map(({ at }) => at)),
      isRecount: isChange && resettled.cells.length > 0,
    });
    return { ...counted, organizationId, requests: fresh.length, hasMore: !isDrained || known.hasMore || resettled.hasMore, fresh };
  });
  if (round) observe(round.fresh, round.sums);
  return round;
}

/** Takes requests of unknown episodes whose URL has become known out of the books, for this round to judge. */
async function rereadUnknown(em: EntityManager, organizationId: string, limit: number) {
  const urls = await em.execute<{ url_key: string }[]>(
    `/* read-rejudged-urls */ select url_key from analytics.rejudged_url where organization_id = ? order by since, url_key limit ?`,
    [organizationId, URLS_AT_ONCE],
  );
  if (urls.length === 0) return { rows: [], takenOut: undefined, hasMore: false };
  const keys = urls.map((row) => row.url_key);
  const rows = await readUnknownRows(em, organizationId, keys, limit);
  const hasMore = rows.length === limit || urls.length === URLS_AT_ONCE;
  if (rows.length < limit) {
    await em.execute(
      '/* forget-rejudged-urls */ delete from analytics.rejudged_url where organization_id = ? and url_key = any (?::text[])',
      [organizationId, arrayLiteral(keys)],
    );
  }
  return { rows, takenOut: await takeOutUnknown(em, organizationId, rows), hasMore };
}

function observe(fresh: readonly LoggedRow[], sums: CountedRows['sums']): void {
  requestsTotal.inc({ result: 'judged' }, fresh.length);
  // A round may also move requests from one place to another; counters only tell of what came in.
  for (const [result, delta] of Object.entries(sums)) if (delta > 0) requestsTotal.inc({ result }, delta);
  const now = Date.now();
  for (const { at } of fresh) latency.observe({ rollup: 'hour' }, Math.max(0, now - at) / 1000);
}
