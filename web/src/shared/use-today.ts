import { useSyncExternalStore } from 'react';
import type { Day } from '@castgraph/kernel/days';
import { zonedDay } from './time-zones.ts';

/** Today, by the clocks of a zone; changes at midnight while the page stays open. */
export function useToday(timeZone = 'UTC'): Day {
  return useSyncExternalStore(followMinutes, () => zonedDay(Date.now(), timeZone));
}

function followMinutes(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
}
