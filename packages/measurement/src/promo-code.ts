/** A code of one advertiser, valid from `from` (included) to `to` (excluded), Unix ms; null means without end. */
export interface PromoCode {
  code: string;
  from: number | null;
  to: number | null;
}

/**
 * The form in which codes are compared: NFKC, trimmed, upper case, without spaces and hyphens of any kind.
 * Nothing else is forgiven: no edit distance, no parts of codes. // A5
 */
export function normalizePromoCode(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Zs}\p{Dash_Punctuation}\u00AD\u200B-\u200D\u2060\uFEFF\u2212]/gu, '');
}

/** The codes of an advertiser that a customer's entry means at an instant (Unix ms); empty when none. // A5 */
export function matchPromoCodes<T extends PromoCode>(entry: string, at: number, codes: readonly T[]): T[] {
  const wanted = normalizePromoCode(entry);
  if (wanted === '') return [];
  return codes.filter(
    ({ code, from, to }) => normalizePromoCode(code) === wanted && (from ?? at) <= at && at < (to ?? Number.POSITIVE_INFINITY),
  );
}

/**
 * Whether a code looks leaked to coupon sites: some day's uses exceed five times the median of the days on which it was used.
 * Takes the uses of each day; days without use do not count. // A5
 */
export function isLeakedCode(usesPerDay: readonly number[]): boolean {
  const used = usesPerDay.filter((uses) => uses > 0).sort((a, b) => a - b);
  const middle = used.length >> 1;
  const median = used.length % 2 === 1 ? used[middle]! : ((used[middle - 1] ?? 0) + (used[middle] ?? 0)) / 2;
  return used.length > 0 && used.at(-1)! > 5 * median;
}
