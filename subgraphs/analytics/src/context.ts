import type { AnswerCache } from '@castgraph/service/answer-cache';
import type { Live } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';

declare module '@castgraph/service/context' {
  interface OperationContext {
    /** Live channels of this process, for subscriptions. */
    readonly live: Live;
    /** The product's public origin. */
    readonly publicUrl: string;
    /** Answers about listening that were given before; without them every question goes to the database. */
    readonly answers?: AnswerCache;
    /** By which addresses become keys (A5d). */
    readonly listenerSecret: Uint8Array;
  }
}

/** Adds to each operation's context what the verbs and subscriptions of analytics need besides the database. */
export function withLive(live: Live, publicUrl: string, answers?: AnswerCache): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { live, publicUrl, answers });
}

/** Adds the key under which listeners' addresses are hashed, for the verb that is given an address. */
export function withListenerSecret(listenerSecret: Uint8Array): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { listenerSecret });
}
