import type { GaugeName, LabelsOf } from './metric-names.ts';
import { gauge } from './metrics.ts';

const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 15;

interface MinuteCount {
  minute: number;
  good: number;
  all: number;
}

const windows = new Map<string, MinuteCount[]>();

/**
 * Notes one outcome and sets the gauge to the share of good outcomes (0-1) over the last 15 minutes for these labels.
 * The specification asks for rates as such; the counters beside them are what alerts should be computed from.
 */
export function observeOutcome<Name extends GaugeName>(
  name: Name,
  labels: Record<LabelsOf<Name>, string>,
  isGood: boolean,
  now: number = Date.now(),
): void {
  const key = `${name} ${JSON.stringify(labels)}`;
  const minute = Math.floor(now / MINUTE_MS);
  const counts = (windows.get(key) ?? []).filter((count) => count.minute > minute - WINDOW_MINUTES);
  let current = counts.at(-1);
  if (current?.minute !== minute) counts.push((current = { minute, good: 0, all: 0 }));
  current.all += 1;
  if (isGood) current.good += 1;
  windows.set(key, counts);
  const good = counts.reduce((sum, count) => sum + count.good, 0);
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  gauge(name).set(labels as never, good / all);
}
