import { decodeHTML } from 'entities';
import { findEnglishWeekday } from './month-names.ts';
import { readCalendarDate } from './read-calendar-date.ts';
import type { CalendarDate } from './read-calendar-date.ts';
import { readClockTime } from './read-clock-time.ts';
import { findNamedZoneMinutes, findZoneMinutes } from './time-zones.ts';

/** An instant as ISO 8601 in UTC, and in words what had to be guessed or mended to get it (empty for a correct date). */
export interface ReadDate {
  at: string;
  oddities: string[];
}

/**
 * Reads a date as feeds really write it: RFC 822 and 2822, ISO 8601, Unix time, month names of many languages, letters
 * for digits (`7 Ju1 2023`), commas in the time (`00:00,00`), `GMT+3`, missing zones (UTC), two-digit years.
 * Undefined when day, month or year stay unknown, or the date does not exist; nothing is ever guessed from today's date.
 */
export function readDate(text: string): ReadDate | undefined {
  const oddities: string[] = [];
  if (text.length > 500) return undefined;
  const plain = tidy(text);
  if (plain === '') return undefined;
  const epoch = readEpoch(plain, oddities);
  if (epoch !== undefined) return { at: new Date(epoch).toISOString(), oddities };

  const { clock, rest } = readClockTime(plain, oddities);
  const date = readCalendarDate(rest, oddities);
  if (date === undefined) return undefined;
  const localMs = toLocalMs(date, clock);
  if (localMs === undefined) return undefined;
  compareWeekday(plain, date, oddities);
  const zone = findZone(date.words, clock.zone, localMs, oddities);
  const at = localMs - zone * 60_000;
  if (at === 0) oddities.push('the date is the beginning of Unix time, which software writes for none');
  return { at: new Date(at).toISOString(), oddities };
}

function tidy(text: string): string {
  return (text.includes('&') ? decodeHTML(text) : text)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/<!\[CDATA\[|\]\]>|<[^>]*>/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"'’]/g, '')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/(?<![\p{L}\d:])[\dOo]{1,2}:[\dOo]{2}(?::[\dOo]{2})?(?![\p{L}\d])/gu, (time) => time.replace(/[Oo]/g, '0'))
    .replace(/(午前|上午|오전|午後|下午|오후)\s*(\d{1,2}(?::\d{2}){1,2})/g, (_, half: string, time: string) =>
      /午前|上午|오전/.test(half) ? `${time} AM` : `${time} PM`,
    )
    .replace(/(\d{1,2})[時时点시]\s?(\d{1,2})[分분]?/g, '$1:$2')
    .replace(/tháng (\d{1,2})/gi, '$1月')
    .replace(/\b(eastern|central|mountain|pacific)(?: (standard|daylight))? time\b/gi, (_, area: string, kind?: string) =>
      zoneOf(area, kind),
    )
    .replace(/(?<![\p{L}\d])(\d{1,2})(\p{L}{3,})(\d{4})(?!\d)/u, '$1 $2 $3')
    .replace(/^(\d{8})(\d{6})$/, '$1T$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Eastern Daylight Time` as `EDT`. */
function zoneOf(area: string, kind: string | undefined): string {
  return `${area.charAt(0)}${kind?.charAt(0) ?? ''}T`.toUpperCase();
}

/** Every script's digits stand in a row of ten. */
function asciiDigit(digit: string): string {
  if (digit <= '9') return digit;
  let zero = digit.codePointAt(0)!;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--;
  return String(digit.codePointAt(0)! - zero);
}

/** Seconds, milliseconds or microseconds, also as `@1688724000` and `/Date(1688724000000)/`. */
function readEpoch(text: string, oddities: string[]): number | undefined {
  const digits = /^(?:\/?Date\()?@?(\d{9,10}(?:\.\d+)?|\d{13}|\d{16})(?:[+-]\d{4})?(?:\)\/?)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const unitMs = digits.includes('.') ? 1000 : { 9: 1000, 10: 1000, 13: 1, 16: 0.001 }[digits.length]!;
  const ms = Math.round(Number(digits) * unitMs);
  if (ms >= Date.UTC(LAST_YEAR + 1)) return undefined;
  oddities.push('the date is a Unix time');
  return ms;
}

/** Podcasts began in 2004, radio archives reach back; year 1 and year 9999 are placeholders of software. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

interface ClockTime {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

function toLocalMs(date: CalendarDate, clock: ClockTime): number | undefined {
  const day = Date.UTC(date.year, date.month - 1, date.day);
  const back = new Date(day);
  if (back.getUTCMonth() !== date.month - 1 || back.getUTCDate() !== date.day) return undefined;
  if (date.year < FIRST_YEAR || date.year > LAST_YEAR) return undefined;
  return day + clock.hour * 3_600_000 + clock.minute * 60_000 + clock.second * 1000 + clock.millisecond;
}

function compareWeekday(text: string, date: CalendarDate, oddities: string[]): void {
  const word = /^([a-z]{3,9})\b/i.exec(text)?.[1];
  const stated = word === undefined ? undefined : findEnglishWeekday(word);
  if (stated === undefined || /^mar/i.test(word ?? '')) return;
  if (stated !== new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()) {
    oddities.push(`the day of the week (${word}) does not fit the date`);
  }
}

/** The zone beside the time, else among the words around the date; UTC with an oddity when there is none. */
function findZone(words: readonly string[], besideTime: string | undefined, localMs: number, oddities: string[]): number {
  const candidates = besideTime === undefined ? words : [besideTime, ...words];
  for (const candidate of candidates) {
    const minutes = findZoneMinutes(candidate) ?? findNamedZoneMinutes(candidate, localMs);
    if (minutes === undefined) continue;
    if (/^(?:utc|gmt)[+-]/i.test(candidate)) oddities.push(`the zone is written ${candidate}`);
    return minutes;
  }
  oddities.push(besideTime === undefined ? 'no time zone; read as UTC' : `unknown time zone ${besideTime}; read as UTC`);
  return 0;
}
