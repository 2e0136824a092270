import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import type { AttributionMethod } from '../generated/resolvers.ts';

const METHODS: readonly AttributionMethod[] = ['TRACKING_LINK', 'VANITY_URL', 'PROMO_CODE', 'HOUSEHOLD_MATCH', 'SURVEY'];

/** Notes of a new order whether a campaign earned it, and by which strongest sign; null for none. Call it after the commit. */
export function observeMatch(method: AttributionMethod | null): void {
  observeOutcome('attribution_match_rate', { method: 'all' }, method !== null);
  for (const each of METHODS) observeOutcome('attribution_match_rate', { method: each.toLowerCase() }, method === each);
}
