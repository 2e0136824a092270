import type { AdInsertion, AdReadKind, PlacementPricing } from '../../graphql/generated/graphql.ts';

/** Who speaks an ad. */
export const readWords: Record<AdReadKind, string> = { HOST_READ: 'Host-read', PRODUCED: 'Produced' };
/** How an ad gets into an episode. */
export const insertionWords: Record<AdInsertion, string> = { BAKED_IN: 'Baked in', DYNAMIC: 'Inserted dynamically' };
/** How the price of a placement is made. */
export const pricingWords: Record<PlacementPricing, string> = { CPM: 'By CPM', FLAT: 'Flat', TIERED: 'In tiers' };
