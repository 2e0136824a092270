import type { OperationTypeNode } from 'graphql';
import type { Caller } from '../identity/admit-caller.ts';
import { identityKey } from '../identity/identity-key.ts';
import type { OperationCarrier } from './subgraph-request.ts';

/** How long an operation may take in all, and how long one hop of it, in milliseconds. */
interface Patience {
  totalMs: number;
  hopMs: number;
}

export interface Deadlines {
  query: Patience;
  mutation: Patience;
  /** Background readers of our own would rather wait than miss a part. */
  service: Patience;
}

export const DEFAULT_DEADLINES: Readonly<Deadlines> = {
  query: { totalMs: 950, hopMs: 800 },
  mutation: { totalMs: 15_000, hopMs: 15_000 },
  service: { totalMs: 30_000, hopMs: 10_000 },
};

/** What an operation of this caller carries to the subgraphs. */
export function carrierOf(caller: Caller, kind: OperationTypeNode | `${OperationTypeNode}`, deadlines: Deadlines): OperationCarrier {
  const { viewer, credential, address, userAgent } = caller;
  const patience = viewer?.kind === 'service' ? deadlines.service : kind === 'mutation' ? deadlines.mutation : deadlines.query;
  return {
    viewer,
    identityKey: identityKey(viewer),
    deadlineAt: performance.now() + patience.totalMs,
    hopTimeoutMs: patience.hopMs,
    client: { address, userAgent, sessionToken: credential?.kind === 'session' ? credential.token : undefined },
    setCookies: [],
  };
}
