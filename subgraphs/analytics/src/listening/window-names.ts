import type { DownloadWindow as Window } from '@castgraph/measurement/download-window';
import type { DownloadWindow } from '../generated/resolvers.ts';

/** What the download windows are called outside (C20). */
export const WINDOW_NAMES: Readonly<Record<Window, DownloadWindow>> = {
  'calendar-day': 'CALENDAR_DAY',
  'first-touch': 'FIRST_TOUCH',
  'last-touch': 'LAST_TOUCH',
};
