import type { ApprovalState } from '../../graphql/generated/graphql.ts';
import { APPROVAL_STATES } from './approval-words.ts';

/** Which approvals are listed, and which one is looked at, as it stands in the address. */
export interface ApprovalsSearch {
  state?: ApprovalState;
  /** The campaign of the approval that is open. */
  campaign?: string;
  open?: string;
}

/** Reads an address; what cannot be read is left out. */
export function parseApprovalsSearch({ state, campaign, open }: Record<string, unknown>): ApprovalsSearch {
  const known = APPROVAL_STATES.find((one) => one === state);
  const isOpen = typeof campaign === 'string' && campaign !== '' && typeof open === 'string' && open !== '';
  return { ...(known && { state: known }), ...(isOpen && { campaign: campaign.slice(0, 60), open: open.slice(0, 60) }) };
}
