import type { CampaignState } from '../../graphql/generated/graphql.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';

const states: Record<CampaignState, [tone: Tone, word: string]> = {
  DRAFT: ['quiet', 'Draft'],
  BOOKED: ['quiet', 'Booked'],
  LIVE: ['good', 'Live'],
  COMPLETED: ['quiet', 'Completed'],
  RECONCILED: ['quiet', 'Reconciled'],
};

/** Where a campaign stands, in a word. */
export function CampaignStateBadge({ state }: { state: CampaignState }) {
  const [tone, word] = states[state];
  return <StatusBadge tone={tone}>{word}</StatusBadge>;
}
