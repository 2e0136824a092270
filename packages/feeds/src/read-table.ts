import { type CsvError, parse } from 'csv-parse/sync';
import { badInput } from '@castgraph/kernel/errors';

/** A line of a table and where it stood in the text, from 1. */
export interface TableLine {
  line: number;
  cells: string[];
}

const MAX_COLUMNS = 200;
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads comma-, tab- or semicolon-separated text, quoted as RFC 4180 says, with or without a byte order mark. Which of the
 * three it is, is what its first lines have most of. Lines may be of unequal length; empty ones are left out.
 * @throws BAD_INPUT with the line of a quote that is never closed, or of a line with more than 200 cells
 */
export function readTable(text: string, maxLines: number): TableLine[] {
  let records: { info: { lines: number }; record: string[] }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: guessDelimiter(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: maxLines + 1,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    const { lines, message } = error as CsvError & { lines?: number };
    throw badInput(`The table cannot be read: ${message}`, { path: ['input', 'csv'], line: lines });
  }
  if (records.length > maxLines)
    throw badInput(`A table has at most ${maxLines} lines: import the rest by itself`, { path: ['input', 'csv'] });
  const wide = records.find(({ record }) => record.length > MAX_COLUMNS);
  if (wide) throw badInput(`A line has at most ${MAX_COLUMNS} cells`, { path: ['input', 'csv'], line: wide.info.lines });
  return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
}

function guessDelimiter(text: string): string {
  const beginning = text.slice(0, 4_000);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: beginning.split(delimiter).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}
