/** Things that wait to be dealt with together. */
export interface Gatherer<T> {
  /** Deals with them at once, or as soon as the rest after the last time is over. */
  add(items: Iterable<T>): void;
  isIdle(): boolean;
  /** Forgets what waits and lets the work under way end. */
  close(): Promise<void>;
}

/**
 * Gathers items and hands them to the work, one call at a time. The work takes what it deals with out of the set, answers
 * with the milliseconds to rest before the next call, and must not throw.
 */
export function createGatherer<T>(work: (waiting: Set<T>) => Promise<number>): Gatherer<T> {
  const waiting = new Set<T>();
  let running: Promise<void> | null = null;
  let rest: NodeJS.Timeout | null = null;
  let isClosed = false;

  const wake = (): void => {
    if (isClosed || running || rest || waiting.size === 0) return;
    running = work(waiting).then((restMs) => {
      running = null;
      if (isClosed) return;
      rest = setTimeout(() => {
        rest = null;
        wake();
      }, restMs);
    });
  };
  return {
    add: (items) => {
      for (const item of items) waiting.add(item);
      wake();
    },
    isIdle: () => !running && !rest && waiting.size === 0,
    close: async () => {
      isClosed = true;
      if (rest) clearTimeout(rest);
      await running;
    },
  };
}
