import type { Live } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';

declare module '@castgraph/service/context' {
  interface OperationContext {
    /** Live channels of this process, for subscriptions. */
    readonly live: Live;
    /** The product's public origin. */
    readonly publicUrl: string;
    /** By which addresses become keys (A5d). */
    readonly listenerSecret: Uint8Array;
  }
}

/** Adds to each operation's context what the verbs and subscriptions of analytics need besides the database. */
export function withLive(live: Live, publicUrl: string): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { live, publicUrl });
}

/** Adds the key under which listeners' addresses are hashed, for the verb that is given an address. */
export function withListenerSecret(listenerSecret: Uint8Array): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { listenerSecret });
}
