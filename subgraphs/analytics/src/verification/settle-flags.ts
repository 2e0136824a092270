import { severeFlagRaised } from '@castgraph/contracts/severe-flag-raised';
import { newId } from '@castgraph/kernel/ids';
import type { Flag } from '@castgraph/measurement/verification/check';
import { isNewEvidence } from '@castgraph/measurement/verification/new-evidence';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import type { StoredEvidence } from './stored-flag.ts';

/** A flag and what of a campaign it is about. */
export interface FoundFlag {
  /** Null: the campaign as a whole. */
  placementId: string | null;
  /** Null: all episodes. */
  episodeId: string | null;
  flag: Flag;
}

interface KnownFlag {
  id: string;
  placementId: string | null;
  episodeId: string | null;
  kind: Flag['kind'];
  evidence: StoredEvidence;
  verdict: 'CONFIRMED' | 'DISMISSED' | null;
}

// Held, so that a verdict given meanwhile is either seen here or comes after.
const KNOWN = `/* known-flags */
  select id, placement_id as "placementId", episode_id as "episodeId", kind, evidence, verdict
    from analytics.verification_flag where organization_id = ? and campaign_id = ? order by id for update`;

const KEEP = `/* keep-flags */
  insert into analytics.verification_flag as f (organization_id, id, campaign_id, placement_id, episode_id, kind, severity, evidence,
                                                first_seen_at, last_seen_at)
  select ?::uuid, r.id, ?::uuid, r.placement_id, r.episode_id, r.kind, r.severity, r.evidence, r.at, r.at
    from (select r.*, ?::timestamptz as at from jsonb_to_recordset(?::jsonb)
            as r (id uuid, placement_id uuid, episode_id uuid, kind text, severity text, evidence jsonb)) r
  on conflict (organization_id, id) do update set severity = excluded.severity, evidence = excluded.evidence, last_seen_at = excluded.last_seen_at,
    resolved_at = null`;

// What was dismissed and is now otherwise waits for a person again; that it was dismissed stays in the audit.
const REOPEN = `/* reopen-flags */
  update analytics.verification_flag set verdict = null, verdict_by = null, verdict_at = null, note = null, first_seen_at = ?::timestamptz
   where organization_id = ?::uuid and id = any (?::uuid[])`;

const RESOLVE = `/* resolve-flags */
  update analytics.verification_flag set resolved_at = ?::timestamptz
   where organization_id = ?::uuid and campaign_id = ?::uuid and resolved_at is null and last_seen_at < ?::timestamptz`;

/**
 * Keeps what was found of a campaign at an instant. The same finding keeps its row and a person's verdict; what is no longer found resolves
 * itself; what a person dismissed comes back only with other evidence. What is severe and new is told to whoever subscribes. Every look must have a later instant than the one before.
 */
export async function settleFlags(
  em: EntityManager,
  { organizationId, campaignId, campaignName, at }: { organizationId: string; campaignId: string; campaignName: string; at: Date },
  found: readonly FoundFlag[],
): Promise<void> {
  const known = await em.execute<KnownFlag[]>(KNOWN, [organizationId, campaignId]);
  const bySubject = new Map(known.map((flag) => [subjectOf(flag.kind, flag), flag]));
  const unique = new Map(found.map((each) => [subjectOf(each.flag.kind, each), each]));
  const reopened: string[] = [];
  const rows = [...unique].map(([subject, { placementId, episodeId, flag }]) => {
    const before = bySubject.get(subject);
    if (before?.verdict === 'DISMISSED' && isNewEvidence(before.evidence, flag)) reopened.push(before.id);
    const { kind, severity, finding, measured, threshold, quotes } = flag;
    const evidence =
      before?.verdict === 'DISMISSED' && !reopened.includes(before.id) ? before.evidence : { finding, measured, threshold, quotes };
    return { id: before?.id ?? newId(), placement_id: placementId, episode_id: episodeId, kind, severity, evidence };
  });
  const now = at.toISOString();
  if (rows.length > 0) await executeBound(em, KEEP, [organizationId, campaignId, now, JSON.stringify(rows)]);
  if (reopened.length > 0) await executeBound(em, REOPEN, [now, organizationId, `{${reopened.join(',')}}`]);
  await executeBound(em, RESOLVE, [now, organizationId, campaignId, now]);
  const isNew = (id: string) => reopened.includes(id) || !known.some((flag) => flag.id === id);
  for (const { id, placement_id: placementId, episode_id: episodeId, kind, severity, evidence } of rows) {
    if (severity !== 'SEVERE' || !isNew(id)) continue;
    const { finding } = evidence;
    await publishEvent(em, severeFlagRaised, {
      organizationId,
      flagId: id,
      campaignId,
      campaignName,
      placementId,
      episodeId,
      kind,
      finding,
    });
  }
}

function subjectOf(kind: string, { placementId, episodeId }: { placementId: string | null; episodeId: string | null }): string {
  return `${kind} ${placementId} ${episodeId}`;
}
