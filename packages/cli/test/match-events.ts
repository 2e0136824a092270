import { runCommand } from './run-command.ts';

export type Event = Record<string, unknown>;

/** Runs `attribution match` over events, or over lines as they are. */
export async function match(events: readonly (Event | string)[], ...flags: string[]) {
  const input = events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event))).join('\n');
  const { lines, ...rest } = await runCommand(['attribution', 'match', '-', ...flags], input);
  return { ...rest, lines, first: lines[0] };
}

export const IPHONE = 'AppleCoreMedia/1.0.0.20G75 (iPhone; U; CPU OS 16_6 like Mac OS X; en_us)';
export const IPHONE_SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1';
export const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
export const HOME = '81.2.69.142';
export const NOON = '2026-06-20T12:00:00Z';

/** An instant so many hours before noon, when orders are made. */
export const before = (hours: number): string => new Date(Date.parse(NOON) - hours * 3_600_000).toISOString();
export const exposure = (over: Event = {}): Event => ({
  kind: 'exposure',
  at: before(24),
  campaign: 'a',
  ip: HOME,
  userAgent: IPHONE,
  ...over,
});
export const order = (over: Event = {}): Event => ({ kind: 'order', at: NOON, orderId: 'o1', ip: HOME, userAgent: WINDOWS, ...over });
export const campaign = (over: Event = {}): Event => ({ kind: 'campaign', campaign: 'a', codes: ['POD-20'], paths: ['/acme'], ...over });
export const click = (over: Event = {}): Event => ({ kind: 'click', at: before(1), campaign: 'a', ip: HOME, userAgent: WINDOWS, ...over });
export const nobody = { campaign: null, method: null, confidence: 0, conflict: false };
