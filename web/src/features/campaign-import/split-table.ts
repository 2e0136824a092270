import type { ImportTable, TableRow } from './read-import-table.ts';
import { writeCsv } from './write-csv.ts';

/** A part of a table that one request can carry, as text, and its rows in order. */
export interface TablePart {
  csv: string;
  rows: TableRow[];
}

/** A request carries 100 KiB in all; its text is longer as JSON than by itself. */
const MOST_BYTES = 80_000;

/**
 * Splits a table into parts small enough to be sent. Rows of one campaign stay together, so that each part can be judged by itself,
 * as long as they fit in one; rows keep their order within a campaign.
 */
export function splitTable({ columns, rows }: ImportTable, mostBytes = MOST_BYTES): TablePart[] {
  const head = bytesOf([columns]);
  const parts: TableRow[][] = [];
  let room = 0;
  for (const group of groupRows(columns, rows)) {
    const sizes = group.map(({ cells }) => bytesOf([cells]));
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    if (whole > room) {
      parts.push([]);
      room = mostBytes - head;
    }
    for (const [index, row] of group.entries()) {
      if (sizes[index]! > room && parts.at(-1)!.length > 0) {
        parts.push([]);
        room = mostBytes - head;
      }
      parts.at(-1)!.push(row);
      room -= sizes[index]!;
    }
  }
  return parts.map((part) => ({ csv: writeCsv([columns, ...part.map(({ cells }) => cells)]), rows: part }));
}

/** Rows by what makes them one campaign, in order of its first row. */
function groupRows(columns: readonly string[], rows: readonly TableRow[]): TableRow[][] {
  const [sponsor, campaign] = ['sponsor', 'campaign'].map((name) => columns.findIndex((column) => column.toLowerCase() === name));
  const keyOf = ({ cells }: TableRow) => JSON.stringify([cells[sponsor!]?.toLowerCase(), cells[campaign!]?.toLowerCase()]);
  return [...Map.groupBy(rows, keyOf).values()];
}

/** How many bytes lines take within the text of a request. */
function bytesOf(lines: readonly (readonly string[])[]): number {
  return new TextEncoder().encode(JSON.stringify(writeCsv(lines))).length;
}
