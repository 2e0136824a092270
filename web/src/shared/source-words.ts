import { platformName } from './platform-name.ts';

const words: Readonly<Record<string, string>> = {
  prefix: 'requests at the measurement prefix',
  'cdn-log': 'logs of the origin or CDN',
  'reported-event': 'events that players report',
  attribution: 'orders credited to campaigns',
  api: 'read from the platform',
  csv: 'an export of the platform',
  manual: 'entered by hand',
};

/** Where a figure comes from, in words; a platform by its name. */
export function sourceWords(source: string): string {
  return words[source] ?? platformName(source);
}

/** Whether figures were counted here, rather than reported by a platform. */
export function isCountedHere(source: string): boolean {
  return source === 'prefix' || source === 'cdn-log' || source === 'reported-event';
}
