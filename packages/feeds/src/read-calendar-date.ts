import { findEnglishWeekday, findMonth, findTypedMonth, isWeekday } from './month-names.ts';

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
    return { year: readYear(year, oddities), month: Number(month), day: Number(day), words: wordsWithout(text, whole) };
  }
  const week = readWeek(text);
  if (week) return week;
  const ordinal = /(?<!\d)(\d{4})-(\d{3})(?!\d)/.exec(text);
  if (ordinal) {
    const at = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])));
    return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), words: wordsWithout(text, ordinal[0]) };
  }
  const local = /(?<!\d)(\d{1,2})([-/.]|\.\s)(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!local) return /^\d{4}$/.test(text) ? { year: Number(text), month: 1, day: 1, words: [] } : undefined;
  const [whole, first = '', separator = '', second = '', year = ''] = local;
  const whichYear = fullYear(year, oddities);
  const [day, month] = dayAndMonth([Number(first), Number(second), whichYear], separator, weekdayOf(text), oddities);
  return { year: whichYear, month, day, words: wordsWithout(text, whole) };
}

/** `2023-W51-7`: the day of a week, which belongs to the year of its Thursday (ISO 8601). */
function readWeek(text: string): CalendarDate | undefined {
  const match = /(?<!\d)(\d{4})-?W(\d{2})(?:-?([1-7]))?(?!\d)/i.exec(text);
  if (!match) return undefined;
  const [whole, year = '', week = '', day = '1'] = match;
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday = fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7);
  const at = new Date(Date.UTC(Number(year), 0, monday + (Number(week) - 1) * 7 + Number(day) - 1));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), words: wordsWithout(text, whole) };
}

/** With dots the day comes first everywhere; with slashes and dashes it depends on the writer, whom the day of the week may tell. */
function dayAndMonth(
  [first, second, year]: readonly [number, number, number],
  separator: string,
  weekday: number | undefined,
  oddities: string[],
): [number, number] {
  oddities.push('the month is written as a number');
  if (separator.startsWith('.') || first > 12) return [first, second];
  if (second > 12 || first === second) return [second, first];
  const fits = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
  if (fits(second, first) && !fits(first, second)) return [first, second];
  if (!fits(first, second)) oddities.push('day and month may be exchanged; read as month first');
  return [second, first];
}

function weekdayOf(text: string): number | undefined {
  const word = /^([a-z]{3,9})\b/i.exec(text)?.[1];
  return word === undefined ? undefined : findEnglishWeekday(word);
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
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (index === monthAt) {
      found.month = monthOf(token, oddities);
      continue;
    }
    const digits = asDigits(token, oddities);
    if (digits === undefined) words.push(token);
    else if (found.day !== undefined && isTornYear(digits, tokens[index + 1])) {
      found.year ??= digits + tokens[++index];
      oddities.push('the year is torn in two');
    } else if (monthAt === -1 && found.day !== undefined && found.month === undefined && digits.length <= 2) {
      // `07 07 2023`: in the order of RFC 822, the month as a number.
      found.month = Number(digits);
      oddities.push('the month is written as a number');
    } else placeNumber(found, digits);
  }
  if (found.day === undefined || found.month === undefined || found.year === undefined) return undefined;
  return { year: fullYear(found.year, oddities), month: found.month, day: Number(found.day), words };
}

function isTornYear(digits: string, next: string | undefined): boolean {
  return (digits === '20' || digits === '19') && next !== undefined && /^\d\d$/.test(next);
}

/** The token that names the month; the last one where a day of the week looks like a month (`mar`, `mar.` in French and Spanish). */
function findMonthToken(tokens: readonly string[]): number {
  const candidates = tokens.flatMap((token, index) => (monthOf(token, []) === undefined ? [] : [index]));
  const [first = -1, second] = candidates;
  return second !== undefined && isWeekday(tokens[first] ?? '') ? second : first;
}

/** `Ju1`, `0ct`, `JuI` and `N0v`: a scanned or mistyped name with characters for those they look like; `7月`; `Arpil`. */
function monthOf(token: string, oddities: string[]): number | undefined {
  if (!/\p{L}/u.test(token)) return undefined;
  const numbered = /^(\d{1,2})[月월]$/.exec(token);
  if (numbered) return Number(numbered[1]);
  const month = /\d/.test(token) ? undefined : findMonth(token);
  if (month !== undefined) return month;
  const mended = token.length < 3 ? undefined : findMonth(token.replaceAll(/[1I|]/g, 'l').replaceAll('0', 'o').replaceAll('5', 's'));
  const typed = mended ?? findTypedMonth(token);
  if (typed !== undefined) oddities.push(`the month is written ${token}`);
  return typed;
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
  if (year.length >= 4) return readYear(year, oddities);
  oddities.push(`the year is written ${year}`);
  if (year.length === 3) return value + 1900;
  return value < 50 ? value + 2000 : value + 1900;
}

/** Thai software counts from the death of the Buddha. */
function readYear(year: string, oddities: string[]): number {
  const value = Number(year);
  if (value < 2440 || value > 2660) return value;
  oddities.push(`the year is written ${year}`);
  return value - 543;
}

function wordsWithout(text: string, used: string): string[] {
  return text
    .replace(used, ' ')
    .split(/[\s,]+/)
    .filter(Boolean);
}
