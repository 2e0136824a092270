import { addDays, DAY_MS, dayStart } from '@castgraph/kernel/days';
import type { AttributionMethod } from '../generated/resolvers.ts';

/** What of a campaign decides whether an order can be its effect. */
export interface CampaignTerms {
  id: string;
  sponsorId: string;
  /** UTC days, both included. */
  flightFrom: string;
  flightTo: string;
  attributionWindowDays: number;
  /** Methods, strongest first; null for the default order. // A5 */
  signalOrder: AttributionMethod[] | null;
  halfLifeDays: number;
}

/** Whether an order at this instant (Unix ms) can still be the effect of the campaign: the last exposure can be at the end of its last day. // A1 */
export function isOpenAt({ flightFrom, flightTo, attributionWindowDays }: CampaignTerms, at: number): boolean {
  return at >= dayStart(flightFrom) && at < dayStart(addDays(flightTo, attributionWindowDays + 1));
}

/** Whether a touch lies within the campaign's window before the order; both Unix ms. // A1 */
export function isWithinWindow({ attributionWindowDays }: CampaignTerms, touchedAt: number, orderAt: number): boolean {
  return touchedAt <= orderAt && orderAt - touchedAt <= attributionWindowDays * DAY_MS;
}

/** Whether the order may be this campaign's: of another advertiser's shop it is not. // A5 */
export function isOfSponsor({ sponsorId }: CampaignTerms, orderSponsorId: string | null): boolean {
  return orderSponsorId === null || orderSponsorId === sponsorId;
}
