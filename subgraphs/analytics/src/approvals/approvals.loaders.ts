import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readApprovals, readApprovalsById } from './list-approvals.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends ApprovalsLoaders {}
}

type ApprovalsLoaders = ReturnType<typeof approvalsLoaders>;

/** Approvals by id and by campaign, one statement per tick. */
export function approvalsLoaders(context: OperationContext) {
  return {
    approval: byKey((ids) => readApprovalsById(context, ids)),
    approvalsOfCampaign: byKey((ids) => readApprovals(context, ids)),
  };
}
