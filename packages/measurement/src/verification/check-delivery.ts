import { DAY_MS, addDays, dayStart } from '@castgraph/kernel/days';
import { computePacing, type PacingCurve } from '../pacing.ts';
import { flagged, notChecked, passed, type Check } from './check.ts';
import type { FlagThresholds } from './flag-thresholds.ts';

/** What was delivered of a placement or a campaign; null is unknown. */
export interface DeliveryEvidence {
  /** Calendar days, UTC, both within the flight. */
  flightFrom: string;
  flightTo: string;
  /** The instant of the question, Unix ms. */
  now: number;
  delivered: number | null;
  contracted: number | null;
  curve: PacingCurve;
}

/** Who heard a campaign; null is unknown. */
export interface AudienceEvidence {
  /** Impressions, and those from addresses that can be matched to a household. */
  impressions: number | null;
  usable: number | null;
  /** Most impressions a listener within any 30 days: impressions over reach. */
  frequency: number | null;
  /** How many listeners have how many impressions each, over the flight. */
  distribution: readonly { impressions: number; listeners: number }[] | null;
  /** Impressions by ISO 3166-1 alpha-2; of unknown countries they are left out. */
  countries: ReadonlyMap<string, number> | null;
  /** Target countries; none for all. */
  markets: readonly string[];
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
/** Before a tenth of its flight, a placement has no pace. */
const MIN_ELAPSED = 0.1;
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
  const { delivered, contracted, now, flightTo } = evidence;
  if (contracted === null || contracted <= 0) return notChecked(kind, 'No number of impressions was contracted');
  if (now < dayStart(flightTo) + DAY_MS) return notChecked(kind, 'The flight is not over');
  if (delivered === null) return notChecked(kind, 'What was delivered is not known');
  const share = delivered / contracted;
  if (share >= deliveryBelow) return passed(kind);
  const finding = `${delivered} of ${contracted} contracted impressions were delivered`;
  return flagged(kind, share < deliveryBelow - 0.2 ? 'SEVERE' : 'WARNING', finding, { measured: share, threshold: deliveryBelow });
}

/** Whether delivery keeps the pace of the flight (A9). */
export function checkPacing(evidence: DeliveryEvidence, { pacingBelow }: FlagThresholds): Check {
  const kind = 'UNDER_PACING';
  const { delivered, contracted, now, curve } = evidence;
  const [flightStart, flightEnd] = [dayStart(evidence.flightFrom), dayStart(evidence.flightTo) + DAY_MS];
  if (contracted === null || contracted <= 0) return notChecked(kind, 'No number of impressions was contracted');
  if (now >= flightEnd) return notChecked(kind, 'The flight is over');
  if ((now - flightStart) / (flightEnd - flightStart) < MIN_ELAPSED) return notChecked(kind, 'A tenth of the flight is not over yet');
  if (delivered === null) return notChecked(kind, 'What was delivered is not known');
  const pacing = computePacing({ delivered, goal: contracted, flightStart, flightEnd, now, curve })!;
  if (pacing >= pacingBelow) return passed(kind);
  const finding = `Pacing is ${pacing.toFixed(2)}: ${delivered} of ${contracted} contracted impressions so far`;
  return flagged(kind, pacing < pacingBelow / 2 ? 'SEVERE' : 'WARNING', finding, { measured: pacing, threshold: pacingBelow });
}

/** Whether enough impressions can be matched to a household (A5b). */
export function checkUsableIps({ impressions, usable }: AudienceEvidence, { usableIpsBelow }: FlagThresholds): Check {
  const kind = 'LOW_USABLE_IPS';
  if (impressions === null || usable === null) return notChecked(kind, 'The classes of addresses are not known');
  if (impressions < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  const share = usable / impressions;
  if (share >= usableIpsBelow) return passed(kind);
  const finding = `${percent(share)} of the impressions came from addresses that can be matched`;
  return flagged(kind, 'NOTICE', finding, { measured: share, threshold: usableIpsBelow });
}

/** Whether listeners hear the campaign too often within 30 days (A8). */
export function checkFrequency({ frequency }: AudienceEvidence, { frequencyAbove }: FlagThresholds): Check {
  const kind = 'HIGH_FREQUENCY';
  if (frequency === null) return notChecked(kind, 'The number of listeners is not known');
  if (frequency <= frequencyAbove) return passed(kind);
  const finding = `${frequency.toFixed(1)} impressions a listener within 30 days`;
  return flagged(kind, 'WARNING', finding, { measured: frequency, threshold: frequencyAbove });
}

/** Whether the busiest listeners, fewer than one in fifty, hold more than a fifth of the impressions. */
export function checkConcentration({ distribution }: AudienceEvidence, { concentrationAbove, busiestShare }: FlagThresholds): Check {
  const kind = 'CONCENTRATED';
  if (distribution === null) return notChecked(kind, 'How often each listener was reached is not known');
  const listeners = sum(distribution.map((row) => row.listeners));
  const impressions = sum(distribution.map((row) => row.listeners * row.impressions));
  if (impressions < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  const busiest = Math.ceil(listeners * busiestShare) - 1;
  if (busiest < 1) return notChecked(kind, `There are too few listeners for ${percent(busiestShare)} of them to be one`);
  const share = heldBy(distribution, busiest) / impressions;
  if (share <= concentrationAbove) return passed(kind);
  const finding = `${busiest} of ${listeners} listeners hold ${percent(share)} of the impressions`;
  return flagged(kind, 'WARNING', finding, { measured: share, threshold: concentrationAbove });
}

/** Impressions of the listeners who have most. */
function heldBy(distribution: NonNullable<AudienceEvidence['distribution']>, listeners: number): number {
  let [left, held] = [listeners, 0];
  for (const row of distribution.toSorted((one, other) => other.impressions - one.impressions)) {
    const taken = Math.min(left, row.listeners);
    held += taken * row.impressions;
    left -= taken;
  }
  return held;
}

/** Whether too many impressions came from countries that the campaign does not aim at. */
export function checkMarkets({ countries, markets }: AudienceEvidence, { outsideMarketsAbove }: FlagThresholds): Check {
  const kind = 'OUTSIDE_MARKETS';
  if (markets.length === 0) return notChecked(kind, 'The campaign aims at all countries');
  if (countries === null) return notChecked(kind, 'The countries of the impressions are not known');
  const all = sum([...countries.values()]);
  if (all < MIN_IMPRESSIONS) return notChecked(kind, FEW);
  const share = (all - sum(markets.map((market) => countries.get(market) ?? 0))) / all;
  if (share <= outsideMarketsAbove) return passed(kind);
  const finding = `${percent(share)} of the impressions came from outside ${markets.slice(0, 20).join(', ')}`;
  return flagged(kind, 'WARNING', finding, { measured: share, threshold: outsideMarketsAbove });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}
