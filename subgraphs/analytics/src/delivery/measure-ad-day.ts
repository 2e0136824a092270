import { adByteSpan, type AdSpan, type CameBytes, judgeAdDelivery } from '@castgraph/measurement/ad-delivery';
import { type ByteSpan, uniteSpans } from '@castgraph/measurement/byte-range';
import type { MediaFacts } from '@castgraph/measurement/one-minute-rule';
import { byteEvidence } from '@castgraph/measurement/request-verdict';
import { tryAdvisoryLock } from '@castgraph/orm/advisory-lock';
import { plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { type AdDay, readAdRequests, type RequestsOfDownload } from './read-ad-requests.ts';

/** A day of an episode that is to be looked at. */
export type DueAdDay = Omit<AdDay, 'podcastId'>;

interface SlotRow {
  id: string;
  start_seconds: number;
  end_seconds: number;
  podcast_id: string;
  changes: string;
  downloads: number;
  duration: number | null;
  size: number | null;
  bitrate: number | null;
  id3: number | null;
}

interface SlotCounts {
  served: number;
  requested: number;
  downloads: number;
}

const READ_SLOTS = `/* read-ad-slots-due */
  select s.id, s.start_seconds, s.end_seconds, e.podcast_id, due.changes::text, coalesce(d.downloads, 0)::float8 as downloads,
         e.duration_seconds as duration, e.size_bytes::float8 as size, e.bitrate_bps::float8 as bitrate, e.id3_bytes::float8 as id3
    from analytics.ad_slot_due due
    join analytics.ad_slot s on s.organization_id = due.organization_id and s.episode_id = due.episode_id
    join analytics.episode e on e.organization_id = due.organization_id and e.id = due.episode_id
    left join analytics.episode_day d on d.organization_id = due.organization_id and d.podcast_id = e.podcast_id and d.source = due.source
     and d.day = due.day and d.episode_id = due.episode_id
   where due.organization_id = ?::uuid and due.episode_id = ?::uuid and due.source = ?::text and due.day = ?::date order by s.id`;

const FORGET = `/* forget-ad-slot-day */
  delete from analytics.ad_slot_day where organization_id = ?::uuid and episode_id = ?::uuid and source = ?::text and day = ?::date`;

const KEEP = `/* keep-ad-slot-day */
  insert into analytics.ad_slot_day (organization_id, slot_id, source, day, episode_id, served, requested, downloads)
  select ?::uuid, r.slot_id, ?::text, ?::date, ?::uuid, r.served, r.requested, r.downloads
    from unnest(?::uuid[], ?::int[], ?::int[], ?::int[]) as r (slot_id, served, requested, downloads)`;

const DONE = `/* forget-ad-slot-due */
  delete from analytics.ad_slot_due where organization_id = ?::uuid and episode_id = ?::uuid and source = ?::text and day = ?::date
     and changes = coalesce(?::bigint, changes)`;

/** So many downloads are held in memory at once, at most about. */
const AT_ONCE = 50_000;

/**
 * Counts for each advertisement of an episode the downloads of a day that brought it (C33), from what every request of their windows asked for.
 * What changes meanwhile leaves the day due. @returns false when another worker is at this day
 */
export function measureAdDay(orm: Orm, organizationId: string, due: DueAdDay): Promise<boolean> {
  const { episodeId, source, day } = due;
  const key = [organizationId, episodeId, source, day];
  return inOrganization(orm, organizationId, async (em) => {
    if (!(await tryAdvisoryLock(em, `castgraph.analytics.ad-day.${key.join('.')}`))) return false;
    const slots = await executeBound<SlotRow>(em, READ_SLOTS, key);
    await executeBound(em, FORGET, key);
    const first = slots[0];
    if (first) await keepCounts(em, organizationId, { ...due, podcastId: first.podcast_id }, slots);
    await executeBound(em, DONE, [...key, first?.changes ?? null]);
    return true;
  });
}

async function keepCounts(em: EntityManager, organizationId: string, day: AdDay, slots: readonly SlotRow[]): Promise<void> {
  const facts = factsOf(slots[0]!);
  // Of one whose place in the file is not known no row is kept: its downloads stand for it.
  const placed = slots.filter((slot) => adByteSpan(spanOf(slot), facts) !== null);
  if (placed.length === 0) return;
  const counts = new Map<string, SlotCounts>();
  for (const slice of keySlices(slots[0]!.downloads)) {
    for (const requests of await readAdRequests(em, organizationId, day, slice)) addDownload(counts, placed, requests);
  }
  const rows = [...counts];
  const column = (field: keyof SlotCounts) => plainArrayLiteral(rows.map(([, count]) => count[field]));
  await executeBound(em, KEEP, [
    organizationId,
    day.source,
    day.day,
    day.episodeId,
    plainArrayLiteral(rows.map(([id]) => id)),
    column('served'),
    column('requested'),
    column('downloads'),
  ]);
}

/** Adds one download to the counts of each advertisement. */
function addDownload(counts: Map<string, SlotCounts>, slots: readonly SlotRow[], requests: RequestsOfDownload): void {
  const facts = factsOf(slots[0]!);
  const came = requests.includes(null) ? 'unknown' : cameOf(requests as NonNullable<RequestsOfDownload[number]>[], facts);
  for (const slot of slots) {
    const judged = (came === 'unknown' ? (['unknown'] as const) : came).map((each) => judgeAdDelivery(spanOf(slot), facts, each));
    const count = counts.get(slot.id) ?? { served: 0, requested: 0, downloads: 0 };
    counts.set(slot.id, count);
    const delivered = judged.find(({ isDelivered }) => isDelivered);
    if (delivered && delivered.basis !== 'prefix') count[delivered.basis] += 1;
  }
}

/** What was surely served and, where the log is silent of some of it, what was asked for with it (C15, C16). */
function cameOf(requests: readonly NonNullable<RequestsOfDownload[number]>[], facts: MediaFacts): CameBytes[] {
  const evidence = requests.map((request) => byteEvidence(request, facts));
  const spansOf = (all: typeof evidence): ByteSpan[] => uniteSpans(all.flatMap(({ spans }) => spans));
  const served = evidence.filter(({ basis }) => basis === 'served');
  const came: CameBytes[] = [{ spans: spansOf(served), basis: 'served' }];
  return served.length === evidence.length ? came : [...came, { spans: spansOf(evidence), basis: 'requested' }];
}

function spanOf({ start_seconds, end_seconds }: SlotRow): AdSpan {
  return { startSeconds: start_seconds, endSeconds: end_seconds };
}

function factsOf({ duration, size, bitrate, id3 }: SlotRow): MediaFacts {
  return { durationSeconds: duration, sizeBytes: size, bitrateBps: bitrate, id3Bytes: id3 };
}

/** Parts of all listeners by their keys, which are uniform. */
function keySlices(downloads: number): [string, string][] {
  const count = Math.min(256, Math.max(1, Math.ceil(downloads / AT_ONCE)));
  const bound = (slice: number) =>
    slice === count
      ? 'ff'.repeat(40)
      : Math.floor((slice * 256) / count)
          .toString(16)
          .padStart(2, '0');
  return Array.from({ length: count }, (_, slice) => [slice === 0 ? '' : bound(slice), bound(slice + 1)]);
}
