import type { FlagKind, Severity } from './flag-kinds.ts';

/** Words as they were said, with their seconds in the episode. */
export interface Quote {
  text: string;
  startSeconds: number;
  endSeconds: number;
}

/** Something about a campaign's spots that a person ought to look at. */
export interface Flag {
  kind: FlagKind;
  severity: Severity;
  /** One sentence with the numbers: what was found, and what was booked. */
  finding: string;
  /** What was measured, in the unit of the threshold; null where nothing is counted. */
  measured: number | null;
  /** Beyond which it is a flag; null where nothing is counted. */
  threshold: number | null;
  /** What was said, and where. */
  quotes: readonly Quote[];
}

/** What came of one check. What cannot be known is never a flag. */
export type Check =
  | { kind: FlagKind; state: 'PASSED' }
  | { kind: FlagKind; state: 'FLAGGED'; flag: Flag }
  | { kind: FlagKind; state: 'NOT_CHECKED'; why: string };

/** Quotes of one flag; more help nobody. */
const MAX_QUOTES = 10;
/** Characters of a finding. */
const MAX_FINDING = 1_000;

/** The check found nothing to look at. */
export function passed(kind: FlagKind): Check {
  return { kind, state: 'PASSED' };
}

/** The evidence for the check is absent, and why. */
export function notChecked(kind: FlagKind, why: string): Check {
  return { kind, state: 'NOT_CHECKED', why };
}

/** The check found something. */
export function flagged(
  kind: FlagKind,
  severity: Severity,
  finding: string,
  {
    measured = null,
    threshold = null,
    quotes = [],
  }: { measured?: number | null; threshold?: number | null; quotes?: readonly Quote[] } = {},
): Check {
  return {
    kind,
    state: 'FLAGGED',
    flag: {
      kind,
      severity,
      finding: finding.slice(0, MAX_FINDING).toWellFormed(),
      measured,
      threshold,
      quotes: quotes.slice(0, MAX_QUOTES),
    },
  };
}

/** The first of some that is flagged, else the first that was not checked, else that it passed: what holds of a spot with several reads. */
export function worstOf(checks: readonly Check[]): Check | undefined {
  return checks.find(({ state }) => state === 'FLAGGED') ?? checks.find(({ state }) => state === 'NOT_CHECKED') ?? checks[0];
}
