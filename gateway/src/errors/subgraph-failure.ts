import { productArea } from './product-area.ts';

export type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';

/** A subgraph that gave no usable answer. `cause` says what happened, for the log; callers see code and area. */
export class SubgraphFailure extends Error {
  readonly code: FailureCode;
  readonly subgraph: string;
  readonly area: string;
  /** Whether the request can be sent again at once: it was refused or broken off by the network, or answered 502–504. */
  readonly isRetryable: boolean;

  constructor(code: FailureCode, subgraph: string, cause: unknown, isRetryable = false) {
    const area = productArea(subgraph);
    super(code === 'SUBGRAPH_TIMEOUT' ? `${area}: no answer in time` : `${area}: not available at the moment`, { cause });
    this.name = 'SubgraphFailure';
    this.code = code;
    this.subgraph = subgraph;
    this.area = area;
    this.isRetryable = isRetryable;
  }
}
