import type { Source } from './measurement-setting.ts';

/** What kinds of counts are called outside. */
export const SOURCE_NAMES: Readonly<Record<Source, string>> = { prefix: 'prefix', log: 'cdn-log', event: 'reported-event' };
