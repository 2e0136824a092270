import type { CampaignState } from '../../graphql/generated/graphql.ts';
import { CAMPAIGN_STATES } from '../pipeline/pipeline-search.ts';

/** What a move says on its button. */
export function moveWords(from: CampaignState, to: CampaignState): string {
  if (to === 'BOOKED') return from === 'DRAFT' ? 'Book it' : 'Back to booked';
  if (to === 'LIVE') return from === 'BOOKED' ? 'Start it' : 'Open it again';
  return { DRAFT: 'Back to draft', COMPLETED: 'Complete it', RECONCILED: 'Reconcile it' }[to];
}

/** Where a campaign may go, onward before back. */
export function inOrder(from: CampaignState, next: readonly CampaignState[]): CampaignState[] {
  const place = (state: CampaignState) => CAMPAIGN_STATES.indexOf(state);
  const isBack = (state: CampaignState) => Number(place(state) < place(from));
  return next.toSorted((a, b) => isBack(a) - isBack(b) || place(a) - place(b));
}
