import { badInput } from '@castgraph/kernel/errors';
import type { ChannelPath } from '@castgraph/measurement/attribution/channel-path';
import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';

const COLUMNS = ['path', 'total_conversions', 'total_conversion_value', 'total_null'] as const;
const REQUIRED: readonly string[] = ['path', 'total_conversions'];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

interface Row {
  record: Partial<Record<string, string>>;
  info: { lines: number };
}

/**
 * The paths of a CSV file (RFC 4180) with a header line in any case and order: `path` with channels between `>`, `total_conversions`,
 * `total_conversion_value` and `total_null`, the last two 0 where absent; columns beyond them are passed over.
 * @param first the header, on line `firstLine`
 * @param rest the lines after it
 */
export async function* readPaths(first: string, rest: AsyncIterable<string>, firstLine: number): AsyncGenerator<ChannelPath> {
  const parser = parse({ columns: readHeader, info: true, skip_empty_lines: true, trim: true });
  const source = Readable.from(joinLines(first, rest));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      yield readPath(record, info.lines + firstLine - 1);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (typeof error.lines === 'number' ? error.lines : 1) + firstLine - 1;
    throw badInput(`Line ${line}: not CSV: ${error.message}`, { line });
  } finally {
    source.destroy();
  }
}

async function* joinLines(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${first}\n`;
  for await (const text of rest) yield `${text}\n`;
}

function readHeader(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  for (const name of REQUIRED)
    if (!names.includes(name))
      throw badInput(`The header has no column ${name}: it must name ${COLUMNS.join(', ')}`, { line: 1, path: [name] });
  for (const name of COLUMNS)
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw badInput(`The header names ${name} twice`, { line: 1, path: [name] });
  return names;
}

function readPath(record: Row['record'], line: number): ChannelPath {
  const channels = (record.path ?? '').split('>').map((channel) => channel.trim().replaceAll(/\s+/g, ' '));
  if (channels.includes('')) throw badInput(`Line ${line}: "path" must name a channel on each side of every ">"`, { line, path: ['path'] });
  const count = (field: string): number => {
    const value = readNumber(record, field, line);
    return value >= 0 ? value : refuse(field, 'a number from 0 on', line);
  };
  return {
    channels,
    conversions: count('total_conversions'),
    value: readNumber(record, 'total_conversion_value', line),
    nulls: count('total_null'),
  };
}

function readNumber(record: Row['record'], field: string, line: number): number {
  const text = record[field] ?? '';
  if (text === '') return 0;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : refuse(field, 'a number', line);
}

function refuse(field: string, wanted: string, line: number): never {
  throw badInput(`Line ${line}: "${field}" must be ${wanted}`, { line, path: [field] });
}
