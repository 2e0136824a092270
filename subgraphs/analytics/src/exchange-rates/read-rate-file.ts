import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { dayStart } from '@castgraph/kernel/days';
import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import { readRate } from '@castgraph/measurement/exchange';

/** Units of a currency for one euro on a day, as a plain decimal. */
export interface ReferenceRate {
  currency: string;
  /** UTC calendar day. */
  day: string;
  perEuro: string;
}

/** All that has been published since 1999 is some seven megabytes of XML and two of CSV. */
export const MAX_RATE_BYTES = 32 * 1024 * 1024;
/** The euro's first day as a currency: no reference rate is older. */
const FIRST_DAY = '1999-01-01';

/**
 * Reads reference rates as the European Central Bank publishes them, daily or since 1999: XML, CSV, or CSV in a ZIP archive. Days and
 * currencies without a rate are left out, as weekends are by the bank itself.
 * Throws BAD_INPUT for anything else, for part of a file, and for a file of which one rate or day cannot be right: all of it or none.
 */
export function readRateFile(bytes: Uint8Array): ReferenceRate[] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = decode(isArchive ? unpack(bytes) : bytes);
  const rates = /^\s*</.test(text) ? readXml(text) : readCsv(text);
  if (rates.length === 0) throw badInput('The file holds no rates');
  const known = new Set<string>();
  for (const rate of rates) {
    checkRate(rate);
    const key = `${rate.day} ${rate.currency}`;
    if (known.has(key)) throw badInput(`The file has two rates of ${rate.currency} for ${rate.day}`);
    known.add(key);
  }
  return rates;
}

function unpack(bytes: Uint8Array): Uint8Array {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > MAX_RATE_BYTES) throw badInput(`${name.slice(0, 80)} is larger than ${MAX_RATE_BYTES} bytes`);
        return /\.csv$/i.test(name);
      },
    });
  } catch (error) {
    if (isCastgraphError(error)) throw error;
    throw badInput('The archive cannot be unpacked');
  }
  const [file, ...more] = Object.values(files);
  if (!file || more.length > 0) throw badInput(`The archive holds ${more.length + (file ? 1 : 0)} files of CSV and not one`);
  return file;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput('The file is no text in UTF-8');
  }
}

/** `<Cube time="…"><Cube currency="…" rate="…"/>…</Cube>`, whatever stands around it. */
function readXml(text: string): ReferenceRate[] {
  const parser = new SaxesParser({ position: true });
  const rates: ReferenceRate[] = [];
  let day = '';
  let isEnvelope = false;
  parser.on('error', ({ message }) => {
    throw badInput(`The file breaks off or is no XML: ${message.slice(0, 200)}`);
  });
  parser.on('doctype', () => {
    throw badInput('The file declares a document type, which the bank’s does not');
  });
  parser.on('opentag', ({ name, attributes }) => {
    isEnvelope ||= /(?:^|:)Envelope$/.test(name);
    if (name !== 'Cube') return;
    const { time, currency, rate } = attributes as Record<string, string | undefined>;
    day = time ?? day;
    if (currency !== undefined) rates.push({ currency, day, perEuro: rate ?? '' });
  });
  parser.write(text).close();
  if (!isEnvelope) throw badInput('The file is XML, but not the bank’s envelope of rates');
  return rates;
}

/** `Date, USD, JPY, …` with a day a line, newest first; `N/A` where a currency had no rate; a comma ends each line. */
function readCsv(text: string): ReferenceRate[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, max_record_size: 20_000 });
  } catch (error) {
    throw badInput(`The file breaks off or is no CSV: ${(error as Error).message.slice(0, 200)}`);
  }
  const [header = [], ...days] = rows;
  if (header[0]?.toLowerCase() !== 'date') throw badInput('The file is no list of rates: its first column is not the date');
  if (!text.endsWith('\n')) throw badInput('The file breaks off within its last line');
  return days.flatMap(([day = '', ...cells]) =>
    cells.flatMap((perEuro, index) => {
      const currency = header[index + 1] ?? '';
      return perEuro === '' || perEuro === 'N/A' ? [] : [{ currency, day: readDay(day), perEuro }];
    }),
  );
}

/** The daily file writes `28 June 2024`, the history `2024-06-28`. */
function readDay(text: string): string {
  if (!/^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text)) return text;
  const ms = Date.parse(`${text} UTC`);
  return Number.isNaN(ms) ? text : new Date(ms).toISOString().slice(0, 10);
}

function checkRate({ currency, day, perEuro }: ReferenceRate): void {
  if (!/^[A-Z]{3}$/.test(currency)) throw badInput(`Not a currency: ${currency.slice(0, 20)}`);
  if (currency === 'EUR') throw badInput('The euro has no rate against itself');
  try {
    if (dayStart(day) < dayStart(FIRST_DAY)) throw new RangeError();
  } catch {
    throw badInput(`Not a day of the euro: ${day.slice(0, 20)}`);
  }
  readRate(perEuro);
}
