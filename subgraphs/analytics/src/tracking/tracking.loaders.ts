import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readTracking } from './read-tracking.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends TrackingLoaders {}
}

type TrackingLoaders = ReturnType<typeof trackingLoaders>;

/** Whether campaigns' orders can be told; two statements per tick. */
export function trackingLoaders(context: OperationContext) {
  return { trackingOfCampaign: byKey((ids) => readTracking(context, ids)) };
}
