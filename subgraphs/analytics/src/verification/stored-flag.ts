import type { Flag } from '@castgraph/measurement/verification/check';
import type { FlagVerdict } from '../generated/resolvers.ts';

/** What a flag was found by, as it is stored. */
export type StoredEvidence = Pick<Flag, 'finding' | 'measured' | 'threshold' | 'quotes'>;

/** A flag as it is kept. */
export interface StoredFlag {
  id: string;
  campaignId: string;
  placementId: string | null;
  episodeId: string | null;
  kind: Flag['kind'];
  severity: Flag['severity'];
  evidence: StoredEvidence;
  firstSeenAt: Date;
  lastSeenAt: Date;
  resolvedAt: Date | null;
  verdict: FlagVerdict | null;
  verdictBy: string | null;
  verdictAt: Date | null;
  note: string | null;
}

/** The columns of a flag, as `toFlag` takes them. */
export const FLAG_COLUMNS = `id, campaign_id as "campaignId", placement_id as "placementId", episode_id as "episodeId", kind, severity, evidence,
  to_json(first_seen_at) #>> '{}' as "firstSeenAt", to_json(last_seen_at) #>> '{}' as "lastSeenAt", to_json(resolved_at) #>> '{}' as "resolvedAt",
  verdict, verdict_by as "verdictBy", to_json(verdict_at) #>> '{}' as "verdictAt", note`;

type Times = 'firstSeenAt' | 'lastSeenAt' | 'resolvedAt' | 'verdictAt';
/** A row with its instants as texts. */
export type FlagRow = Omit<StoredFlag, Times> &
  Record<'firstSeenAt' | 'lastSeenAt', string> &
  Record<'resolvedAt' | 'verdictAt', string | null>;

/** A flag of its row. */
export function toFlag(row: FlagRow): StoredFlag {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    firstSeenAt: new Date(row.firstSeenAt),
    lastSeenAt: new Date(row.lastSeenAt),
    resolvedAt: instant(row.resolvedAt),
    verdictAt: instant(row.verdictAt),
  };
}
