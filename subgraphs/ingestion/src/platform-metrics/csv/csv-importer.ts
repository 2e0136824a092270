import { readTable, type TableLine } from '@castgraph/feeds/read-table';
import type { Day } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { VENDOR_WINDOWS } from '@castgraph/measurement/vendor-windows';
import type { PlatformImporter, PlatformReport } from '../platform-report.ts';
import { type ColumnMeaning, findColumn } from './find-column.ts';
import { readCountry, readDay, readNumber } from './read-cell.ts';

export interface CsvDocument {
  platform: string;
  csv: string;
  asOf: Date;
  /** The days of a document that names none itself. */
  range: { from: Day; to: Day } | null;
  /** What columns hold whose names do not say so, by `headerKey`. */
  told: ReadonlyMap<string, string>;
}

/** A document whose columns are understood. */
interface Table {
  columns: readonly Column[];
  lines: readonly TableLine[];
}

interface Column {
  header: string;
  index: number;
  meaning: ColumnMeaning;
}

/** The most lines of a document, its header included. */
export const MAX_CSV_LINES = 2_000;
/** Exports put a title and a span of days above their header. */
const MAX_PREAMBLE_LINES = 10;
const CSV_PATH = { path: ['input', 'csv'] };

/**
 * Imports an export of Spotify, Apple Podcasts Connect or a host as people download it: one line per day, episode or part of
 * the audience, one column per metric. The document is understood when this is called; its cells are judged with the report.
 * @throws BAD_INPUT for text that is no table, without a column of figures or of days, or with more than one show
 */
export function openCsvImporter(document: CsvDocument): PlatformImporter & { ignored: readonly string[] } {
  const { table, ignored } = understand(document);
  return {
    name: 'csv',
    ignored,
    async *fetch(_, since) {
      yield toReport(document, table, since);
    },
  };
}

function understand({ csv, told, range }: CsvDocument): { table: Table; ignored: string[] } {
  const records = readTable(csv, MAX_CSV_LINES);
  const known = (cells: readonly string[]) => cells.map((header) => findColumn(header, told));
  const at = records.slice(0, MAX_PREAMBLE_LINES).findIndex(({ cells }) => known(cells).some((meaning) => meaning?.holds === 'metric'));
  if (at < 0) throw badInput('No column holds figures that are known here: say what the columns hold with `columns`', CSV_PATH);
  const { cells: headers } = records[at]!;
  const meanings = known(headers);
  const columns = headers.flatMap((header, index) => (meanings[index] ? [{ header, index, meaning: meanings[index] }] : []));
  const holds = (what: ColumnMeaning['holds']) => columns.some(({ meaning }) => meaning.holds === what);
  if (!range && !holds('day') && !(holds('from') && holds('to'))) {
    throw badInput('No column holds days: give the days of the whole document with `range`', { path: ['input', 'range'] });
  }
  if (columns.filter(({ meaning }) => meaning.holds === 'segment').length > 1) {
    throw badInput('More than one column holds parts of the audience: export age, gender and country apart', CSV_PATH);
  }
  const table = { columns: withoutRepeats(columns), lines: records.slice(at + 1) };
  requireOneShow(table);
  return { table, ignored: headers.filter((header, index) => header !== '' && !meanings[index]) };
}

/** Two columns that would hold the same thing contradict each other, unless somebody says which it is. */
function withoutRepeats(columns: readonly Column[]): readonly Column[] {
  const seen = new Map<string, string>();
  for (const { header, meaning } of columns) {
    if (meaning.holds === 'show') continue;
    const key = JSON.stringify(meaning);
    const first = seen.get(key);
    if (first !== undefined) throw badInput(`The columns ${first} and ${header} hold the same: say with \`columns\` which does`, CSV_PATH);
    seen.set(key, header);
  }
  return columns;
}

function requireOneShow({ columns, lines }: Table): void {
  for (const { header, index, meaning } of columns) {
    if (meaning.holds !== 'show') continue;
    const [first] = lines;
    const other = lines.find(({ cells }) => cells[index] !== first!.cells[index]);
    if (other) throw badInput(`${header} names more than one show: import each by itself`, { ...CSV_PATH, line: other.line });
  }
}

function toReport({ platform, asOf, range }: CsvDocument, { columns, lines }: Table, since: Day | null): PlatformReport {
  const rows = lines.map((line) => toRow(line, columns, { platform, range }));
  const isRecent = ({ figures }: { figures: { toDay: string }[] }) => since === null || figures.some(({ toDay }) => toDay >= since);
  return { platform, source: 'csv', asOf, rows: rows.filter(isRecent) };
}

function toRow({ line, cells }: TableLine, columns: readonly Column[], { platform, range }: Pick<CsvDocument, 'platform' | 'range'>) {
  const cellOf = (isIt: (meaning: ColumnMeaning) => boolean) => {
    const column = columns.find(({ meaning }) => isIt(meaning));
    return column ? (cells[column.index] ?? '') : undefined;
  };
  const day = cellOf(({ holds }) => holds === 'day');
  const [from, to] = [cellOf(({ holds }) => holds === 'from') ?? day, cellOf(({ holds }) => holds === 'to') ?? day];
  const segment = readSegment(cells, columns);
  const figures = columns.flatMap(({ header, index, meaning }) => {
    const cell = cells[index] ?? '';
    // Vendors leave a cell empty, or put a dash, where their threshold was not reached: that is no zero.
    if (meaning.holds !== 'metric' || cell === '' || cell === '-' || cell === '–') return [];
    return [
      {
        column: header,
        metric: meaning.metric,
        segment,
        fromDay: from === undefined ? range!.from : readDay(from),
        toDay: to === undefined ? range!.to : readDay(to),
        value: readNumber(cell, meaning.metric),
        countWindow: VENDOR_WINDOWS[platform]?.[meaning.metric] ?? null,
      },
    ];
  });
  return { line, episode: readEpisodeName(cellOf), figures };
}

function readSegment(cells: readonly string[], columns: readonly Column[]): string {
  const column = columns.find(({ meaning }) => meaning.holds === 'segment');
  if (column?.meaning.holds !== 'segment') return '';
  const { kind } = column.meaning;
  const cell = (cells[column.index] ?? '').trim();
  return `${kind}:${kind === 'country' ? readCountry(cell) : cell.toLowerCase()}`;
}

type EpisodeField = Extract<ColumnMeaning, { holds: 'episode' }>['field'];

/** Null where the document is of the show; a line of a document of episodes names one, or is refused later. */
function readEpisodeName(cellOf: (isIt: (meaning: ColumnMeaning) => boolean) => string | undefined) {
  const field = (name: EpisodeField) => cellOf((meaning) => meaning.holds === 'episode' && meaning.field === name);
  const names = { hostEpisodeId: field('hostEpisodeId'), guid: field('guid'), url: field('url'), title: field('title') };
  if (Object.values(names).every((name) => name === undefined)) return null;
  const published = field('publishedAt') || null;
  const day = published && readDay(published);
  return {
    hostEpisodeId: names.hostEpisodeId || null,
    guid: names.guid || null,
    url: names.url || null,
    title: names.title || null,
    publishedAt: day && (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : day),
  };
}
