import type { Check } from '@castgraph/measurement/verification/check';
import type { Line } from '@castgraph/measurement/verification/spoken-words';
import type { Read } from '@castgraph/measurement/verification/spot-evidence';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** A spot as it was found in an episode. */
export interface FoundSpot {
  placementId: string;
  episodeId: string;
  read: Read;
  version: string | null;
  checks: readonly Check[];
}

/** A spot that was found in an episode before now. */
export interface FormerSpot {
  placementId: string;
  episodeId: string;
  version: string | null;
  /** Calendar day, UTC. */
  lastFoundDay: string;
}

const OF_CAMPAIGN = `/* read-airchecks-of-campaign */
  select distinct on (placement_id, episode_id) placement_id as "placementId", episode_id as "episodeId", version,
         (last_found_at at time zone 'UTC')::date::text as "lastFoundDay"
    from analytics.aircheck where organization_id = ? and campaign_id = ? and version is not null
   order by placement_id, episode_id, last_found_at desc`;

/** In which version of the transcript each spot of a campaign was heard last, and on which day. */
export function readFormerSpots(em: EntityManager, organizationId: string, campaignId: string): Promise<FormerSpot[]> {
  return em.execute<FormerSpot[]>(OF_CAMPAIGN, [organizationId, campaignId]);
}

/** Reads of before that a read is compared with. */
const MAX_FORMER_READS = 20;

const FORMER_READS = `/* read-former-reads */
  select a.lines, a.start_seconds as "startSeconds", a.end_seconds as "endSeconds", o.name, (e.published_at at time zone 'UTC')::date::text as day
    from analytics.campaign o
    join analytics.aircheck a on a.organization_id = o.organization_id and a.campaign_id = o.id
    join analytics.episode e on e.organization_id = a.organization_id and e.id = a.episode_id
    join analytics.placement p on p.organization_id = a.organization_id and p.id = a.placement_id
    left join analytics.flight f on f.organization_id = p.organization_id and f.id = p.flight_id
   where o.organization_id = ? and o.sponsor_id = ? and a.lines is not null and coalesce(f.last_day, o.flight_to) < ?::date
   order by a.last_found_at desc limit ${MAX_FORMER_READS}`;

/** A read of a flight that was over on a day. */
export interface FormerRead {
  lines: Line[];
  startSeconds: number;
  endSeconds: number;
  name: string;
  day: string;
}

/** The last reads of a sponsor in flights that were over before a day. */
export function readFormerReads(em: EntityManager, organizationId: string, sponsorId: string, day: string): Promise<FormerRead[]> {
  return em.execute<FormerRead[]>(FORMER_READS, [organizationId, sponsorId, day]);
}

const KEEP = `/* keep-airchecks */
  insert into analytics.aircheck as a (organization_id, placement_id, episode_id, slot_id, campaign_id, start_seconds, end_seconds, lines, version,
                                       checks, first_found_at, last_found_at)
  select ?::uuid, r.placement_id, r.episode_id, r.slot_id, ?::uuid, r.start_seconds, r.end_seconds, r.lines, r.version, r.checks, r.at, r.at
    from (select r.*, ?::timestamptz as at from jsonb_to_recordset(?::jsonb)
            as r (placement_id uuid, episode_id uuid, slot_id uuid, start_seconds float8, end_seconds float8, lines jsonb, version text, checks jsonb)) r
  on conflict (organization_id, placement_id, episode_id, slot_id) do update set start_seconds = excluded.start_seconds,
    end_seconds = excluded.end_seconds, lines = excluded.lines, version = excluded.version, checks = excluded.checks,
    last_found_at = excluded.last_found_at, gone_at = null`;

const MARK_GONE = `/* mark-airchecks-gone */
  update analytics.aircheck set gone_at = ?::timestamptz
   where organization_id = ?::uuid and campaign_id = ?::uuid and gone_at is null and last_found_at < ?::timestamptz`;

/** Keeps where the spots of a campaign were found at an instant; those that were not are gone since then. */
export async function keepAirchecks(
  em: EntityManager,
  { organizationId, campaignId, at }: { organizationId: string; campaignId: string; at: Date },
  found: readonly FoundSpot[],
): Promise<void> {
  const rows = found.map(({ placementId, episodeId, read, version, checks }) => ({
    placement_id: placementId,
    episode_id: episodeId,
    slot_id: read.slot.id,
    start_seconds: read.slot.startSeconds,
    end_seconds: read.slot.endSeconds,
    lines: read.words === null ? null : read.slot.lines,
    version: read.words === null ? null : version,
    checks: checks.map((check) => ({ kind: check.kind, state: check.state, why: check.state === 'NOT_CHECKED' ? check.why : null })),
  }));
  const now = at.toISOString();
  if (rows.length > 0) await executeBound(em, KEEP, [organizationId, campaignId, now, JSON.stringify(rows)]);
  await executeBound(em, MARK_GONE, [now, organizationId, campaignId, now]);
}
