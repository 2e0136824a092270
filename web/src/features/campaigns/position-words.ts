import type { AdPosition } from '../../graphql/generated/graphql.ts';

/** Where in an episode a spot lies, in the field's own words. */
export const positionWords: Record<AdPosition, string> = { PRE_ROLL: 'Pre-roll', MID_ROLL: 'Mid-roll', POST_ROLL: 'Post-roll' };
