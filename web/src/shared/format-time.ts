import type { Day } from '@castgraph/kernel/days';

const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const calendarDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** An instant with its zone, which is always UTC: `23 Nov 2026, 09:15:02 UTC`. */
export function formatInstant(at: string): string {
  return `${instant.format(new Date(at))} UTC`;
}

/** The time of day of an instant: `09:15:02 UTC`. */
export function formatClock(at: string): string {
  return `${clock.format(new Date(at))} UTC`;
}

/** `09:15` of an instant, in UTC. */
export function formatMinute(at: string): string {
  return minute.format(new Date(at));
}

/** A UTC calendar day: `23 Nov 2026`. */
export function formatDay(day: Day): string {
  return calendarDay.format(new Date(`${day}T00:00:00Z`));
}

export function formatShortDay(day: Day): string {
  return shortDay.format(new Date(`${day}T00:00:00Z`));
}

export function formatWeekday(day: Day): string {
  return weekday.format(new Date(`${day}T00:00:00Z`));
}

/** A span of days: `27 Oct – 23 Nov 2026`. */
export function formatSpan({ from, to }: { from: Day; to: Day }): string {
  return calendarDay.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** A length of audio: `5025` → `1 h 23 min`. */
export function formatDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
