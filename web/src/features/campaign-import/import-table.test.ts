import { describe, expect, it } from 'vitest';
import { readImportTable } from './read-import-table.ts';
import { splitTable } from './split-table.ts';
import { writeCsv } from './write-csv.ts';

describe('a table that is dropped', () => {
  it('is read with a mark at its beginning, semicolons, quotes and lines within cells', () => {
    const table = readImportTable('\uFEFFsponsor;campaign;cost\r\nAcme;"Autumn; ""big""";1.250,00\r\n\r\nAcme;"two\nlines";5\r\n;;\r\n');
    expect(table.columns).toEqual(['sponsor', 'campaign', 'cost']);
    expect(table.rows).toEqual([
      { line: 2, cells: ['Acme', 'Autumn; "big"', '1.250,00'] },
      { line: 5, cells: ['Acme', 'two\nlines', '5'] },
    ]);
  });

  it('loses the column of causes, and fills up short rows', () => {
    expect(readImportTable('Cause,sponsor,campaign\nNo such show,Acme\n')).toEqual({
      columns: ['sponsor', 'campaign'],
      rows: [{ line: 2, cells: ['Acme', ''] }],
    });
  });

  it('says what is wrong with text that is no table', () => {
    expect(() => readImportTable('')).toThrow('empty');
    expect(() => readImportTable('a,b\n"open')).toThrow('cannot be read');
    expect(() => readImportTable(`a\n${'x\n'.repeat(10_001)}`)).toThrow('10,000 rows');
    expect(readImportTable(`a\n${'x\n'.repeat(10_000)}`).rows).toHaveLength(10_000);
  });

  it('is written as it was read, formulas and all', () => {
    const cells = ['=HYPERLINK("x")', ' edge', 'a,b', 'two\nlines', '', 'plain'];
    const read = readImportTable(writeCsv([['a', 'b', 'c', 'd', 'e', 'f'], cells]));
    expect(read.rows[0]!.cells).toEqual(['=HYPERLINK("x")', ' edge', 'a,b', 'two\nlines', '', 'plain']);
  });
});

describe('parts of a table', () => {
  const table = (campaigns: string[]) => ({
    columns: ['sponsor', 'campaign'],
    rows: campaigns.map((campaign, index) => ({ line: index + 2, cells: ['Acme', campaign] })),
  });
  const linesOf = (parts: ReturnType<typeof splitTable>) => parts.map(({ rows }) => rows.map(({ line }) => line));

  it('hold all rows once, those of a campaign together', () => {
    // Each row takes 8 bytes as text, the head 20 and the quotes of JSON 2 more each.
    expect(linesOf(splitTable(table(['A', 'B', 'a', 'C']), 50))).toEqual([
      [2, 4],
      [3, 5],
    ]);
    expect(linesOf(splitTable(table(['A', 'B', 'C']), 10_000))).toEqual([[2, 3, 4]]);
  });

  it('split a campaign that does not fit in one, and let a row that is too long stand alone', () => {
    expect(linesOf(splitTable(table(['A', 'A', 'A']), 50))).toEqual([[2, 3], [4]]);
    expect(linesOf(splitTable(table(['x'.repeat(100), 'B']), 50))).toEqual([[2], [3]]);
  });

  it('each begin with the names of the columns', () => {
    expect(splitTable(table(['A']))[0]!.csv).toBe('sponsor,campaign\r\nAcme,A\r\n');
    expect(splitTable(table([]))).toEqual([]);
  });
});
