import type { CampaignState } from '../../graphql/generated/graphql.ts';

/** Where a campaign may go from a state, onward first; whether the days allow it, the API says. */
const MOVES: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  DRAFT: ['BOOKED'],
  BOOKED: ['LIVE', 'DRAFT'],
  LIVE: ['COMPLETED', 'BOOKED'],
  COMPLETED: ['RECONCILED', 'LIVE'],
  RECONCILED: [],
};

/** What a move says on its button. */
export function moveWords(from: CampaignState, to: CampaignState): string {
  if (to === 'BOOKED') return from === 'DRAFT' ? 'Book it' : 'Back to booked';
  if (to === 'LIVE') return from === 'BOOKED' ? 'Start it' : 'Open it again';
  return { DRAFT: 'Back to draft', COMPLETED: 'Complete it', RECONCILED: 'Reconcile it' }[to];
}

/** The days on which a campaign runs, UTC. */
interface Span {
  from: string;
  to: string;
}

/** The moves that are offered on a day: those that its flights do not speak against. */
export function offeredMoves(state: CampaignState, { from, to }: Span, today: string): CampaignState[] {
  const hasBegun = today >= from;
  return MOVES[state].filter((move) => {
    if (move === 'LIVE') return hasBegun && today <= to;
    if (move === 'BOOKED' && state === 'LIVE') return !hasBegun;
    return true;
  });
}
