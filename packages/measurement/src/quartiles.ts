/** The quartiles of some figures; null for none. */
export interface Quartiles {
  lower: number | null;
  median: number | null;
  upper: number | null;
}

/**
 * Quartiles by linear interpolation between the closest ranks, as PostgreSQL's `percentile_cont` and most spreadsheets have
 * them: of 1, 2, 3, 4 they are 1.75, 2.5 and 3.25.
 */
export function computeQuartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  return { lower: at(sorted, 0.25), median: at(sorted, 0.5), upper: at(sorted, 0.75) };
}

function at(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const value = sorted[below]!;
  return below === place ? value : value + (sorted[below + 1]! - value) * (place - below);
}
