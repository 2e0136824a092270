import { type DownloadWindow, windowStarts } from './download-window.ts';

/** Downloads of one IP within one window above which they are implausible; disclosed with every figure. // C9 */
export const DEFAULT_MAX_PER_IP = 500;

/**
 * Finds the downloads of one IP that are implausible: all after the first `maxPerIp` of a window, in order of time.
 * The windows are the UTC day for `calendar-day`, else 24 hours from the first download. (A last-touch window
 * would never end at a busy address.) Takes instants in Unix ms, ascending; answers with one flag for each. // C9
 */
export function findImplausible(instants: readonly number[], window: DownloadWindow, maxPerIp: number): boolean[] {
  const starts = windowStarts(instants, window === 'calendar-day' ? window : 'first-touch');
  let count = 0;
  return starts.map((start, index) => {
    count = index > 0 && starts[index - 1] === start ? count + 1 : 1;
    return count > maxPerIp;
  });
}
