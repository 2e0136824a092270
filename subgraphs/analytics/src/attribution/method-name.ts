import type { MatchMethod } from '@castgraph/measurement/attribution-match';
import type { AttributionMethod } from '../generated/resolvers.ts';

const METHOD: Readonly<Record<MatchMethod, AttributionMethod>> = {
  click: 'TRACKING_LINK',
  vanity: 'VANITY_URL',
  code: 'PROMO_CODE',
  household: 'HOUSEHOLD_MATCH',
  survey: 'SURVEY',
};

/** The schema's name of a method. */
export function methodName(method: MatchMethod): AttributionMethod {
  return METHOD[method];
}
