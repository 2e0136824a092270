import type { ApprovalKind, ApprovalState } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';

export const kindWords: Record<ApprovalKind, string> = { ORDER: 'Order', COPY: 'Copy' };

export const stateWords: Record<ApprovalState, { word: string; tone: Tone }> = {
  PENDING: { word: 'Waiting for an answer', tone: 'warn' },
  APPROVED: { word: 'Approved', tone: 'good' },
  DECLINED: { word: 'Declined', tone: 'bad' },
  OUTDATED: { word: 'Outdated', tone: 'quiet' },
};
export const APPROVAL_STATES = Object.keys(stateWords) as ApprovalState[];
