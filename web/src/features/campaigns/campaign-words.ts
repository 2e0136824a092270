import type { CampaignObjective, PacingCurve, UnderDelivery } from '../../graphql/generated/graphql.ts';

/** What a campaign is for, in a word. */
export const objectiveWords: Record<CampaignObjective, string> = {
  AWARENESS: 'Awareness: that people know',
  TRAFFIC: 'Traffic: that they visit',
  LEADS: 'Leads: that they sign up',
  SALES: 'Sales: that they buy',
};

/** How delivery is to spread over a flight (A9). */
export const curveWords: Record<PacingCurve, string> = {
  LINEAR: 'As much every day',
  FRONT_LOADED: 'Most in the first days, as episodes are heard',
};

/** What is done about impressions that were contracted and did not come (A11). */
export const underDeliveryWords: Record<UnderDelivery, string> = {
  PRO_RATA: 'What did not come is not paid',
  MAKE_GOOD: 'Another spot makes good for it',
};
