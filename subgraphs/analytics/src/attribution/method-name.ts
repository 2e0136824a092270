import type { MatchMethod } from '@castgraph/measurement/attribution/match-order';
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

const MATCH = Object.fromEntries(Object.entries(METHOD).map(([match, name]) => [name, match])) as Record<AttributionMethod, MatchMethod>;

/** The matcher's names of methods, in their order. */
export function matchMethods(methods: readonly AttributionMethod[]): MatchMethod[] {
  return methods.map((method) => MATCH[method]);
}
