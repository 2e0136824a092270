import { RECORD_FORMAT, SINCE_FORMAT_1 } from './listener-event.ts';

/** Records as they go into the database, and what has to be known of them on the way. */
export interface ListenerRows {
  count: number;
  /** Lines of COPY's text format, in the order of LISTENER_EVENT_COLUMNS, each with its line break. */
  lines: Buffer;
  /** The same lines by UTC day, `YYYY-MM-DD`, as parts of `lines`. */
  days: ReadonlyMap<string, readonly Buffer[]>;
  /** Sorted. */
  organizationIds: string[];
  /** When each happened, in Unix milliseconds. */
  at: number[];
}

/** The format and a tab; then the line begins. */
const HEAD_BYTES = 2;
const FORMAT = RECORD_FORMAT.charCodeAt(0);
const FORMAT_1 = '1'.charCodeAt(0);
const TAB = 0x09;
const LINE_BREAK = 0x0a;
/** Where the first values of a line lie: two ids of 36 bytes, then the time as `2026-01-31T23:59:59.000Z`. */
const ID_BYTES = 36;
const TIME_AT = 2 * (ID_BYTES + 1);
const TIME_BYTES = 24;
const LAST_TAB_AT = TIME_AT + TIME_BYTES;
const DAY_BYTES = 10;

/**
 * Lays records behind one another as COPY takes them. They are of this format, or of one that an earlier version left on
 * disk; throws RangeError with the SQL state of a data exception for any other. The bytes of a record are never made
 * into a text: what is asked about it lies at the same places in each.
 */
export function readRows(records: readonly (string | Buffer)[]): ListenerRows {
  const lines = Buffer.allocUnsafe(records.reduce((sum, record) => sum + mostBytes(record), 0));
  const days = new Map<string, Buffer[]>();
  const organizationIds = new Set<string>();
  const at: number[] = [];
  let [end, dayBegins, day, lastTime, lastOrganizationId, ms] = [0, 0, '', '', '', 0];
  const endDay = (until: number) => {
    const known = days.get(day);
    if (known) known.push(lines.subarray(dayBegins, until));
    else if (until > 0) days.set(day, [lines.subarray(dayBegins, until)]);
    dayBegins = until;
  };
  for (const record of records) {
    const begin = end;
    end = writeLine(lines, begin, record);
    const organizationId = lines.toString('latin1', begin, begin + ID_BYTES);
    if (organizationId !== lastOrganizationId) organizationIds.add((lastOrganizationId = organizationId));
    const time = lines.toString('latin1', begin + TIME_AT, begin + TIME_AT + TIME_BYTES);
    // Many come in one millisecond.
    if (time !== lastTime) {
      [lastTime, ms] = [time, Date.parse(time)];
      if (Number.isNaN(ms)) throw notARecord();
      if (time.slice(0, DAY_BYTES) !== day) {
        endDay(begin);
        day = time.slice(0, DAY_BYTES);
      }
    }
    at.push(ms);
  }
  endDay(end);
  return { count: records.length, lines: lines.subarray(0, end), days, organizationIds: [...organizationIds].toSorted(), at };
}

function mostBytes(record: string | Buffer): number {
  return (typeof record === 'string' ? Buffer.byteLength(record) : record.length) + SINCE_FORMAT_1.length;
}

/** @returns where the line ends, behind its line break */
function writeLine(lines: Buffer, begin: number, record: string | Buffer): number {
  const format = formatOf(record);
  let end = begin + (typeof record === 'string' ? lines.write(record.slice(HEAD_BYTES), begin) : record.copy(lines, begin, HEAD_BYTES));
  const isLine =
    end > begin + LAST_TAB_AT &&
    lines[begin + ID_BYTES] === TAB &&
    lines[begin + TIME_AT - 1] === TAB &&
    lines[begin + LAST_TAB_AT] === TAB;
  if (!isLine) throw notARecord();
  if (format === FORMAT_1) end += lines.write(SINCE_FORMAT_1, end);
  lines[end] = LINE_BREAK;
  return end + 1;
}

function formatOf(record: string | Buffer): number | undefined {
  const isText = typeof record === 'string';
  const [format, next] = isText ? [record.charCodeAt(0), record.charCodeAt(1)] : [record[0], record[1]];
  if ((format !== FORMAT && format !== FORMAT_1) || next !== TAB) throw notARecord();
  return format;
}

function notARecord(): RangeError {
  return Object.assign(new RangeError(`Not a record of format 1 or ${RECORD_FORMAT}`), { code: '22000' });
}
