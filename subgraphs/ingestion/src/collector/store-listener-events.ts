import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sqlState } from '@castgraph/orm/transact';
import { LISTENER_EVENT_COLUMNS } from './listener-event.ts';
import { readRows, type ListenerRows } from './listener-rows.ts';

export interface StoredBatch {
  /** How many records were new. */
  inserted: number;
  /** The ids of the new ones; null when all were. */
  insertedIds: ReadonlySet<string> | null;
  organizationIds: string[];
  /** When each record happened, in Unix milliseconds. */
  at: number[];
}

const COLUMNS = LISTENER_EVENT_COLUMNS.join(', ');

/** Types of the columns that are not text. */
const TYPES: Readonly<Record<string, string>> = {
  organization_id: 'uuid',
  event_id: 'uuid',
  at: 'timestamptz',
  status: 'smallint',
  bytes_served: 'bigint',
  is_bot: 'boolean',
  listener_key: 'bytea',
  household_key: 'bytea',
  listened_seconds: 'int',
  play_percent: 'smallint',
};

/** Batches that touch more days are scattered: one COPY for each would cost more than it saves. */
const MOST_DAYS_DIRECTLY = 4;
/** unique_violation, undefined_table, insufficient_privilege, and the check of a partition: the other way is for these. */
const NOT_DIRECTLY = new Set(['23505', '42P01', '42501', '23514']);

const MARK = 'select ingestion.mark_listener_events($1::uuid[])';

// COPY into the table is refused where row-level security binds, so rows go through one of the connection's own, made once.
const BEGIN = `begin; create temp table if not exists incoming_listener_event_2
  (${LISTENER_EVENT_COLUMNS.map((column) => `${column} ${TYPES[column] ?? 'text'}`).join(', ')}) on commit delete rows`;
const COPY = `copy incoming_listener_event_2 (${COLUMNS}) from stdin`;
const STORE = `insert into ingestion.listener_event (${COLUMNS}) select ${COLUMNS} from incoming_listener_event_2
  on conflict do nothing returning event_id`;

/**
 * Stores records in one transaction, all or none, and marks their organizations as having new events. A record that is
 * already there changes nothing. The connection is the collector's role, which may insert and no more.
 *
 * Nearly all batches are new throughout and of a day or two: they are copied into the partitions of their days, which is
 * half as fast again as any way that can meet a row that is there. One that does meet such a row, or has no partition yet, is
 * stored again with `on conflict do nothing`.
 */
export async function storeListenerEvents(pool: Pool, records: readonly (string | Buffer)[]): Promise<StoredBatch> {
  const rows = readRows(records);
  const { count, days, organizationIds, at } = rows;
  const isDirect = days.size <= MOST_DAYS_DIRECTLY && (await copyDirectly(pool, rows));
  const insertedIds = isDirect ? null : await merge(pool, rows);
  return { inserted: insertedIds?.size ?? count, insertedIds, organizationIds, at };
}

/** False when nothing was stored because a row, or the place for it, stands in the way. */
async function copyDirectly(pool: Pool, { days, organizationIds }: ListenerRows): Promise<boolean> {
  if (days.keys().some((day) => !/^\d{4}-\d\d-\d\d$/.test(day))) return false;
  return inTransaction(pool, async (client) => {
    try {
      await client.query('begin');
      for (const [day, lines] of days)
        await copy(client, `copy ingestion.listener_event_${day.replaceAll('-', '')} (${COLUMNS}) from stdin`, lines);
    } catch (error) {
      if (!NOT_DIRECTLY.has(sqlState(error))) throw error;
      await client.query('rollback');
      return false;
    }
    await client.query(MARK, [organizationIds]);
    await client.query('commit');
    return true;
  });
}

async function merge(pool: Pool, { lines, organizationIds }: ListenerRows): Promise<ReadonlySet<string>> {
  return inTransaction(pool, async (client) => {
    await client.query(BEGIN);
    await copy(client, COPY, [lines]);
    const { rows: inserted } = await client.query<{ event_id: string }>(STORE);
    if (inserted.length > 0) await client.query(MARK, [organizationIds]);
    await client.query('commit');
    return new Set(inserted.map(({ event_id }) => event_id));
  });
}

async function copy(client: PoolClient, statement: string, lines: readonly Buffer[]): Promise<void> {
  // It may tell of a connection's end after the pipeline has stopped listening; unheard, that would end the process.
  const target = client.query(copyFrom(statement)).on('error', () => undefined);
  await pipeline(Readable.from(lines.length === 1 ? lines : [Buffer.concat(lines)]), target);
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}
