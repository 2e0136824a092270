import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import { LISTENER_EVENT_COLUMNS, RECORD_FORMAT, toRecord } from '../subgraphs/ingestion/src/collector/listener-event.ts';
import { storeListenerEvents } from '../subgraphs/ingestion/src/collector/store-listener-events.ts';
import { migrations } from '../subgraphs/ingestion/src/migrations.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { makeListenerEvent } from './src/make-listener-event.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * Events a second into the log of listening, by the collector's own storing path, beside bare COPY of the same lines by the
 * owner: into the same table with its keys and partitions, and into one that has neither. By turns, in transactions of the
 * same size, on a PostgreSQL with the settings of `npm start`, fsync included. `CASTGRAPH_BENCH_ROWS` is how many rows each
 * way stores in all.
 */
const ROWS = Number(process.env['CASTGRAPH_BENCH_ROWS'] ?? 500_000);
const ROUNDS = 10;
/** As the shipper stores them. */
const BATCH = 2_000;
const SECRETS_KEY = Buffer.alloc(32, 'castgraph bench ').toString('base64');

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const postgres = await startPostgres({
  dir: join(dir, 'postgres'),
  password: 'bench',
  port: await findFreePort(),
  log: openProcessLog(dir, 'postgres'),
  durable: true,
});
try {
  await migrateSubgraph({ subgraph: 'ingestion', databaseUrl: postgres.url, migrations, secretsKey: SECRETS_KEY });
  await compare();
} finally {
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const owner = new pg.Client(postgres.url);
  await owner.connect();
  const columns = LISTENER_EVENT_COLUMNS.join(', ');
  await owner.query(`create table public.bare_listener_event as select ${columns} from ingestion.listener_event`);
  const pool = new pg.Pool({ connectionString: roleUrl(postgres.url, COLLECTOR_ROLE, SECRETS_KEY), max: 2 });
  const organizationIds = Array.from({ length: 20 }, () => newId());
  const bare = (table: string) => (batch: readonly string[]) => copyBare(owner, `copy ${table} (${columns}) from stdin`, batch);
  const ways: [string, (batch: readonly string[]) => Promise<unknown>][] = [
    ['storing path', (batch) => storeListenerEvents(pool, batch)],
    ['bare COPY, same table', bare('ingestion.listener_event')],
    ['bare COPY, bare table', bare('public.bare_listener_event')],
  ];
  const rates = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  let last: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Each takes its turn at being first: who comes after a checkpoint pays for it.
    for (const [name, store] of [...ways.slice(round % ways.length), ...ways.slice(0, round % ways.length)]) {
      const records = Array.from({ length: ROWS / ROUNDS }, () => toRecord(makeListenerEvent(organizationIds)));
      if (name === 'storing path') last = records;
      rates.get(name)!.push(await measure(records, store));
    }
  }
  const stored = await owner.query('select count(*)::int as count from ingestion.listener_event');
  if (stored.rows[0].count !== 2 * ROWS) throw new Error(`${stored.rows[0].count} rows are stored, not ${2 * ROWS}`);
  const ours = rates.get('storing path')!;
  for (const [name, theirs] of rates) {
    reportFigure({ name: `bulk/${name}`, value: median(theirs), unit: '/s' });
    if (theirs === ours) continue;
    const ratio = median(theirs.map((rate, round) => rate / ours[round]!));
    reportFigure({ name: 'bulk/storing path', value: median(ours), unit: '/s', ratio, against: name });
    reportFigure({ name: `bulk/storing path, share of ${name}`, value: 1 / ratio, unit: 'x' });
  }
  reportFigure({
    name: 'bulk/storing path, every row known',
    value: await measure(last, (batch) => storeListenerEvents(pool, batch)),
    unit: '/s',
  });
  await pool.end();
  await owner.end();
}

/** Rows a second. */
async function measure(records: readonly string[], store: (batch: readonly string[]) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  for (let at = 0; at < records.length; at += BATCH) await store(records.slice(at, at + BATCH));
  return records.length / ((performance.now() - startedAt) / 1000);
}

async function copyBare(client: pg.Client, statement: string, batch: readonly string[]): Promise<void> {
  await pipeline(
    Readable.from([batch.map((record) => `${record.slice(RECORD_FORMAT.length + 1)}\n`).join('')]),
    client.query(copyFrom(statement)),
  );
}
