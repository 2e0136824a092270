import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import type { DownloadWindow } from '@castgraph/measurement/download-window';

const HOURS = DAY_MS / HOUR_MS;
const WORDS: Readonly<Record<DownloadWindow, string>> = {
  'calendar-day': 'the calendar day in UTC',
  'first-touch': `${HOURS} hours from the first request`,
  'last-touch': `${HOURS} hours from the last request, each request prolonging it`,
};

/** When a second request of a listener is a second download, in words. // C20 */
export function windowWords(window: DownloadWindow): string {
  return WORDS[window];
}
