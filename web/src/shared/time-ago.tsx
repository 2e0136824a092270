import { useSyncExternalStore } from 'react';
import { formatInstant } from './format-time.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/** An instant as people say it, the exact time at hand: "3 minutes ago". Keeps up with the clock. */
export function TimeAgo({ at }: { at: string }) {
  const current = useSyncExternalStore(followClock, () => now);
  return (
    <time dateTime={at} title={formatInstant(at)} style={{ whiteSpace: 'nowrap' }}>
      {describe(new Date(at).getTime() - current)}
    </time>
  );
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const units = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function describe(milliseconds: number): string {
  for (const [unit, length] of units) {
    if (Math.abs(milliseconds) >= length) return relative.format(Math.trunc(milliseconds / length), unit);
  }
  return milliseconds > 20_000 ? 'in a moment' : 'just now';
}

function followClock(listener: () => void): () => void {
  now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tell of listeners) tell();
  }, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
