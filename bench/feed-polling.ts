import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import pg from 'pg';
import { root } from '../tools/bootstrap/root.js';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../tools/run/find-redis.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { migrateProduct } from '../tools/run/migrate-product.ts';
import { readOrMakeSecrets } from '../tools/run/secrets.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { startRedis } from '../tools/run/start-redis.ts';
import { cloneEpisodes, insertFeeds, insertShows, type PolledFeeds } from './src/polled-feeds.ts';
import { cpuSecondsOf, cpuSecondsOfTree, residentMiB } from './src/process-usage.ts';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';
import type { FeedServerCounts } from './src/feed-server.ts';

/**
 * How many feeds one worker polls: the ingestion worker as it runs in production, with PostgreSQL that writes to disk and
 * Redis, against a server in another process on this machine. Nine in ten feeds are as they were (304), each tenth has one
 * episode more, which is written with its event. All are due at the start; the clock runs from the first request until the
 * last row is settled. A bare loop of undici asks for the same right after. Server and database share the processor with it.
 */
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '50000' },
    organizations: { type: 'string', default: '200' },
    hosts: { type: 'string', default: '100' },
    profile: { type: 'string' },
  },
});
const settings: PolledFeeds = { feeds: Number(values.feeds), organizations: Number(values.organizations), hosts: Number(values.hosts) };
const FETCHES = 256;
const BAR_PER_SECOND = 1_000_000 / 900;

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const secrets = readOrMakeSecrets(dir);
const logs = join(dir, 'logs');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(1)));
/** What the worker says; shown when something went wrong. */
const workerLogPath = join(dir, 'worker.log');
const workerLog = openSync(workerLogPath, 'a');
const closing: (() => Promise<unknown> | void)[] = [];
try {
  await measure();
} finally {
  await end();
}

async function end(): Promise<void> {
  for (const close of closing.splice(0).toReversed()) await close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(): Promise<void> {
  const postgres = await startPostgres({
    dir: join(dir, 'postgres'),
    password: secrets.postgresPassword,
    port: await findFreePort(),
    log: openProcessLog(logs, 'postgres'),
    durable: true,
  });
  closing.push(() => postgres.stop());
  const redis = await startRedis({
    binary: findOrInstallRedis(() => undefined),
    dir: join(dir, 'redis'),
    password: secrets.redisPassword,
    port: await findFreePort(),
    log: openProcessLog(logs, 'redis'),
    durable: true,
  });
  closing.push(() => redis.stop());
  await migrateProduct(root, { databaseUrl: postgres.url, secretsKey: secrets.secretsKey });
  const owner = new pg.Client(postgres.url);
  await owner.connect();
  closing.push(() => owner.end());

  const server = fork(join(import.meta.dirname, 'src/feed-server.ts'), { stdio: 'inherit' });
  closing.push(() => void server.kill());
  const [{ port, shows }] = (await once(server, 'message')) as [{ port: number; shows: number }];
  const environment = {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    SECRETS_KEY: secrets.secretsKey,
    LOG_LEVEL: 'WARN',
    FEED_FETCHES: String(FETCHES),
    OUTBOUND_ALLOW: Array.from({ length: settings.hosts }, (_, host) => `127.0.0.${1 + host}:${port}`).join(','),
  };

  // The shows as they were before, read by the worker itself, so that what it finds later is really known.
  await insertShows(owner, shows, port);
  const first = startWorker(environment);
  await untilSettled(owner);
  await stop(first);
  console.error('   filling the tables');
  await insertFeeds(owner, settings, port);
  await cloneEpisodes(owner, shows);
  await counts(server);

  const pids = { postgres: postgres.child.pid!, server: server.pid!, redis: redis.child.pid! };
  const cpuNow = () => ({ postgres: cpuSecondsOfTree(pids.postgres), server: cpuSecondsOf(pids.server), redis: cpuSecondsOf(pids.redis) });
  const worker = startWorker(environment, values.profile);
  await untilBegun(owner);
  // As the worker's: not what waiting for it takes, which is a look at the whole table, again and again.
  const before = cpuNow();
  const usage = await watch(owner, worker);
  const after = cpuNow();
  const asked = await counts(server);
  const { rows } = await owner.query<{ episodes: number; events: number; failing: number; lost: number }>(
    `select (select count(*)::int from ingestion.episode where guid like '%-episode-101') as episodes,
       (select count(*)::int from ingestion.outbox where name = 'ingestion.episodes-changed') - $1 as events,
       count(*) filter (where status <> 'ACTIVE')::int as failing, count(*) filter (where next_read_at <= now())::int as lost from ingestion.podcast`,
    [shows],
  );
  const cpu = {
    postgres: after.postgres - before.postgres,
    server: after.server - before.server,
    redis: after.redis - before.redis,
  };
  await stop(worker);
  console.error(`   ${JSON.stringify({ ...settings, ...asked, ...rows[0] })}`);
  const { episodes, failing, lost } = rows[0]!;
  const isRight = asked.failed + failing + lost === 0 && episodes === Math.floor(settings.feeds / 10);
  if (!isRight) throw new Error(`Feeds were lost or not written:\n${readFileSync(workerLogPath, 'utf8').slice(-3_000)}`);

  const bareBefore = cpuSecondsOf(pids.server);
  const bare = await fetchBare(port);
  report(usage, cpu, bare, cpuSecondsOf(pids.server) - bareBefore);
}

interface Usage {
  seconds: number;
  cpuSeconds: number;
  residentMiB: number[];
}

function report(
  usage: Usage,
  cpu: { postgres: number; server: number; redis: number },
  bare: { seconds: number; cpuSeconds: number },
  bareServer: number,
): void {
  const { feeds } = settings;
  const rate = feeds / usage.seconds;
  const third = Math.ceil(usage.residentMiB.length / 3);
  const msPerFeed = (seconds: number) => (seconds / feeds) * 1000;
  reportFigure({
    name: `feeds polled by one worker, ${feeds} feeds`,
    value: rate,
    unit: '/s',
    ratio: feeds / bare.seconds / rate,
    against: 'bare undici loop',
  });
  reportFigure({ name: 'feeds polled as a share of 1,000,000 in 15 minutes', value: rate / BAR_PER_SECOND, unit: 'x' });
  reportFigure({ name: 'extrapolated: feeds in 15 minutes', value: rate * 900, unit: 'feeds' });
  reportFigure({
    name: 'worker, processor time per feed',
    value: msPerFeed(usage.cpuSeconds),
    unit: 'ms',
    ratio: bare.cpuSeconds / usage.cpuSeconds,
    against: 'bare undici loop',
  });
  reportFigure({ name: 'worker, share of one core', value: usage.cpuSeconds / usage.seconds, unit: 'x' });
  reportFigure({ name: 'PostgreSQL, processor time per feed', value: msPerFeed(cpu.postgres), unit: 'ms' });
  reportFigure({ name: 'Redis, processor time per feed', value: msPerFeed(cpu.redis), unit: 'ms' });
  reportFigure({
    name: 'feed server, processor time per feed',
    value: msPerFeed(cpu.server),
    unit: 'ms',
    ratio: bareServer / cpu.server,
    against: 'bare undici loop',
  });
  reportFigure({ name: 'worker, resident memory, first third', value: quantile(usage.residentMiB.slice(0, third), 0.5), unit: 'MiB' });
  reportFigure({ name: 'worker, resident memory, last third', value: quantile(usage.residentMiB.slice(-third), 0.5), unit: 'MiB' });
  reportFigure({ name: 'worker, resident memory, most', value: Math.max(...usage.residentMiB), unit: 'MiB' });
}

/** Ended with the benchmark, whatever happens to it. */
function startWorker(environment: Record<string, string>, profile?: string): ChildProcess {
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const worker = fork(join(root, 'subgraphs/ingestion/src/worker.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
    env: { ...process.env, ...environment, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', workerLog, 'inherit', 'ipc'],
  });
  closing.push(() => stop(worker));
  return worker;
}

async function stop(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  await ended;
}

/** Whether every feed of the kind was read to its end since then, those included that had to wait for a second try. */
async function isSettled(owner: pg.Client, kind: 'first' | 'feed', since: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select 1 from ingestion.podcast where feed_url like $2 and (claimed_until is not null or last_ingested_at is null or last_ingested_at < $1) limit 1`,
    [since, `%/${kind}/%`],
  );
  return rowCount === 0;
}

async function untilSettled(owner: pg.Client): Promise<void> {
  while (!(await isSettled(owner, 'first', '-infinity'))) await sleep(200);
}

async function untilBegun(owner: pg.Client): Promise<void> {
  // By the index of what is due: a look through the whole table would be work of the database that is none of the worker's.
  const hasBegun = async () =>
    (await owner.query('select from ingestion.podcast where next_read_at <= now() and claimed_until > now() order by next_read_at limit 1'))
      .rowCount! > 0;
  while (!(await hasBegun())) await sleep(10);
}

/** From the first feed that is claimed, which is the first moment one can see, until the last is settled. */
async function watch(owner: pg.Client, worker: ChildProcess): Promise<Usage> {
  const since = (await owner.query<{ at: string }>(`select (now() - interval '1 minute')::text as at`)).rows[0]!.at;
  const startedAt = performance.now();
  const cpuBefore = cpuSecondsOf(worker.pid!);
  const residents: number[] = [];
  while (!(await isSettled(owner, 'feed', since))) {
    residents.push(residentMiB(worker.pid!));
    await sleep(250);
  }
  return { seconds: (performance.now() - startedAt) / 1000, cpuSeconds: cpuSecondsOf(worker.pid!) - cpuBefore, residentMiB: residents };
}

async function counts(server: ChildProcess): Promise<FeedServerCounts> {
  const answer = once(server, 'message');
  server.send('counts');
  return (await answer)[0] as FeedServerCounts;
}

async function fetchBare(port: number): Promise<{ seconds: number; cpuSeconds: number }> {
  const args = [port, settings.hosts, settings.feeds, FETCHES].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'src/bare-fetch.ts'), ...args]);
  return JSON.parse(stdout) as { seconds: number; cpuSeconds: number };
}
