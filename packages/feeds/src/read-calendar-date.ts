import { findMonth, isWeekday } from './month-names.ts';

/** A day of the calendar and the words around it that were not used (a zone may be among them). */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
  words: string[];
}

/**
 * Reads day, month and year in any order in which they are certain: `7 Jul 2023`, `July 7th, 2023`, `2023-07-07`,
 * `22.11.2022`, `2023年7月7日`, `7 Ju1 2O23`. `10/08/2021` is read month first, as American software writes it, and noted.
 */
export function readCalendarDate(text: string, oddities: string[]): CalendarDate | undefined {
  return readNumeric(text, oddities) ?? readNamed(text, oddities);
}

function readNumeric(text: string, oddities: string[]): CalendarDate | undefined {
  const east = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(text);
  const iso = east ?? /(?<!\d)(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?=T|\s|$)/.exec(text);
  if (iso) {
    const [whole, year = '', month = '', day = '1'] = iso;
    return { year: Number(year), month: Number(month), day: Number(day), words: wordsWithout(text, whole) };
  }
  const ordinal = /(?<!\d)(\d{4})-(\d{3})(?!\d)/.exec(text);
  if (ordinal) {
    const at = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])));
    return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), words: wordsWithout(text, ordinal[0]) };
  }
  const local = /(?<!\d)(\d{1,2})([-/.]|\.\s)(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!local) return /^\d{4}$/.test(text) ? { year: Number(text), month: 1, day: 1, words: [] } : undefined;
  const [whole, first = '', separator = '', second = '', year = ''] = local;
  const [day, month] = dayAndMonth(Number(first), Number(second), separator, oddities);
  return { year: fullYear(year, oddities), month, day, words: wordsWithout(text, whole) };
}

/** With dots the day comes first everywhere; with slashes and dashes it depends on the writer. */
function dayAndMonth(first: number, second: number, separator: string, oddities: string[]): [number, number] {
  oddities.push('the month is written as a number');
  if (separator.startsWith('.') || first > 12) return [first, second];
  if (second <= 12 && first !== second) oddities.push('day and month may be exchanged; read as month first');
  return [second, first];
}

interface Found {
  day?: string;
  month?: number;
  year?: string;
}

function readNamed(text: string, oddities: string[]): CalendarDate | undefined {
  const tokens = text
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª|\.)?(?=[\s,/-]|$)/gi, '$1')
    .split(/[\s,/:]+|(?<=[^\s])-(?=[^\s])/u)
    .filter(Boolean);
  const found: Found = {};
  const words: string[] = [];
  const monthAt = findMonthToken(tokens);
  for (const [index, token] of tokens.entries()) {
    if (index === monthAt) {
      found.month = monthOf(token, oddities);
      continue;
    }
    const digits = asDigits(token, oddities);
    if (digits === undefined) words.push(token);
    else placeNumber(found, digits);
  }
  if (found.day === undefined || found.month === undefined || found.year === undefined) return undefined;
  return { year: fullYear(found.year, oddities), month: found.month, day: Number(found.day), words };
}

/** The token that names the month; the last one where a day of the week looks like a month (`mar`, `mar.` in French and Spanish). */
function findMonthToken(tokens: readonly string[]): number {
  const candidates = tokens.flatMap((token, index) => (monthOf(token, []) === undefined ? [] : [index]));
  const [first = -1, second] = candidates;
  return second !== undefined && isWeekday(tokens[first] ?? '') ? second : first;
}

/** `Ju1`, `0ct` and `N0v`: a scanned or mistyped name with digits for the letters they look like. */
function monthOf(token: string, oddities: string[]): number | undefined {
  if (!/\p{L}/u.test(token)) return undefined;
  if (!/\d/.test(token)) return findMonth(token);
  const month = findMonth(token.replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('5', 's'));
  if (month !== undefined) oddities.push(`the month is written ${token}`);
  return month;
}

function asDigits(token: string, oddities: string[]): string | undefined {
  if (/^\d{1,4}$/.test(token)) return token;
  // `O7` and `2O23`: letters for the digits they look like, but only beside a real digit.
  if (!/^[\dOolI]{1,4}$/.test(token) || !/\d/.test(token)) return undefined;
  oddities.push(`a number is written ${token}`);
  return token.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
}

function placeNumber(found: Found, digits: string): void {
  if (digits.length >= 3 || Number(digits) > 31) found.year ??= digits;
  else if (found.day === undefined) found.day = digits;
  else found.year ??= digits;
}

/** RFC 2822, 4.3: two digits below 50 are 20xx, others 19xx; three digits count from 1900. */
function fullYear(year: string, oddities: string[]): number {
  const value = Number(year);
  if (year.length >= 4) return value;
  oddities.push(`the year is written ${year}`);
  if (year.length === 3) return value + 1900;
  return value < 50 ? value + 2000 : value + 1900;
}

function wordsWithout(text: string, used: string): string[] {
  return text
    .replace(used, ' ')
    .split(/[\s,]+/)
    .filter(Boolean);
}
