import type { Viewer } from '@castgraph/kernel/viewer';

/** What an operation carries to every subgraph it asks. */
export interface OperationCarrier {
  viewer: Viewer | undefined;
  /** Equal for callers who must get equal answers; requests in flight are shared within it. */
  identityKey: string;
  /** `performance.now()` by which the operation must have ended. */
  deadlineAt: number;
  /** Longest wait for one answer of a subgraph, in milliseconds. */
  hopTimeoutMs: number;
  /** Facts about the client that only the accounts subgraph is told. */
  client: { address: string; userAgent: string | undefined; sessionToken: string | undefined };
  /** `Set-Cookie` values to pass back. */
  setCookies: string[];
}

/** A subgraph's answer as it came. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly SubgraphAnswerError[];
}

export interface SubgraphAnswerError {
  message?: unknown;
  path?: unknown;
  extensions?: unknown;
}

/** Posts one GraphQL request to a subgraph. Rejects with SubgraphFailure. */
export interface SubgraphSource {
  name: string;
  post: (request: SubgraphPost) => Promise<SubgraphAnswer>;
}

export interface SubgraphPost {
  /** The whole JSON body. */
  body: string;
  isMutation: boolean;
  carrier: OperationCarrier;
}
