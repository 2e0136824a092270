import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { dayStart } from '@castgraph/kernel/days';

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** An instant: an RFC 3339 text with an offset in, a Date for resolvers; out always UTC with milliseconds. */
const DateTime = scalar('DateTime', readInstant, (value) => {
  const at = value instanceof Date ? value : typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined;
  if (!at || Number.isNaN(at.getTime())) throw new TypeError('DateTime cannot be made of this value');
  return at.toISOString();
});

/** A calendar day, `YYYY-MM-DD`, text on both sides. */
const Day = scalar('Day', readDay, (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : readDay(value)));

/** A whole number of up to 53 bits. Drivers hand bigint columns over as text, so text of digits goes out as well. */
const Long = scalar('Long', readLong, (value) =>
  readLong(typeof value === 'bigint' || (typeof value === 'string' && /^-?\d+$/.test(value)) ? Number(value) : value),
);

/** Any JSON value. */
const JSONValue = scalar(
  'JSON',
  (value) => value,
  (value) => value,
);

/** An IANA time zone name that this runtime knows. */
const TimeZone = scalar('TimeZone', readTimeZone, readTimeZone);

/** Resolvers of the shared scalars; `startSubgraph` adds them. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = { DateTime, Day, Long, JSON: JSONValue, TimeZone };

function scalar<T>(name: string, read: (value: unknown) => T, serialize: (value: unknown) => unknown): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: read,
    parseLiteral: (node: ValueNode, variables) => {
      // An integer literal reaches `valueFromASTUntyped` as a rounded float only beyond 53 bits, which readLong refuses.
      const value = node.kind === Kind.VARIABLE || name === 'JSON' ? valueFromASTUntyped(node, variables) : valueFromASTUntyped(node);
      return read(value);
    },
  });
}

function readInstant(value: unknown): Date {
  const at = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined;
  if (!at || Number.isNaN(at.getTime())) throw refused('an instant like 2026-11-23T08:15:00Z, with its offset');
  return at;
}

function readDay(value: unknown): string {
  try {
    dayStart(value as string);
    return value as string;
  } catch {
    throw refused('a calendar day like 2026-11-23');
  }
}

function readLong(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refused('a whole number of up to 53 bits');
  return value;
}

/** Looking one up takes longer than many an answer. There are some 600. */
const knownZones = new Set<string>();
const MAX_ZONES = 2_000;

function readTimeZone(value: unknown): string {
  if (typeof value === 'string' && knownZones.has(value)) return value;
  try {
    if (typeof value !== 'string' || /^[+-]/.test(value)) throw new RangeError('Not a name');
    Intl.DateTimeFormat('en', { timeZone: value });
    // In whatever case they are written.
    if (knownZones.size < MAX_ZONES) knownZones.add(value);
    return value;
  } catch {
    throw refused('an IANA time zone like Europe/Berlin');
  }
}

function refused(wanted: string): GraphQLError {
  return new GraphQLError(`Expected ${wanted}`);
}
