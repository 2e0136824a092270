import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readShares, readSharesById } from './read-shares.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends SharingLoaders {}
}

type SharingLoaders = ReturnType<typeof sharingLoaders>;

/** Shares by id and by campaign, one statement per tick. */
export function sharingLoaders(context: OperationContext) {
  return {
    campaignShare: byKey((ids) => readSharesById(context, ids)),
    sharesOfCampaign: byKey((ids) => readShares(context, ids)),
  };
}
