import type { DisputeOutcome, DisputeReason, DisputeSide, DisputeState } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';

export const reasonWords: Record<DisputeReason, string> = {
  NOT_RUN: 'It did not run',
  WRONG_POSITION: 'Wrong place',
  WRONG_COPY: 'Wrong words',
  COMPETITOR_NEARBY: 'A competitor in the same episode',
  UNDER_DELIVERED: 'Fewer heard it than was contracted',
  QUALITY: 'Badly read, or bad sound',
  OTHER: 'Something else',
};

export const stateWords: Record<DisputeState, { word: string; tone: Tone }> = {
  OPEN: { word: 'Open', tone: 'warn' },
  RESOLVED: { word: 'Settled', tone: 'good' },
  WITHDRAWN: { word: 'Taken back', tone: 'quiet' },
};
export const DISPUTE_STATES = Object.keys(stateWords) as DisputeState[];

export const outcomeWords: Record<DisputeOutcome, string> = {
  MAKE_GOOD: 'Another spot makes good for it',
  CREDIT: 'It is paid less, or not',
  CORRECTED: 'It was put right',
  REFUSED: 'The publisher does not agree',
};

export const sideWords: Record<DisputeSide, string> = { PUBLISHER: 'Publisher', SPONSOR: 'Sponsor' };

/** What a select shows of words for values. */
export function choicesOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
