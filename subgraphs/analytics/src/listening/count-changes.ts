import type { DownloadWindow } from '@castgraph/measurement/download-window';
import { settleDownloads } from '@castgraph/measurement/settle-downloads';
import type { MovedDownload } from '../delivery/mark-ad-days.ts';
import type { Cell, CountTouch, TouchRow, Verdict } from './judge-rows.ts';
import type { SettledState, SettledTouch } from './read-touches.ts';

/** A row of `analytics.download`. */
export interface DownloadRow extends TouchRow {
  windowStart: number;
  implausible: boolean;
}

/** What a round of counting does to the books; each request stands in at most one place afterwards. */
export interface CountChanges {
  added: DownloadRow[];
  removed: DownloadRow[];
  verdicts: Verdict[];
  /** Verdicts that no longer hold, of requests that stand elsewhere now. */
  withdrawn: Verdict[];
  /** Downloads of which bytes were seen, whose windows were settled anew. */
  settled: MovedDownload[];
}

/**
 * Settles each cell anew (C13–C16, C20, C22) from its fresh requests and those settled before, and tells what changes.
 * The outcome depends on the requests alone, not on the order in which they were met.
 */
export function settleCells(cells: Iterable<Cell>, settled: ReadonlyMap<string, SettledTouch[]>, window: DownloadWindow): CountChanges {
  const changes: CountChanges = { added: [], removed: [], verdicts: [], withdrawn: [], settled: [] };
  for (const cell of cells) {
    const before = settled.get(cell.key) ?? [];
    const states = new Map(before.map((touch) => [touch.order, touch.was]));
    const touches: CountTouch[] = [...before, ...cell.fresh.filter((touch) => !states.has(touch.order))];
    for (const { touch, windowStart, cause } of settleDownloads(touches, window, cell.facts)) {
      // `settleDownloads` gives every download its window.
      const is = cause === null ? { cause, windowStart: windowStart!, implausible: false } : { cause, windowStart };
      if (cause === null && cell.source !== 'prefix') changes.settled.push(touch.row);
      note(changes, touch.row, states.get(touch.order), is);
    }
  }
  return changes;
}

function note(changes: CountChanges, row: TouchRow, was: SettledState | undefined, is: SettledState): void {
  if (was && was.cause === is.cause && was.windowStart === is.windowStart) return;
  if (was?.cause === null) changes.removed.push({ ...row, windowStart: was.windowStart, implausible: was.implausible });
  else if (was) changes.withdrawn.push(verdict(row, was.cause, was.windowStart));
  if (is.cause === null) changes.added.push({ ...row, windowStart: is.windowStart, implausible: false });
  else changes.verdicts.push(verdict(row, is.cause, is.windowStart));
}

function verdict(
  { eventId, at, source, listenerKey, podcastId, episodeId }: TouchRow,
  cause: Verdict['cause'],
  windowStart: number | null,
): Verdict {
  return { eventId, at, cause, source, listenerKey, podcastId, episodeId, windowStart, urlKey: null };
}
