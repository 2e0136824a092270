import type { CampaignTerms } from './open-campaign.ts';

/** Columns of `analytics.campaign c` that make its terms. */
export const CAMPAIGN_TERMS = `c.id, c.sponsor_id as "sponsorId", to_char(c.flight_from, 'YYYY-MM-DD') as "flightFrom",
            to_char(c.flight_to, 'YYYY-MM-DD') as "flightTo", c.attribution_window_days as "attributionWindowDays",
            c.signal_order as "signalOrder", c.half_life_days as "halfLifeDays"`;

/** The terms to judge a campaign by: its own, or others that somebody asks about. */
export type ReadTerms = (own: CampaignTerms) => CampaignTerms;

/** Each campaign by its own. */
export const OWN_TERMS: ReadTerms = (own) => own;

/** One campaign by another window, every other by its own. */
export function withWindow(campaignId: string, windowDays: number): ReadTerms {
  return (own) => (own.id === campaignId ? { ...own, attributionWindowDays: windowDays } : own);
}
