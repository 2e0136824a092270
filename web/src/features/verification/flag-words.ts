import type { FlagKind, FlagSeverity, FlagVerdict } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';

export const severityWords: Record<FlagSeverity, { word: string; tone: Tone }> = {
  SEVERE: { word: 'Severe', tone: 'bad' },
  WARNING: { word: 'Look at it', tone: 'warn' },
  NOTICE: { word: 'Good to know', tone: 'quiet' },
};

/** What was done with a flag, in the past. */
export const verdictWords: Record<FlagVerdict, string> = { CONFIRMED: 'confirmed', DISMISSED: 'dismissed' };

/** What flags are about, in the order of the rules. */
export const kindWords: Record<FlagKind, string> = {
  MISSING_READ: 'Missing read',
  STALE_READ: 'Stale read',
  WRONG_POSITION: 'Wrong position',
  BAD_CODE_OR_URL: 'Bad code or address',
  SHORT_READ: 'Short read',
  DOUBLE_SPOT: 'Double spot',
  COMPETITOR_IN_EPISODE: 'Competitor in the episode',
  CALL_TO_ACTION_NOT_REPEATED: 'Call to action not repeated',
  STACKED: 'Stacked ads',
  MISSED_TALKING_POINT: 'Missed talking point',
  FORBIDDEN_WORDS: 'Forbidden words',
  NO_DISCLOSURE: 'No disclosure',
  REMOVED_EARLY: 'Removed early',
  TRACKING_NOT_SET_UP: 'Tracking not set up',
  UNDER_DELIVERY: 'Under-delivery',
  UNDER_PACING: 'Under-pacing',
  LOW_USABLE_IPS: 'Few usable addresses',
  HIGH_FREQUENCY: 'High frequency',
  CONCENTRATED: 'Concentrated delivery',
  OUTSIDE_MARKETS: 'Outside the markets',
};
export const FLAG_KINDS = Object.keys(kindWords) as FlagKind[];
