import { utcDay } from '@castgraph/kernel/days';
import type { CampaignState } from '../generated/resolvers.ts';

/** Where a campaign stands on a day, by its flight (UTC days, both ends included). */
export function campaignState(flight: { flightFrom: string; flightTo: string }, at: Date | number = Date.now()): CampaignState {
  const today = utcDay(at);
  if (today < flight.flightFrom) return 'BOOKED';
  return today > flight.flightTo ? 'COMPLETED' : 'LIVE';
}
