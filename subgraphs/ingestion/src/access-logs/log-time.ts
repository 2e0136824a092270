const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COMMON_LOG = /^\[?(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\]?$/;
const WITHOUT_ZONE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:[.,]\d+)?)$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})$/i;
const NUMBER = /^\d{9,19}(?:\.\d+)?$/;

/**
 * The instant that a log writes, in Unix milliseconds: ISO 8601 (UTC where no zone is given), the common log format's
 * `10/Oct/2026:13:55:36 -0700`, or Unix time in seconds, milli-, micro- or nanoseconds. Null for anything else.
 */
export function readLogTime(text: string): number | null {
  if (NUMBER.test(text)) return readUnixTime(Number(text));
  const common = COMMON_LOG.exec(text);
  if (common) return readCommonLogTime(common);
  const local = WITHOUT_ZONE.exec(text);
  const at = local ? Date.parse(`${local[1]}T${local[2]!.replace(',', '.')}Z`) : WITH_ZONE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Which unit it is follows from the size, for instants between 2001 and 2286. */
export function readUnixTime(value: number): number | null {
  if (!(value >= 1e9)) return null;
  if (value < 1e10) return Math.floor(value * 1000);
  if (value < 1e13) return Math.floor(value);
  if (value < 1e16) return Math.floor(value / 1e3);
  return value < 1e19 ? Math.floor(value / 1e6) : null;
}

function readCommonLogTime(match: RegExpExecArray): number | null {
  const [, day, monthName, year, hour, minute, second, sign, zoneHours, zoneMinutes] = match;
  const month = MONTHS.indexOf(monthName!.toLowerCase());
  const at = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  if (month < 0 || Number.isNaN(at)) return null;
  const zoneMs = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === '-' ? at + zoneMs : at - zoneMs;
}
