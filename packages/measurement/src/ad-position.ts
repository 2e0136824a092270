export type AdPosition = 'pre-roll' | 'mid-roll' | 'post-roll';

const EDGE_SHARE = 0.1;
const EDGE_LIMIT_SECONDS = 600;

/**
 * Where an ad sits: pre-roll starts within the first 10 % of the episode, at most its first 10 minutes; post-roll ends within
 * the last 10 %, at most 10 minutes; anything else is mid-roll. What would be both is pre-roll. Seconds. (Section 5 of the
 * measurement rules.)
 */
export function adPosition(startSeconds: number, endSeconds: number, durationSeconds: number): AdPosition {
  const edge = Math.min(durationSeconds * EDGE_SHARE, EDGE_LIMIT_SECONDS);
  if (startSeconds < edge) return 'pre-roll';
  return endSeconds > durationSeconds - edge ? 'post-roll' : 'mid-roll';
}
