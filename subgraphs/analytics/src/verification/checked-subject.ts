import type { Check } from '@castgraph/measurement/verification/check';
import { ALL_FLAG_KINDS, type FlagKind } from '@castgraph/measurement/verification/flag-kinds';
import type { FoundFlag } from './settle-flags.ts';

/** What the checks found of a spot in an episode, of a spot, or of a whole campaign. */
export interface CheckedSubject {
  placementId: string | null;
  episodeId: string | null;
  checks: readonly Check[];
}

/** How a kind of check stands for a whole campaign. */
export interface KindStanding {
  kind: FlagKind;
  state: Check['state'];
  /** Why nothing could be checked; null otherwise. */
  why: string | null;
}

/** The flags among what was found. */
export function flagsOf(checked: readonly CheckedSubject[]): FoundFlag[] {
  return checked.flatMap(({ placementId, episodeId, checks }) =>
    checks.flatMap((check) => (check.state === 'FLAGGED' ? [{ placementId, episodeId, flag: check.flag }] : [])),
  );
}

/** How each kind stands: flagged where any is, passed where any could be checked, else why none could. */
export function standingsOf(checked: readonly CheckedSubject[]): KindStanding[] {
  const byKind = Map.groupBy(
    checked.flatMap(({ checks }) => checks),
    ({ kind }) => kind,
  );
  return ALL_FLAG_KINDS.map((kind) => {
    const checks = byKind.get(kind) ?? [];
    if (checks.some(({ state }) => state === 'FLAGGED')) return { kind, state: 'FLAGGED', why: null };
    if (checks.some(({ state }) => state === 'PASSED')) return { kind, state: 'PASSED', why: null };
    const reasons = new Set(checks.flatMap((check) => (check.state === 'NOT_CHECKED' ? [check.why] : [])));
    return { kind, state: 'NOT_CHECKED', why: [...reasons][0] ?? 'The campaign has no spot in a published episode' };
  });
}
