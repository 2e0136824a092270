import { parse } from 'csv-parse/browser/esm/sync';

/** A row of a table: its cells, and the line of the text on which it ends, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** A table as it was dropped or pasted. */
export interface ImportTable {
  columns: string[];
  rows: TableRow[];
}

/** The most rows of one table, as the API has it. */
export const MOST_ROWS = 10_000;
/** What is larger is no table of so many rows. */
export const MOST_CHARACTERS = 10_000_000;
/** Stands in tables of rejected rows, for whoever mends them; it says nothing to the API and is left out. */
export const CAUSE_COLUMN = 'cause';
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads a table as the API reads it: commas, tabs or semicolons, whichever its beginning has most of, quotes, a byte order mark.
 * Rows without a cell are left out.
 * @throws Error with what to do about it, for text that is no table and for more rows than may come at once
 */
export function readImportTable(text: string): ImportTable {
  if (text.length > MOST_CHARACTERS) throw new Error('At most 10 million characters: split the table');
  const [head, ...lines] = parseRecords(text);
  if (!head) throw new Error('The table is empty');
  if (lines.length > MOST_ROWS) throw new Error('At most 10,000 rows at once: split the table');
  const kept = head.cells.flatMap((name, index) => (name.toLowerCase() === CAUSE_COLUMN ? [] : [index]));
  const rows = lines.map(({ line, cells }) => ({ line, cells: kept.map((index) => cells[index] ?? '') }));
  return { columns: kept.map((index) => head.cells[index]!), rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

function parseRecords(text: string): TableRow[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: guessDelimiter(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    throw new Error(`The table cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function guessDelimiter(text: string): string {
  const beginning = text.slice(0, 4_000);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: beginning.split(delimiter).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}
