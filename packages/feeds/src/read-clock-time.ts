/** The time of day found in a date, midnight when there is none; `zone` is what stands right behind it. */
export interface ClockReading {
  clock: { hour: number; minute: number; second: number; millisecond: number; zone: string | undefined };
  /** The text without the time and its zone. */
  rest: string;
}

const ZONE = String.raw`(?:\s*(Z\b|(?:GMT|UTC|UT)?\s*[+-]\s*\d{1,2}(?::?\d{2}){0,2}(?![\d-]))|\s+(?:Uhr\s+|Hrs\.?\s+)?([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+|\(?[A-Za-z]{1,5}\)?)(?=[\s,]|$))?`;
const MERIDIEM = String.raw`(?:\s*([ap])\.?\s?m\b\.?)?`;
const CLOCK = new RegExp(
  String.raw`(?:(?<=\d)T|\b|^)(\d{1,3})\s?[:h.,;]\s?(\d{1,2})(?:\s?[:.,;]\s?(\d{1,3}))?(?:[.,](\d{1,9}))?${MERIDIEM}${ZONE}`,
  'i',
);
const COLON = new RegExp(CLOCK.source.replace('[:h.,;]', ':'), 'i');
const HOURS_ONLY = new RegExp(String.raw`\b(\d{1,2})\s*([ap])\.?\s?m\b\.?${ZONE}`, 'i');
const DIGITS = new RegExp(String.raw`(?<=\d[\sT]+)(\d{2})(\d{2})(\d{2})?${MERIDIEM}${ZONE}$`, 'i');

/**
 * Finds the time of day in a date: `10:19:00`, `16:15`, `00:00,00`, `10h30`, `9:05 PM`, `1500` after the year.
 * What is out of range is mended where one reading is plain (`15:12:352`, `012:31:50`, `24:00`) and noted in `oddities`.
 */
export function readClockTime(text: string, oddities: string[]): ClockReading {
  const colon = COLON.exec(text) ?? dotted(text);
  if (colon) return fromClock(text, colon, oddities);
  const hours = HOURS_ONLY.exec(text);
  if (hours) {
    const [whole, hour = '0', meridiem, sign, name] = hours;
    return reading(text, hours.index, whole, [toHour(hour, meridiem), 0, 0, 0], sign ?? name);
  }
  const digits = DIGITS.exec(text);
  if (digits && Number(digits[1]) < 24 && Number(digits[2]) < 60 && holdsDate(text.slice(0, digits.index))) {
    const [whole, hour = '0', minute = '0', second = '0', meridiem, sign, name] = digits;
    oddities.push('the time has no colons');
    return reading(text, digits.index, whole, [toHour(hour, meridiem), Number(minute), Number(second), 0], sign ?? name);
  }
  return { clock: { hour: 0, minute: 0, second: 0, millisecond: 0, zone: undefined }, rest: text };
}

/** Four digits are a time only where day and year stand before them; in `7 Ju1 2023` they are the year. */
function holdsDate(before: string): boolean {
  return /\d{8}/.test(before) || (before.match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu)?.length ?? 0) >= 2;
}

/** `10.30.00` and `10h30` count as a time only behind a date, because `22.11.2022` looks alike. */
function dotted(text: string): RegExpExecArray | null {
  const start = /(?:\d{4}|\b\d{2})[\s,T]+(?:(?:à|às|at|um|alle|ore|kl\.?|a las|-|\|)\s+)?(?=\d{1,2}\s?[h.,;]\s?\d{2})/i.exec(text);
  if (!start) return null;
  const from = start.index + start[0].length;
  const match = CLOCK.exec(text.slice(from));
  if (match?.index !== 0) return null;
  match.index = from;
  return match;
}

function fromClock(text: string, match: RegExpExecArray, oddities: string[]): ClockReading {
  const [whole, hour = '0', minute = '0', second = '0', fraction = '0', meridiem, sign, name] = match;
  if (/^\D*\d+\s?:\s?\d+\s?[.,;]/.test(whole) && !/:\d+:/.test(whole)) oddities.push('the time is punctuated wrongly');
  let [hours, minutes, seconds] = [toHour(hour, meridiem), Number(minute), Number(second)];
  if (second.length === 3) {
    oddities.push(`seconds of three digits (${second}); the first two count`);
    seconds = Number(second.slice(0, 2));
  }
  if (hour.length === 3) oddities.push(`hour of three digits (${hour})`);
  if (hours > 24 || minutes > 59 || seconds > 60) {
    oddities.push('the time of day does not exist; read as midnight');
    [hours, minutes, seconds] = [0, 0, 0];
  }
  const millisecond = Math.floor(Number(`0.${fraction}`) * 1000);
  return reading(text, match.index, whole, [hours, minutes, seconds, millisecond], sign ?? name);
}

function toHour(hour: string, meridiem: string | undefined): number {
  const value = Number(hour);
  if (meridiem === undefined) return value;
  // `15:00 PM` is three in the afternoon all the same.
  if (value > 12) return value;
  return (value % 12) + (meridiem.toLowerCase() === 'p' ? 12 : 0);
}

function reading(
  text: string,
  index: number,
  whole: string,
  time: [number, number, number, number],
  zone: string | undefined,
): ClockReading {
  const [hour, minute, second, millisecond] = time;
  // A word behind the time that is no zone (a month, in `10:00 7 July`) goes back to the date.
  const isMonth = zone !== undefined && /^[A-Za-z]{3,}$/.test(zone) && !/^\(?[A-Z]{2,5}\)?$/.test(zone);
  const rest = `${text.slice(0, index)} ${isMonth ? zone : ''} ${text.slice(index + whole.length)}`;
  const written = zone?.replace(/\s/g, '').replace(/^\((.*)\)$/, '$1');
  return { clock: { hour, minute, second, millisecond, zone: isMonth ? undefined : written }, rest: rest.trim() };
}
