import { NONE } from '../../shared/format-number.ts';

/** Ages at which a table gives figures, in days since publication. */
export const TABLE_AGES = [1, 3, 7, 30, 60, 90] as const;
/** Ages at which curves are drawn: close together where they bend. */
export const CURVE_AGES: readonly number[] = [1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90];

/** `1` → `1 day`. */
export function ageName(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

const DAY_MS = 86_400_000;

/** Why an episode has no figure at an age: it is younger, or came out before its show was measured. */
export function missingWords(publishedAt: string | null | undefined, days: number, asOf: string): string {
  if (!publishedAt) return NONE;
  return Date.parse(publishedAt) + days * DAY_MS > Date.parse(asOf) ? 'not yet' : 'not measured';
}
