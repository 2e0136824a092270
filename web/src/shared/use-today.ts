import { useSyncExternalStore } from 'react';
import { utcDay, type Day } from '@castgraph/kernel/days';

/** Today's UTC day; changes at midnight while the page stays open. */
export function useToday(): Day {
  return useSyncExternalStore(followMinutes, () => utcDay(Date.now()));
}

function followMinutes(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
}
