import type { AttributionExclusion, EvidenceRefusal } from '../../graphql/generated/graphql.ts';

/** Why a sign counts for nothing, and what to do where something can be done. */
export const refusalWords: Record<EvidenceRefusal, string> = {
  OUTSIDE_WINDOW: 'The order lies outside the campaign’s window: before its flight, or too long after what was heard.',
  NOT_HEARD: 'The household heard none of your campaigns in the 60 days before.',
  SHARED_NETWORK: 'The address is of a phone company, a business, a data centre, a VPN or a relay: no household.',
  NOISY_HOUSEHOLD: 'More than 10 apps or 25 downloads came from the address within 24 hours: too many people for a household.',
  NO_HOUSEHOLD: 'No household is kept: there was no consent, no address, or its time is over.',
  SPONSOR_UNKNOWN: 'Nobody said whose shop it was, and the household heard several sponsors. Give the pixel its sponsor.',
  OTHER_SPONSOR: 'It belongs to another sponsor than the pixel does.',
  CODE_UNKNOWN: 'No campaign has this code. Add it to the campaign, or look at how it is spelt.',
  CODE_NOT_ACTIVE: 'The code was not active on that day.',
  CLICK_UNKNOWN: 'No click on a tracking link has this id.',
  CLICK_BY_ROBOT: 'A robot clicked.',
  LINK_UNKNOWN: 'The UTM campaign is neither one of your links nor one of your campaigns.',
  ANSWER_NAMES_NONE: 'The survey answer names no campaign, and more or less than one could be meant.',
};

/** Why no campaign may earn an order at all. */
export const exclusionWords: Record<AttributionExclusion, string> = {
  PRIOR_CUSTOMER: 'The customer had bought there before, and the sponsor counts new customers only.',
  REFERRER: 'The sponsor leaves out whoever came from that page.',
  UTM_SOURCE: 'The sponsor leaves out that UTM source.',
  BEFORE_PIXEL: 'The order is older than the pixel, or than the day from which the sponsor is measured.',
};
