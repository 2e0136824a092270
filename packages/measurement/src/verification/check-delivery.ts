import { addDays } from '@castgraph/kernel/days';
import { computeFlightPacing, elapsedShare, type FlightSpan } from '../flight-progress.ts';
import type { PacingCurve } from '../pacing.ts';
import { flagged, notChecked, passed, type Check } from './check.ts';
import type { FlagThresholds } from './flag-thresholds.ts';

/** What was delivered of a placement or a campaign; null is unknown. */
export interface DeliveryEvidence {
  /** In order of time. */
  flights: readonly FlightSpan[];
  /** The instant of the question, Unix ms. */
  now: number;
  delivered: number | null;
  contracted: number | null;
  curve: PacingCurve;
}

/** Who heard a campaign; null is unknown. Shares are 0–1. */
export interface AudienceEvidence {
  impressions: number;
  /** Of impressions from addresses that can be matched to a household. */
  usableShare: number | null;
  /** Impressions a listener within 30 days. */
  frequency: number | null;
  /** Of impressions that went to the busiest 2 % of listeners. */
  heavyShare: number | null;
  /** Of impressions outside the target countries; null where all are aimed at. */
  outsideShare: number | null;
}

/** By what a campaign's sales can be credited. */
export interface TrackingEvidence {
  flightFrom: string;
  today: string;
  codes: number;
  links: number;
  pixels: number;
}

/** Of fewer impressions, shares are chance. */
const MIN_IMPRESSIONS = 100;
const FEW = `There are fewer than ${MIN_IMPRESSIONS} impressions`;

/** Whether a sale could be credited at all, from a few days before the flight on. */
export function checkTracking(
  { flightFrom, today, codes, links, pixels }: TrackingEvidence,
  { trackingDaysBefore }: FlagThresholds,
): Check {
  const kind = 'TRACKING_NOT_SET_UP';
  if (codes + links + pixels > 0) return passed(kind);
  if (today < addDays(flightFrom, -trackingDaysBefore))
    return notChecked(kind, `The flight begins in more than ${trackingDaysBefore} days`);
  const hasBegun = today >= flightFrom;
  const finding = `There is no promo code, tracking link or pixel, and the flight ${hasBegun ? 'has begun' : 'begins'} on ${flightFrom}`;
  return flagged(kind, hasBegun ? 'SEVERE' : 'WARNING', finding, { measured: 0, threshold: 1 });
}

/** Whether a flight that is over delivered what was contracted (A11). */
export function checkDelivered(evidence: DeliveryEvidence, { deliveryBelow }: FlagThresholds): Check {
  const kind = 'UNDER_DELIVERY';
  const { delivered, contracted, now, flights } = evidence;
  if (contracted === null || contracted <= 0) return notChecked(kind, 'No number of impressions was contracted');
  if (elapsedShare(flights, now) < 1) return notChecked(kind, 'The flight is not over');
  if (delivered === null) return notChecked(kind, 'What was delivered is not known');
  const share = delivered / contracted;
  if (share >= deliveryBelow) return passed(kind);
  const finding = `${delivered} of ${contracted} contracted impressions were delivered`;
  return flagged(kind, share < deliveryBelow - 0.2 ? 'SEVERE' : 'WARNING', finding, { measured: share, threshold: deliveryBelow });
}

/** Whether delivery keeps the pace of the flight (A9). */
export function checkPacing(evidence: DeliveryEvidence, { pacingBelow, quietShare }: FlagThresholds): Check {
  const kind = 'UNDER_PACING';
  const { delivered, contracted, now, curve, flights } = evidence;
  const elapsed = elapsedShare(flights, now);
  if (contracted === null || contracted <= 0) return notChecked(kind, 'No number of impressions was contracted');
  if (elapsed >= 1) return notChecked(kind, 'The flight is over');
  if (elapsed < quietShare) return notChecked(kind, 'Too little of the flight is over to speak of its pace');
  if (delivered === null) return notChecked(kind, 'What was delivered is not known');
  const pacing = computeFlightPacing({ delivered, goal: contracted, flights, now, curve })!;
  if (pacing >= pacingBelow) return passed(kind);
  const finding = `Pacing is ${pacing.toFixed(2)}: ${delivered} of ${contracted} contracted impressions so far`;
  return flagged(kind, pacing < pacingBelow / 2 ? 'SEVERE' : 'WARNING', finding, { measured: pacing, threshold: pacingBelow });
}

/** Whether enough impressions can be matched to a household (A5b). */
export function checkUsableIps({ impressions, usableShare }: AudienceEvidence, { usableIpsBelow }: FlagThresholds): Check {
  const kind = 'LOW_USABLE_IPS';
  if (impressions < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  if (usableShare === null) return notChecked(kind, 'The classes of addresses are not known');
  if (usableShare >= usableIpsBelow) return passed(kind);
  const finding = `${percent(usableShare)} of the impressions came from addresses that can be matched`;
  return flagged(kind, 'NOTICE', finding, { measured: usableShare, threshold: usableIpsBelow });
}

/** Whether listeners hear the campaign too often within 30 days (A8). */
export function checkFrequency({ impressions, frequency }: AudienceEvidence, { frequencyAbove }: FlagThresholds): Check {
  const kind = 'HIGH_FREQUENCY';
  if (impressions < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  if (frequency === null) return notChecked(kind, 'The number of listeners is not known');
  if (frequency <= frequencyAbove) return passed(kind);
  const finding = `${frequency.toFixed(1)} impressions a listener within 30 days`;
  return flagged(kind, 'WARNING', finding, { measured: frequency, threshold: frequencyAbove });
}

/** Whether the busiest listeners, one in fifty, hold more than a fifth of the impressions. */
export function checkConcentration({ impressions, heavyShare }: AudienceEvidence, { concentrationAbove }: FlagThresholds): Check {
  const kind = 'CONCENTRATED';
  if (impressions < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  if (heavyShare === null) return notChecked(kind, 'How often each listener was reached is not known');
  if (heavyShare <= concentrationAbove) return passed(kind);
  const finding = `The busiest 2 % of the listeners hold ${percent(heavyShare)} of the impressions`;
  return flagged(kind, 'WARNING', finding, { measured: heavyShare, threshold: concentrationAbove });
}

/** Whether too many impressions came from countries that the campaign does not aim at. */
export function checkMarkets({ impressions, outsideShare }: AudienceEvidence, { outsideMarketsAbove }: FlagThresholds): Check {
  const kind = 'OUTSIDE_MARKETS';
  if (outsideShare === null) return notChecked(kind, 'The campaign aims at all countries, or those of the impressions are not known');
  if (impressions < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  if (outsideShare <= outsideMarketsAbove) return passed(kind);
  const finding = `${percent(outsideShare)} of the impressions came from outside the target countries`;
  return flagged(kind, 'WARNING', finding, { measured: outsideShare, threshold: outsideMarketsAbove });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}
