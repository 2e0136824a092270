import type { DownloadWindow } from '../../graphql/generated/graphql.ts';

/** When a second request of a listener is a second download, in words. */
export const windowWords: Record<DownloadWindow, string> = {
  CALENDAR_DAY: 'calendar day, UTC',
  FIRST_TOUCH: '24 hours from the first request',
  LAST_TOUCH: '24 hours from the last request',
};
