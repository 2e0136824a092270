/** How many listeners two audiences share, or why that cannot be said. */
export type AudienceOverlap =
  | { statement: 'measured'; both: number; error: number }
  | { statement: 'too-few-listeners' | 'within-error'; both: null; error: number };

/** Distinct listeners of two audiences and of both together, each off by at most `errorShare` of itself in 95 of 100 cases. */
export interface Audiences {
  one: number;
  other: number;
  either: number;
  /** 0 where everybody was counted. */
  errorShare: number;
}

/** Below so many listeners in either audience nothing is said: a share of so few is noise, and tells of persons. */
export const SMALLEST_AUDIENCE = 100;

/**
 * The overlap by inclusion and exclusion: |A ∩ B| = |A| + |B| − |A ∪ B|. The errors of the three counts add as of independent
 * ones, which is no less than they do. An estimate within its own error is none.
 */
export function computeOverlap({ one, other, either, errorShare }: Audiences): AudienceOverlap {
  const error = Math.ceil(errorShare * Math.hypot(one, other, either));
  if (Math.min(one, other) < SMALLEST_AUDIENCE) return { statement: 'too-few-listeners', both: null, error: 0 };
  const both = Math.min(one, other, Math.max(0, one + other - either));
  if (error > 0 && both <= error) return { statement: 'within-error', both: null, error };
  return { statement: 'measured', both, error };
}
