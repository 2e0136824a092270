import { DAY_MS } from '@castgraph/kernel/days';

/** How repeated requests of one listener for one episode become downloads. The default is `calendar-day` (UTC). // C20 */
export type DownloadWindow = 'calendar-day' | 'first-touch' | 'last-touch';

export const DOWNLOAD_WINDOWS: readonly DownloadWindow[] = ['calendar-day', 'first-touch', 'last-touch'];
export const DEFAULT_WINDOW: DownloadWindow = 'calendar-day';

/**
 * For instants in ascending order (Unix ms), the start of the window that each falls into (Unix ms).
 * Equal starts mean one window. // C20
 *
 * - `calendar-day`: the UTC day.
 * - `first-touch`: 24 hours from the first instant; the next instant after them opens the next window.
 * - `last-touch`: every instant prolongs the window by 24 hours.
 *
 * An instant exactly 24 hours later is outside.
 */
export function windowStarts(instants: readonly number[], window: DownloadWindow): number[] {
  if (window === 'calendar-day') return instants.map((at) => Math.floor(at / DAY_MS) * DAY_MS);
  let start = Number.NEGATIVE_INFINITY;
  let anchor = Number.NEGATIVE_INFINITY;
  return instants.map((at) => {
    if (at - anchor >= DAY_MS) {
      start = at;
      anchor = at;
    } else if (window === 'last-touch') anchor = at;
    return start;
  });
}
