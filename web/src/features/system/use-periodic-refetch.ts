import { useEffect } from 'react';

const EVERY_MS = 10_000;

/** Asks again every ten seconds while the page is looked at: for what has no subscription. */
export function usePeriodicRefetch(refetch: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refetch();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
}
