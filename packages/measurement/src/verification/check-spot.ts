import { checkDisclosure, checkForbidden, checkTalkingPoints } from './check-copy.ts';
import { checkCallToAction, checkOffer, checkStale } from './check-offer.ts';
import { checkKept, checkPresence } from './check-presence.ts';
import { checkCompetitor, checkDouble, checkLength, checkPosition, checkStacked } from './check-timing.ts';
import type { Check } from './check.ts';
import { FLAG_THRESHOLDS, type FlagThresholds } from './flag-thresholds.ts';
import type { SpotEvidence } from './spot-evidence.ts';

/** What an episode shows of one spot: thirteen checks, each of which says itself when it cannot know. */
const CHECKS: readonly ((evidence: SpotEvidence, thresholds: FlagThresholds) => Check)[] = [
  checkPresence,
  checkStale,
  checkPosition,
  checkOffer,
  checkLength,
  checkDouble,
  checkCompetitor,
  checkCallToAction,
  checkStacked,
  checkTalkingPoints,
  checkForbidden,
  checkDisclosure,
  checkKept,
];

/** All checks of one spot in one episode. */
export function checkSpot(evidence: SpotEvidence, thresholds: FlagThresholds = FLAG_THRESHOLDS): Check[] {
  return CHECKS.map((check) => check(evidence, thresholds));
}
