import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { qualified, sqlName } from './sql-names.ts';

/** What COPY's text format can carry: bytes become `\x…`, dates ISO 8601, objects JSON. */
export type CopyValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | Uint8Array
  | readonly string[]
  | { [key: string]: unknown }
  | null
  | undefined;

export interface CopyTarget {
  schema: string;
  table: string;
  columns: readonly string[];
}

/**
 * Writes rows in bulk: COPY into a temporary table that ends with the transaction, then one
 * `INSERT … SELECT … ON CONFLICT DO NOTHING`, so that rows sent twice are stored once.
 * The role needs INSERT on the table only (see `enableCollectorInserts`). The whole batch is stored, or none of it.
 * @returns how many rows were new
 */
export async function copyRows(pool: Pool, target: CopyTarget, rows: Iterable<readonly CopyValue[]>): Promise<{ inserted: number }> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const inserted = await copyInTransaction(client, target, rows);
    await client.query('commit');
    return { inserted };
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function copyInTransaction(client: PoolClient, target: CopyTarget, rows: Iterable<readonly CopyValue[]>): Promise<number> {
  const table = qualified(target.schema, target.table);
  const columns = target.columns.map(sqlName);
  const types = await columnTypes(client, table);
  const definitions = columns.map((column) => {
    const type = types.get(column);
    if (!type) throw new Error(`${table} has no column ${column}`);
    return `${column} ${type}`;
  });
  await client.query(`create temp table copied (${definitions.join(', ')}) on commit drop`);
  await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`copy copied (${columns.join(', ')}) from stdin`)));
  const list = columns.join(', ');
  const result = await client.query(`insert into ${table} (${list}) select ${list} from copied on conflict do nothing`);
  return result.rowCount ?? 0;
}

/** From the catalogue, because `create table (like …)` would need the right to read the table. */
async function columnTypes(client: PoolClient, table: string): Promise<Map<string, string>> {
  const result = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(result.rows.map(({ name, type }) => [name, type]));
}

const CHUNK_CHARACTERS = 64 * 1024;

function* chunks(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(copyText).join('\t')}\n`;
    if (text.length >= CHUNK_CHARACTERS) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}

/** One value in COPY's text format. NUL, which PostgreSQL text cannot hold, is dropped. */
export function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return escapeText(`{${value.map((item) => `"${String(item).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`);
  if (typeof value === 'object') return escapeText(JSON.stringify(value));
  return String(value);
}

function escapeText(text: string): string {
  // Nearly every text is clean, and finding that out once is cheaper than replacing twice.
  if (!/[\0\\\t\n\r]/.test(text)) return text;
  return text
    .replaceAll('\0', '')
    .replaceAll(/[\\\t\n\r]/g, (c) => (c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r'));
}
