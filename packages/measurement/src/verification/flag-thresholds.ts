import { DELIVERY_LIMITS } from '../delivery-state.ts';

/** Beyond which something is a flag. Shares are 0–1. */
export interface FlagThresholds {
  /** A read is short below this share of the length booked. */
  shortReadBelow: number;
  /** The code or the address is said at least so often. */
  callsToAction: number;
  /** So many ads before a spot in its break are too many. */
  adsBefore: number;
  /** A talking point is missed where a smaller share of its words lies together in the read. */
  talkingPointBelow: number;
  /** Reads are the same where so much of the words of one, five at a time, are in the other. */
  sameWordsFrom: number;
  /** A read stays in its episode for so many days. */
  keptDays: number;
  /** Tracking stands so many days before the flight. */
  trackingDaysBefore: number;
  /** The share of contracted impressions that a flight delivers. */
  deliveryBelow: number;
  /** Pacing (A9) that is too slow. */
  pacingBelow: number;
  /** Nothing is said of pacing before this share of the flight. */
  quietShare: number;
  /** The share of impressions from addresses that can be matched to a household. */
  usableIpsBelow: number;
  /** Impressions a listener in 30 days. */
  frequencyAbove: number;
  /** The share of impressions of the busiest 2 % of the listeners. */
  concentrationAbove: number;
  /** The share of impressions outside the target countries. */
  outsideMarketsAbove: number;
}

/** What holds where an organization chose nothing else. Section 8 of the measurement rules names most of them. */
export const FLAG_THRESHOLDS: FlagThresholds = {
  shortReadBelow: 0.8,
  callsToAction: 2,
  adsBefore: 3,
  // Of 40 points judged by hand (fixture/talking-points.ts), half finds 18 of 20 that were said, and none of 20 that were not.
  talkingPointBelow: 0.5,
  sameWordsFrom: 0.8,
  keptDays: 30,
  trackingDaysBefore: 3,
  deliveryBelow: 1,
  pacingBelow: DELIVERY_LIMITS.underPacing,
  quietShare: DELIVERY_LIMITS.quietShare,
  usableIpsBelow: 0.2,
  frequencyAbove: 5,
  concentrationAbove: 0.2,
  outsideMarketsAbove: 0.3,
};
