import { useEffect } from 'react';

const EVERY_MS = 10_000;

/** Asks again, every ten seconds if not said otherwise, while the page is looked at: for what has no subscription. */
export function usePeriodicRefetch(refetch: () => void, everyMs = EVERY_MS, isPaused = false): void {
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refetch();
    }, everyMs);
    return () => clearInterval(timer);
  }, [refetch, everyMs, isPaused]);
}
