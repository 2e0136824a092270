import type { DisputeState } from '../../graphql/generated/graphql.ts';
import { DISPUTE_STATES } from './dispute-words.ts';

/** Which disputes are listed, and which one is looked at, as it stands in the address. */
export interface DisputesSearch {
  state?: DisputeState;
  /** The campaign of the dispute that is open. */
  campaign?: string;
  open?: string;
}

/** Reads an address; what cannot be read is left out. */
export function parseDisputesSearch({ state, campaign, open }: Record<string, unknown>): DisputesSearch {
  const known = DISPUTE_STATES.find((one) => one === state);
  const isOpen = typeof campaign === 'string' && campaign !== '' && typeof open === 'string' && open !== '';
  return { ...(known && { state: known }), ...(isOpen && { campaign: campaign.slice(0, 60), open: open.slice(0, 60) }) };
}
