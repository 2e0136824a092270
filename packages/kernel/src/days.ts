/** A UTC calendar day, `YYYY-MM-DD`. */
export type Day = string;

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** The UTC calendar day of an instant. */
export function utcDay(at: Date | number): Day {
  return new Date(at).toISOString().slice(0, 10);
}

/** The instant a UTC day begins, in Unix milliseconds; throws RangeError for anything but a real `YYYY-MM-DD`. */
export function dayStart(day: Day): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || utcDay(ms) !== day) throw new RangeError(`Not a calendar day: ${day}`);
  return ms;
}

/** The day `count` days later (or earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  return utcDay(dayStart(day) + count * DAY_MS);
}

/** Every day from `from` up to, but without, `to`. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let ms = dayStart(from); ms < dayStart(to); ms += DAY_MS) days.push(utcDay(ms));
  return days;
}

/** The start of the UTC hour that holds the instant, in Unix milliseconds. */
export function hourStart(at: Date | number): number {
  const ms = typeof at === 'number' ? at : at.getTime();
  return Math.floor(ms / HOUR_MS) * HOUR_MS;
}
