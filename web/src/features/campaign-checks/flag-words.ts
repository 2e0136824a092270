import type { FlagKind, FlagSeverity, FlagVerdict, VerificationState } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';

/** What is checked, as a thing that can be fine. */
export const checkNames: Record<FlagKind, string> = {
  MISSING_READ: 'The spot is read',
  STALE_READ: 'The read is a new one',
  WRONG_POSITION: 'It lies where it was booked',
  BAD_CODE_OR_URL: 'The right code and address are said',
  SHORT_READ: 'It is as long as booked',
  DOUBLE_SPOT: 'It is in the episode once',
  COMPETITOR_IN_EPISODE: 'No competitor in the episode',
  CALL_TO_ACTION_NOT_REPEATED: 'Code or address is repeated',
  STACKED: 'Few ads before it',
  MISSED_TALKING_POINT: 'Talking points are said',
  FORBIDDEN_WORDS: 'No forbidden words',
  NO_DISCLOSURE: 'It is said that somebody paid',
  REMOVED_EARLY: 'It stays in the episode',
  TRACKING_NOT_SET_UP: 'Orders can be told',
  UNDER_DELIVERY: 'What was contracted came',
  UNDER_PACING: 'Delivery keeps its pace',
  LOW_USABLE_IPS: 'Addresses tell households',
  HIGH_FREQUENCY: 'Nobody hears it too often',
  CONCENTRATED: 'Impressions are spread',
  OUTSIDE_MARKETS: 'Impressions are in its markets',
};

/** How much a flag matters. */
export const severityWords: Record<FlagSeverity, { words: string; tone: Tone }> = {
  SEVERE: { words: 'Severe', tone: 'bad' },
  WARNING: { words: 'Warning', tone: 'warn' },
  NOTICE: { words: 'Notice', tone: 'quiet' },
};

/** How a check stands. */
export const checkStateWords: Record<VerificationState, { words: string; tone: Tone }> = {
  PASSED: { words: 'Passed', tone: 'good' },
  FLAGGED: { words: 'Flagged', tone: 'warn' },
  NOT_CHECKED: { words: 'Not checked', tone: 'quiet' },
};

/** What a person said of a flag. */
export const verdictWords: Record<FlagVerdict, string> = {
  CONFIRMED: 'Confirmed: the sponsor sees it',
  DISMISSED: 'Dismissed',
};
