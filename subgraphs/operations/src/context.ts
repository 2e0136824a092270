import type { Live } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';

declare module '@castgraph/service/context' {
  interface OperationContext {
    /** Live channels of this process, for subscriptions. */
    readonly live: Live;
  }
}

/** Adds live channels to each operation's context. */
export function withLive(live: Live): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { live });
}
