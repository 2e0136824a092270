import { addDays, dayStart, type Day } from '@castgraph/kernel/days';
import type { AuditFilter } from '../../graphql/generated/graphql.ts';
import { isDay } from '../../shared/day-range.ts';

/** Which entries, as it stands in the address: `?action=member.&from=2026-11-01`. Days are UTC days, both included. */
export interface AuditSearch {
  actor?: string;
  action?: string;
  subject?: string;
  from?: Day;
  to?: Day;
}

/** Reads an address; what cannot be read is left out, so that every address shows a page. */
export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  const { from, to } = search;
  const [actor, action, subject] = ['actor', 'action', 'subject'].map((name) => textOf(search[name]));
  return {
    ...(actor && { actor }),
    // What the API takes: anything else is none of its actions.
    ...(action && /^[a-z0-9.-]{1,100}$/.test(action) && { action }),
    ...(subject && { subject }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && (!isDay(from) || from <= to) && { to }),
  };
}

/** The same as the API takes it. */
export function auditFilterOf({ actor, action, subject, from, to }: AuditSearch): AuditFilter {
  return {
    ...(actor && { actorId: actor }),
    ...(action && { action }),
    ...(subject && { subjectType: subject }),
    ...(from && { from: new Date(dayStart(from)).toISOString() }),
    ...(to && { to: new Date(dayStart(addDays(to, 1))).toISOString() }),
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '';
  return text === '' ? undefined : text;
}
