import { faulty, readCount, readField, type ReadLine, type ReadLogLine } from './log-row.ts';
import { readLogTime } from './log-time.ts';

/** The columns of CloudFront's standard logs, for a log whose heading was cut off. */
const CLOUDFRONT = (
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) ' +
  'x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher ' +
  'x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type ' +
  'sc-content-type sc-content-len sc-range-start sc-range-end'
).split(' ');

/**
 * Reads CloudFront's standard log: tabs between columns that a `#Fields:` line names, in any order and number. User agent
 * and referrer are percent-encoded there, sometimes twice. `sc-bytes` counts headers too, so that the length of the body
 * bounds it. The viewer's Host header is whom the request was for; `cs(Host)` is the distribution's own name.
 */
export function openW3cLog(): ReadLogLine {
  let columns = indexOf(CLOUDFRONT);
  return (line) => {
    if (line.startsWith('#')) {
      const fields = /^#Fields:\s*(.*)$/i.exec(line);
      if (fields) columns = indexOf(fields[1]!.trim().split(/\s+/));
      return null;
    }
    const cells = line.split('\t');
    return readCells((name) => {
      const index = columns.get(name);
      return index === undefined ? null : readField(cells[index]);
    });
  };
}

function indexOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, index) => [name.toLowerCase(), index]));
}

function readCells(cell: (name: string) => string | null): ReadLine {
  const [date, time] = [cell('date'), cell('time')];
  const at = date && time ? readLogTime(`${date}T${time}`) : null;
  if (at === null) return faulty('NO_TIME', 'The columns date and time hold no instant', 'date');
  const stem = cell('cs-uri-stem');
  if (stem === null) return faulty('NO_REQUEST', 'The column cs-uri-stem is empty', 'cs-uri-stem');
  const query = cell('cs-uri-query');
  const status = readCount(cell('sc-status') ?? undefined);
  const [bytes, length] = [readCount(cell('sc-bytes') ?? undefined), readCount(cell('sc-content-len') ?? undefined)];
  return {
    fault: null,
    row: {
      at,
      ip: cell('c-ip') ?? '',
      method: cell('cs-method') ?? 'GET',
      status,
      host: cell('x-host-header') ?? cell('cs(host)'),
      target: query === null ? stem : `${stem}?${query}`,
      range: status === 206 ? readRange(cell('sc-range-start'), cell('sc-range-end')) : null,
      bytes: bytes !== null && length !== null && length > 0 ? Math.min(bytes, length) : bytes,
      referrer: decoded(cell('cs(referer)')),
      userAgent: decoded(cell('cs(user-agent)')) ?? '',
      requestId: cell('x-edge-request-id'),
    },
  };
}

function readRange(start: string | null, end: string | null): string | null {
  return start !== null && /^\d+$/.test(start) ? `bytes=${start}-${end ?? ''}` : null;
}

function decoded(text: string | null): string | null {
  const once = decode(text);
  return once !== null && /%(?:20|25|2F|28)/i.test(once) ? decode(once) : once;
}

function decode(text: string | null): string | null {
  if (text === null || !text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
