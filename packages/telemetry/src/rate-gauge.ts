import type { GaugeName, LabelsOf } from './metric-names.ts';
import { gauge, refreshWhenRead } from './metrics.ts';

const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 15;

/** How many outcomes there were, and how many of them were good. */
export interface OutcomeCounts {
  good: number;
  all: number;
}

interface MinuteCounts extends OutcomeCounts {
  minute: number;
}

/** The outcomes of one set of labels, oldest minute first. */
interface Window {
  labels: Record<string, string>;
  counts: MinuteCounts[];
}

const windows = new Map<GaugeName, Map<string, Window>>();

/**
 * Notes one outcome and sets the gauge to the share of good outcomes (0-1) over the last 15 minutes for these labels; where there
 * was none for so long, it has no value rather than an old one. The specification asks for rates as such; the counters beside them
 * are what alerts should be computed from.
 */
export function observeOutcome<Name extends GaugeName>(
  name: Name,
  labels: Record<LabelsOf<Name>, string>,
  isGood: boolean,
  now: number = Date.now(),
): void {
  observeOutcomes(name, labels, { good: isGood ? 1 : 0, all: 1 }, now);
}

/** Notes many outcomes at once, for what happens too often to be noted one by one. @see observeOutcome */
export function observeOutcomes<Name extends GaugeName>(
  name: Name,
  labels: Record<LabelsOf<Name>, string>,
  { good, all }: OutcomeCounts,
  now: number = Date.now(),
): void {
  let byLabels = windows.get(name);
  if (!byLabels) {
    windows.set(name, (byLabels = new Map()));
    refreshWhenRead(name, () => refresh(name, Date.now()));
  }
  const key = JSON.stringify(labels);
  let window = byLabels.get(key);
  if (!window) byLabels.set(key, (window = { labels, counts: [] }));
  const minute = Math.floor(now / MINUTE_MS);
  let current = window.counts.at(-1);
  if (current?.minute !== minute) window.counts.push((current = { minute, good: 0, all: 0 }));
  current.all += all;
  current.good += good;
  show(name, window, now);
}

function refresh(name: GaugeName, now: number): void {
  const byLabels = windows.get(name)!;
  for (const [key, window] of byLabels) if (!show(name, window, now)) byLabels.delete(key);
}

/** @returns false when nothing of it is young enough */
function show(name: GaugeName, window: Window, now: number): boolean {
  const oldest = Math.floor(now / MINUTE_MS) - WINDOW_MINUTES;
  window.counts = window.counts.filter(({ minute }) => minute > oldest);
  const all = window.counts.reduce((sum, count) => sum + count.all, 0);
  if (all === 0) {
    gauge(name).remove(window.labels as never);
    return false;
  }
  const good = window.counts.reduce((sum, count) => sum + count.good, 0);
  gauge(name).set(window.labels as never, good / all);
  return true;
}
