/** Downloads of spots, and the impressions among them by what they are told by (C33); see `ImpressionBasis` in packages/measurement/src/ad-delivery.ts. */
export interface ImpressionCounts {
  /** Valid downloads (C32), each spot counted for itself: two spots in one episode are two deliveries. */
  downloads: number;
  prefix: number;
  served: number;
  requested: number;
  /** Of downloads whose bytes are seen, and where in them the advertisement lies is not known. */
  unplaced: number;
}

export const NO_IMPRESSIONS: ImpressionCounts = { downloads: 0, prefix: 0, served: 0, requested: 0, unplaced: 0 };

/** All impressions, by whatever they are told. */
export function countImpressions({ prefix, served, requested, unplaced }: ImpressionCounts): number {
  return prefix + served + requested + unplaced;
}

/** The sum of counts of different spots, days or episodes. */
export function addImpressions(all: Iterable<ImpressionCounts>): ImpressionCounts {
  const sum = { ...NO_IMPRESSIONS };
  for (const each of all) for (const field of Object.keys(sum) as (keyof ImpressionCounts)[]) sum[field] += each[field];
  return sum;
}
