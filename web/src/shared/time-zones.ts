import type { Day } from '@castgraph/kernel/days';

/** Whether the browser knows a name as an IANA time zone. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day of an instant in a zone. */
export function zonedDay(at: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  const read = (type: string) => parts.find((part) => part.type === type)!.value;
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`;
}

/** The zone that the reader's clock goes by. */
export function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone by name, those that are likely meant first. */
export function listTimeZones(first: readonly string[]): string[] {
  return [...new Set([...first, 'UTC', readersZone(), ...Intl.supportedValuesOf('timeZone')])];
}
