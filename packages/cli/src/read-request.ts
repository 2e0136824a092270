import { badInput } from '@castgraph/kernel/errors';
import type { LoggedRequest } from '@castgraph/measurement/logged-request';

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Reads one line of JSON as a request. Throws BAD_INPUT that names the line and the field. Fields beyond the known ones
 * are passed over; null means absent.
 */
export function readRequest(text: string, line: number): LoggedRequest {
  const fields = readObject(text, line);
  const fail = (field: string, wanted: string): never => {
    throw badInput(`Line ${line}: "${field}" must be ${wanted}`, { line, path: [field] });
  };
  const string = (field: string): string | null => {
    const value = fields[field] ?? null;
    return value === null || typeof value === 'string' ? value : fail(field, 'a string');
  };
  const number = (field: string, isWhole = true): number | null => {
    const value = fields[field] ?? null;
    if (value === null) return null;
    const isRight = typeof value === 'number' && Number.isFinite(value) && value >= 0 && (!isWhole || Number.isSafeInteger(value));
    return isRight ? value : fail(field, isWhole ? 'a whole number from 0 on' : 'a number from 0 on');
  };
  const status = number('status');
  if (status !== null && (status < 100 || status > 599)) fail('status', 'an HTTP status');
  const episode = fields.episode;
  return {
    at: readInstant(string('at') ?? fail('at', 'present')) ?? fail('at', 'an RFC 3339 date and time with its offset'),
    ip: string('ip') ?? fail('ip', 'present'),
    url: string('url') || fail('url', 'present'),
    userAgent: string('userAgent') ?? '',
    method: string('method'),
    status,
    range: string('range'),
    bytesServed: number('bytesServed'),
    episode: typeof episode === 'number' ? String(episode) : string('episode'),
    sizeBytes: number('sizeBytes'),
    id3Bytes: number('id3Bytes'),
    bitrateBps: number('bitrateBps', false),
    durationSeconds: number('durationSeconds', false),
  };
}

function readObject(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput(`Line ${line}: not JSON: ${text.slice(0, 60)}`, { line });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badInput(`Line ${line}: not a JSON object`, { line });
  return value as Record<string, unknown>;
}

/** Unix milliseconds of an RFC 3339 instant; null for any other text and for dates that do not exist. */
export function readInstant(text: string): number | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = [match[1], match[2], match[3], match[4], match[5], match[6]].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = Date.UTC(year, month - 1, day);
  if (month < 1 || month > 12 || new Date(midnight).getUTCDate() !== day || hour > 23 || minute > 59 || second > 60) return null;
  const fraction = match[7] ? Math.floor(Number(`0.${match[7]}`) * 1000) : 0;
  const offset = match[8] ? (match[8] === '-' ? -1 : 1) * (Number(match[9]) * 60 + Number(match[10])) : 0;
  // A leap second is taken for the second before it.
  return midnight + ((hour * 60 + minute - offset) * 60 + Math.min(second, 59)) * 1000 + fraction;
}
