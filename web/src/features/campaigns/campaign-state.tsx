import type { CampaignState } from '../../graphql/generated/graphql.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';

/** Where a campaign stands, in a word. */
export const stateWords: Record<CampaignState, string> = {
  DRAFT: 'Draft',
  BOOKED: 'Booked',
  LIVE: 'Live',
  COMPLETED: 'Completed',
  RECONCILED: 'Reconciled',
};

const tones: Record<CampaignState, Tone> = { DRAFT: 'quiet', BOOKED: 'busy', LIVE: 'good', COMPLETED: 'quiet', RECONCILED: 'quiet' };

/** The same, in its colour. */
export function CampaignStateBadge({ state }: { state: CampaignState }) {
  return <StatusBadge tone={tones[state]}>{stateWords[state]}</StatusBadge>;
}
