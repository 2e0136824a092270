import { isRate } from '@castgraph/measurement/platform-figures';

/** A plain number, or one with commas between its thousands; a decimal comma is not guessed at. */
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const CLOCK = /^(\d{1,6}):([0-5]\d):([0-5]\d)$/;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** The number in a cell, in the metric's unit (counts, seconds, or shares of 1); the text as it is where it is none. */
export function readNumber(cell: string, metric: string): number | string {
  const text = cell.trim();
  const clock = CLOCK.exec(text);
  if (clock) return Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
  const isPercent = text.endsWith('%');
  const digits = isPercent ? text.slice(0, -1).trimEnd() : text;
  if (!NUMBER.test(digits)) return text;
  const number = Number(digits.replaceAll(',', ''));
  // A share is written as 18.5%, or as 0.185.
  return isPercent && (isRate(metric) || metric === 'average_consumption') ? number / 100 : number;
}

/** `YYYY-MM-DD` of a cell that begins with a day, year first; other orders cannot be told apart and stay as they are. */
export function readDay(cell: string): string {
  const text = cell.trim();
  const parts = SLASHED.exec(text) ?? COMPACT.exec(text);
  if (parts) return `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(text) ? text.slice(0, 10) : text;
}

let countries: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country's code or English name, of withdrawn ones that of today; the text where it is neither. */
export function readCountry(cell: string): string {
  const text = cell.trim();
  countries ??= nameCountries();
  return /^[A-Za-z]{2}$/.test(text) ? currentCode(text) : (countries.get(text.toLowerCase()) ?? text);
}

function nameCountries(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(codes.flatMap((code) => (names.of(code) ? [[names.of(code)!.toLowerCase(), currentCode(code)] as const] : [])));
}

/** UK is GB, DD is DE: as CLDR resolves them. */
function currentCode(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}
