import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LISTENER_EVENT_COLUMNS, readRecord } from './listener-event.ts';

export interface StoredBatch {
  /** How many records were new. */
  inserted: number;
  organizationIds: string[];
  /** When each record arrived, in Unix milliseconds. */
  arrivedAt: number[];
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
};

// COPY is refused where row-level security binds, so rows go through a table of the connection's own, made once.
const BEGIN = `begin; create temp table if not exists incoming_listener_event_1
  (${LISTENER_EVENT_COLUMNS.map((column) => `${column} ${TYPES[column] ?? 'text'}`).join(', ')}) on commit delete rows`;
const COPY = `copy incoming_listener_event_1 (${COLUMNS}) from stdin`;
const STORE = `insert into ingestion.listener_event (${COLUMNS}) select ${COLUMNS} from incoming_listener_event_1 on conflict do nothing;
  select ingestion.mark_listener_events(array(select distinct organization_id from incoming_listener_event_1));
  commit`;

/**
 * Stores records of the spool in one transaction, all or none, and marks their organizations as having new events. A record
 * that is already there changes nothing. The connection is the collector's role, which may insert and no more.
 */
export async function storeListenerEvents(pool: Pool, records: readonly string[]): Promise<StoredBatch> {
  const rows = records.map(readRecord);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(BEGIN);
    await pipeline(Readable.from([rows.map(({ line }) => `${line}\n`).join('')]), client.query(copyFrom(COPY)));
    const inserted = await insert(client);
    return {
      inserted,
      organizationIds: [...new Set(rows.map(({ organizationId }) => organizationId))],
      arrivedAt: rows.map(({ at }) => at),
    };
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function insert(client: PoolClient): Promise<number> {
  // Several statements in one message answer with a list of results, which the types of pg do not know.
  const results = (await client.query(STORE)) as unknown as { rowCount: number | null }[];
  return results[0]?.rowCount ?? 0;
}
