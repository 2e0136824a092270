import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readCampaigns } from './read-campaigns.ts';
import { readFlights } from './read-flights.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends CampaignsLoaders {}
}

type CampaignsLoaders = ReturnType<typeof campaignsLoaders>;

/** Campaigns by id and their flights, one statement per tick. */
export function campaignsLoaders(context: OperationContext) {
  return {
    campaign: byKey((ids) => readCampaigns(context, ids)),
    flightsOfCampaign: byKey((ids) => readFlights(context, ids)),
  };
}
