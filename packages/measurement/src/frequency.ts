/** Frequencies up to this are told apart; what is above is one group. */
export const TOP_FREQUENCY = 10;

/** The share of listeners that "heavy" ones are, by the most impressions: 2 %. */
const HEAVY_SHARE = 0.02;

/** How many listeners had exactly so many impressions; the last group, `TOP_FREQUENCY`, holds all above as well. */
export interface FrequencyGroup {
  impressions: number;
  listeners: number;
}

/** Listeners by how often they had a spot. */
export interface FrequencyFigures {
  groups: FrequencyGroup[];
  /** The share of all impressions that went to the 2 % of listeners with the most; null with fewer than 50 listeners, of whom 2 % are nobody. */
  heavyShare: number | null;
}

/**
 * Sums up how many listeners had how many impressions. `counts` says of each number of impressions how many listeners had it, in any order. The
 * heavy 2 % are rounded down to whole listeners; of the group they end in, so many as are needed.
 */
export function summarizeFrequency(counts: readonly FrequencyGroup[]): FrequencyFigures {
  const groups = Array.from({ length: TOP_FREQUENCY }, (_, index) => ({ impressions: index + 1, listeners: 0 }));
  let listeners = 0;
  let impressions = 0;
  for (const count of counts) {
    if (count.impressions < 1) continue;
    groups[Math.min(TOP_FREQUENCY, count.impressions) - 1]!.listeners += count.listeners;
    listeners += count.listeners;
    impressions += count.impressions * count.listeners;
  }
  const heavy = Math.floor(listeners * HEAVY_SHARE);
  if (heavy === 0) return { groups, heavyShare: null };
  let left = heavy;
  let toHeavy = 0;
  for (const count of counts.toSorted((a, b) => b.impressions - a.impressions)) {
    const taken = Math.min(left, count.listeners);
    toHeavy += taken * count.impressions;
    left -= taken;
  }
  return { groups, heavyShare: toHeavy / impressions };
}
