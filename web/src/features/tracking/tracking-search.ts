/** By what orders can be told, in the order in which they are offered. */
export const SIGNALS = ['code', 'link', 'pixel', 'server', 'survey'] as const;
export type Signal = (typeof SIGNALS)[number];
export const STEPS = ['choose', 'install', 'test'] as const;
export type Step = (typeof STEPS)[number];

/** Where in the set-up somebody is, as it stands in the address: coming back to it loses nothing. */
export interface TrackingSearch {
  step?: Exclude<Step, 'choose'>;
  signals?: Signal[];
}

/** Reads an address; what cannot be read is left out. */
export function parseTrackingSearch(search: Record<string, unknown>): TrackingSearch {
  const wanted = new Set([search['signals']].flat());
  const signals = SIGNALS.filter((signal) => wanted.has(signal));
  const step = STEPS.find((known) => known === search['step']);
  return { ...(step && step !== 'choose' && { step }), ...(signals.length > 0 && { signals }) };
}
