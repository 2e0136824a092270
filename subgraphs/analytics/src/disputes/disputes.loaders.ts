import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readDisputes, readDisputesById, readMessages } from './list-disputes.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends DisputesLoaders {}
}

type DisputesLoaders = ReturnType<typeof disputesLoaders>;

/** Disputes by id and by placement, and what was said in them, one statement per tick. */
export function disputesLoaders(context: OperationContext) {
  return {
    dispute: byKey((ids) => readDisputesById(context, ids)),
    disputesOfPlacement: byKey((ids) => readDisputes(context, ids)),
    messagesOfDispute: byKey((ids) => readMessages(context, ids)),
  };
}
