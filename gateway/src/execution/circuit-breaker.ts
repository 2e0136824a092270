/** Lets requests to one subgraph through, or not. */
export interface CircuitBreaker {
  /** True when a request may go. While half-open, only one may. */
  admit: () => boolean;
  succeed: () => void;
  /**
   * `isCheap`: the failure cost nobody time (connection refused), so the next trial may come soon. `startedAt` is when the
   * request was sent (by `now`): those under way when another failed fail for the same reason, and count once together.
   */
  fail: (isCheap: boolean, startedAt?: number) => void;
  /** The request ended without a verdict on the subgraph. */
  abandon: () => void;
  state: () => 'closed' | 'open' | 'half-open';
}

export interface BreakerOptions {
  /** Failures in a row that open the circuit. */
  threshold?: number;
  /** How long it stays open before one request may try, after slow and after cheap failures. */
  openMs?: number;
  cheapOpenMs?: number;
  now?: () => number;
}

/**
 * A breaker that opens after five failures in a row and lets one request try after ten seconds (one, where trying is cheap).
 * The many requests of one page that meet a slow moment are one failure, or every cold start would be an outage.
 */
export function createCircuitBreaker(options: BreakerOptions = {}): CircuitBreaker {
  const { threshold = 5, openMs = 10_000, cheapOpenMs = 1000, now = () => performance.now() } = options;
  let failures = 0;
  let opensUntil = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  let isTrying = false;
  const state = () => (failures < threshold ? 'closed' : now() < opensUntil ? 'open' : 'half-open');
  return {
    state,
    admit() {
      const current = state();
      if (current === 'closed') return true;
      if (current === 'open' || isTrying) return false;
      isTrying = true;
      return true;
    },
    succeed() {
      failures = 0;
      isTrying = false;
    },
    fail(isCheap, startedAt = now()) {
      if (startedAt < failedAt) return;
      isTrying = false;
      failures++;
      failedAt = now();
      opensUntil = now() + (isCheap ? cheapOpenMs : openMs);
    },
    abandon() {
      isTrying = false;
    },
  };
}
