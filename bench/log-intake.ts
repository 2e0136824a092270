import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { LISTENER_EVENT_COLUMNS } from '../subgraphs/ingestion/src/collector/listener-event.ts';
import { openAccountsStandIn, type AccountsStandIn } from '../subgraphs/ingestion/src/fixture/accounts-stand-in.ts';
import { migrations } from '../subgraphs/ingestion/src/migrations.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../tools/run/find-redis.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { startRedis } from '../tools/run/start-redis.ts';
import { makeAccessLogs, type AccessLog } from './src/load/access-logs.ts';
import { readCpuSeconds } from './src/load/read-cpu-seconds.ts';
import { startListeningProcess, type ListeningProcess } from './src/load/start-listening-process.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * Rows a second of `POST /v1/logs`: a gzipped access log of each format, until the answer that every line of it is in the
 * table for good, beside COPY of the very same rows into a table with the same keys, in the same run. And what the collector's
 * memory grew to. PostgreSQL, with fsync, the collector and what sends share the machine. `CASTGRAPH_BENCH_ROWS` is the length of a log.
 */
const ROWS = Number(process.env['CASTGRAPH_BENCH_ROWS'] ?? 500_000);
const WARM_UP = 20_000;
const SECRETS_KEY = Buffer.alloc(32, 'castgraph bench ').toString('base64');
const COLUMNS = LISTENER_EVENT_COLUMNS.join(', ');
const HOST = 'cdn.example.com';

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const log = (name: string) => openProcessLog(dir, name);
const [postgresPort, redisPort] = [await findFreePort(), await findFreePort()];
const postgres = await startPostgres({
  dir: join(dir, 'postgres'),
  password: 'bench',
  port: postgresPort,
  log: log('postgres'),
  durable: true,
});
const redis = await startRedis({
  binary: findOrInstallRedis((text) => console.error(text)),
  dir: join(dir, 'redis'),
  password: 'bench',
  port: redisPort,
  log: log('redis'),
  durable: true,
});
const accounts = await openAccountsStandIn(SECRETS_KEY);
const owner = new pg.Client(postgres.url);
let collector: ListeningProcess | undefined;
try {
  await migrateSubgraph({ subgraph: 'ingestion', databaseUrl: postgres.url, migrations, secretsKey: SECRETS_KEY });
  await owner.connect();
  collector = await startListeningProcess(fileURLToPath(new URL('../subgraphs/ingestion/src/collector.ts', import.meta.url)), {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    SECRETS_KEY,
    PORT: '0',
    LOG_LEVEL: 'INFO',
    COLLECTOR_DIR: join(dir, 'collector'),
    ACCOUNTS_URL: accounts.graphqlUrl,
  });
  await compare(collector, accounts);
} finally {
  await collector?.stop();
  await accounts.close();
  await owner.end();
  await redis.stop();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function compare(server: ListeningProcess, { makeKey }: AccountsStandIn): Promise<void> {
  // All of it yesterday and today, in time's order, as logs are.
  const logs = makeAccessLogs(HOST, new Date(Date.now() - 3_600_000 - ROWS * 10));
  for (const accessLog of logs)
    await sendLog(server, makeKey(newId()), { accessLog, file: await writeLog(accessLog, WARM_UP), rows: WARM_UP });
  const idleBytes = readPeakBytes(server.pid);
  reportFigure({ name: 'logs/memory after a short log of each format', value: idleBytes / 1024 ** 2, unit: 'MiB' });
  for (const accessLog of logs) {
    const organizationId = newId();
    const file = await writeLog(accessLog, ROWS);
    const cpuBefore = readCpuSeconds(server.pid);
    const rate = ROWS / (await sendLog(server, makeKey(organizationId), { accessLog, file, rows: ROWS }));
    const cpuSeconds = readCpuSeconds(server.pid) - cpuBefore;
    const bare = ROWS / (await copyAgain(organizationId));
    const name = `logs/${accessLog.format}`;
    reportFigure({ name: `${name}, bare COPY of the same rows`, value: bare, unit: '/s' });
    reportFigure({ name, value: rate, unit: '/s', ratio: bare / rate, against: 'bare COPY' });
    reportFigure({ name: `${name}, share of bare COPY`, value: rate / bare, unit: 'x' });
    reportFigure({ name: `${name}, CPU for each`, value: (cpuSeconds / ROWS) * 1000, unit: 'ms' });
    reportFigure({ name: `${name}, gzipped`, value: statSync(file).size / 1024 ** 2, unit: 'MiB' });
  }
  const peakBytes = readPeakBytes(server.pid);
  reportFigure({ name: `logs/memory at its highest`, value: peakBytes / 1024 ** 2, unit: 'MiB' });
}

/** Writes a gzipped log of so many lines. */
async function writeLog({ format, head, line }: AccessLog, rows: number): Promise<string> {
  const file = join(dir, `${format}-${rows}.log.gz`);
  const lines = function* () {
    yield head;
    for (let n = 0; n < rows; n += 1_000) yield Array.from({ length: Math.min(1_000, rows - n) }, (_, index) => line(n + index)).join('');
  };
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file));
  return file;
}

interface Sending {
  accessLog: AccessLog;
  file: string;
  rows: number;
}

/** Sends a log, and makes sure that every row of it is durable in the table. @returns seconds until the answer */
async function sendLog({ port }: ListeningProcess, key: string, { accessLog, file, rows }: Sending): Promise<number> {
  const startedAt = performance.now();
  const path = `/v1/logs?format=${accessLog.format}&host=${HOST}`;
  const sending = request({ host: '127.0.0.1', port, path, method: 'POST', agent: false, headers: { authorization: `Bearer ${key}` } });
  const { promise: answered, resolve, reject } = Promise.withResolvers<Readable>();
  sending.once('response', resolve).once('error', reject);
  await pipeline(createReadStream(file), sending);
  const verdict = (await json(await answered)) as { accepted?: number; store?: string };
  const seconds = (performance.now() - startedAt) / 1000;
  if (verdict.accepted !== rows || verdict.store !== 'database')
    throw new Error(`Not every line is in the table: ${JSON.stringify(verdict)}`);
  return seconds;
}

/** Copies the organization's rows out, and into a table with the keys of the first. @returns seconds of the second */
async function copyAgain(organizationId: string): Promise<number> {
  const file = join(dir, 'rows.copy');
  const rows = `copy (select ${COLUMNS} from ingestion.listener_event where organization_id = '${organizationId}' order by written_xid, at) to stdout`;
  await pipeline(owner.query(copyTo(rows)), createWriteStream(file));
  await owner.query('create table public.copied (like ingestion.listener_event including all)');
  const startedAt = performance.now();
  await pipeline(
    createReadStream(file, { highWaterMark: 1024 * 1024 }),
    owner.query(copyFrom(`copy public.copied (${COLUMNS}) from stdin`)),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await owner.query('drop table public.copied');
  return seconds;
}

/** The most that a process has held in memory so far; NaN where the system does not tell. */
function readPeakBytes(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024;
  } catch {
    return Number.NaN;
  }
}
