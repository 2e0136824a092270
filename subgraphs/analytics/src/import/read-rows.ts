import { readTable } from '@castgraph/feeds/read-table';
import { badInput } from '@castgraph/kernel/errors';
import { columnOf, IMPORT_COLUMNS, type ColumnName } from './import-columns.ts';

/** The most rows of one table. */
export const MOST_ROWS = 10_000;

/** A row as it stands in the table; empty cells are left out. */
export interface RawRow {
  /** Of the table, from 1: the one on which the row ends. */
  line: number;
  cells: ReadonlyMap<ColumnName, string>;
}

/**
 * The rows of a table by the names of its columns.
 * @throws BAD_INPUT for text that is no table, columns that nobody knows, that stand twice or that are missing, and more than 10,000 rows
 */
export function readRows(csv: string): RawRow[] {
  const [head, ...lines] = readTable(csv, MOST_ROWS + 1);
  if (!head) throw badInput('The table is empty', { path: ['input', 'csv'] });
  const columns = readHead(head.cells);
  return lines
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({
      line,
      cells: new Map(columns.flatMap((name, index) => (cells[index] ? [[name, cells[index]] as const] : []))),
    }));
}

function readHead(headings: readonly string[]): ColumnName[] {
  const path = ['input', 'csv'];
  const columns = headings.map((heading) => {
    const name = columnOf(heading);
    if (!name) throw badInput(`There is no column ${heading.slice(0, 80) || 'without a name'}`, { path, line: 1 });
    return name;
  });
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice) throw badInput(`The column ${twice} stands twice`, { path, line: 1 });
  const missing = IMPORT_COLUMNS.find((column) => 'required' in column && !columns.includes(column.name));
  if (missing) throw badInput(`The column ${missing.name} is missing`, { path, line: 1 });
  return columns;
}
