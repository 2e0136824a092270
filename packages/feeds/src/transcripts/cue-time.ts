/** A clock as cues have it: `1:02:03.500`, `02:03,5`, `3.48`, `123:00:00`. */
export const CLOCK = String.raw`(?:\d{1,6}:)?(?:\d{1,6}:)?\d{1,9}(?:[.,]\d{1,9})?`;

const PARTS = /^(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,9}))?$/;

/** Seconds of a clock, to the millisecond; null for anything else. Hours have no upper bound here: their sense is judged elsewhere. */
export function readClock(text: string): number | null {
  const match = PARTS.exec(text.trim());
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds, fraction = '0'] = match;
  return toMilliseconds(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`));
}

/** Seconds to the millisecond, as segments have them. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
