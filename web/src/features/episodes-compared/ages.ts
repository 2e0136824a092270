/** Ages at which a table gives figures, in days since publication. */
export const TABLE_AGES = [1, 3, 7, 30, 60, 90] as const;
/** Ages at which curves are drawn: close together where they bend. */
export const CURVE_AGES: readonly number[] = [1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90];

/** `1` → `1 day`. */
export function ageName(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
