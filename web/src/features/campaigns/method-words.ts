import type { AttributionMethod } from '../../graphql/generated/graphql.ts';

/** Evidence for a credit, in words. */
export const methodWords: Record<AttributionMethod, string> = {
  TRACKING_LINK: 'Tracking link',
  VANITY_URL: 'Vanity address',
  PROMO_CODE: 'Promo code',
  HOUSEHOLD_MATCH: 'Household',
  SURVEY: 'Survey answer',
};
