import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { migrations } from '../subgraphs/ingestion/src/migrations.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../tools/run/find-redis.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { startRedis } from '../tools/run/start-redis.ts';
import type { LoadOrder, LoadResult } from './src/load/send-load.ts';
import { readCpuSeconds } from './src/load/read-cpu-seconds.ts';
import { startListeningProcess, type ListeningProcess } from './src/load/start-listening-process.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * Redirects a second of the collector, each recorded durably in PostgreSQL by the end of the run, as a share of a bare
 * `node:http` server that answers 302 and forgets, by turns in the same run. Generator, PostgreSQL, Redis and both servers
 * share the machine: on two cores they compete, which hurts the collector only, because the bare server leaves them idle.
 */
const ROUNDS = Number(process.env['CASTGRAPH_BENCH_ROUNDS'] ?? 8);
/** Enough for every part to be compiled before it is measured, and each round to be some seconds. */
const WARM_UP = 60_000;
const PER_ROUND = Number(process.env['CASTGRAPH_BENCH_REQUESTS'] ?? 60_000);
const CONNECTIONS = 64;
const SECRETS_KEY = Buffer.alloc(32, 'castgraph bench ').toString('base64');
const organizationId = newId();
const host = 'cdn.example.com';

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const log = (name: string) => openProcessLog(dir, name);
const postgres = await startPostgres({
  dir: join(dir, 'postgres'),
  password: 'bench',
  port: await findFreePort(),
  log: log('postgres'),
  durable: true,
});
const redis = await startRedis({
  binary: findOrInstallRedis((text) => console.error(text)),
  dir: join(dir, 'redis'),
  password: 'bench',
  port: await findFreePort(),
  log: log('redis'),
  durable: true,
});
const owner = new pg.Client(postgres.url);
const generator = fork(fileURLToPath(new URL('src/load/send-load.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
const servers: ListeningProcess[] = [];
try {
  await migrateSubgraph({ subgraph: 'ingestion', databaseUrl: postgres.url, migrations, secretsKey: SECRETS_KEY });
  await owner.connect();
  await owner.query('insert into ingestion.enclosure_host (organization_id, host) values ($1, $2)', [organizationId, host]);
  servers.push(
    await startListeningProcess(fileURLToPath(new URL('src/load/bare-redirect.ts', import.meta.url)), {}),
    await startListeningProcess(fileURLToPath(new URL('../subgraphs/ingestion/src/collector.ts', import.meta.url)), {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      SECRETS_KEY,
      PORT: '0',
      LOG_LEVEL: 'INFO',
      TRUSTED_PROXIES: '127.0.0.1',
      COLLECTOR_DIR: join(dir, 'collector'),
      ACCOUNTS_URL: 'http://127.0.0.1:9/graphql',
    }),
  );
  await compare(servers[0]!, servers[1]!);
} finally {
  generator.disconnect();
  for (const server of servers) await server.stop();
  await owner.end();
  await redis.stop();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function compare(bare: ListeningProcess, collector: ListeningProcess): Promise<void> {
  await untilHostsAreKnown(collector);
  let from = 0;
  const run = async (server: ListeningProcess, count = PER_ROUND): Promise<Round> => {
    const before = readCpuSeconds(server.pid);
    const result = await load({ port: server.port, source: { organizationId, host }, from, connections: CONNECTIONS, count });
    from += result.answered;
    return { ...result, serverCpuSeconds: readCpuSeconds(server.pid) - before };
  };
  await run(bare, WARM_UP);
  let answered = (await run(collector, WARM_UP)).answered;
  const [ofBare, ofCollector]: [Round[], Round[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ofBare.push(await run(bare));
    ofCollector.push(await run(collector));
    answered += ofCollector.at(-1)!.answered;
    // What the collector left to store must not disturb the other's turn.
    await untilStored(answered);
  }
  report('bare', ofBare);
  report('collector', ofCollector);
  const cpu = median(ofBare.map((result, round) => cpuOf(result) / cpuOf(ofCollector[round]!)));
  reportFigure({ name: 'redirect/collector, CPU of a bare 302 as a share of its own', value: cpu, unit: 'x' });
  const share = median(ofCollector.map((result, round) => rate(result) / rate(ofBare[round]!)));
  reportFigure({ name: 'redirect/collector, share of a bare 302', value: share, unit: 'x', ratio: 1 / share, against: 'bare' });
  reportFigure({ name: 'redirect/stored, share of answered', value: (await countStored()) / answered, unit: 'x' });
}

interface Round extends LoadResult {
  serverCpuSeconds: number;
}

function report(name: string, results: readonly Round[]): void {
  const wrong = results.reduce((sum, result) => sum + result.wrong, 0);
  if (wrong > 0) throw new Error(`${name} answered ${wrong} times with something else than 302`);
  reportFigure({ name: `redirect/${name}`, value: median(results.map(rate)), unit: '/s' });
  reportFigure({ name: `redirect/${name}, p50`, value: median(results.map(({ p50Ms }) => p50Ms)), unit: 'ms' });
  reportFigure({ name: `redirect/${name}, p99`, value: median(results.map(({ p99Ms }) => p99Ms)), unit: 'ms' });
  reportFigure({ name: `redirect/${name}, CPU for each`, value: median(results.map(cpuOf)) * 1000, unit: 'ms' });
  const cores = median(results.map(({ cpuSeconds, seconds }) => cpuSeconds / seconds));
  reportFigure({ name: `redirect/${name}, cores of ${cpus().length} taken by the generator`, value: cores, unit: 'x' });
}

function cpuOf({ serverCpuSeconds, answered }: Round): number {
  return serverCpuSeconds / answered;
}

function rate({ answered, seconds }: LoadResult): number {
  return answered / seconds;
}

async function load(order: LoadOrder): Promise<LoadResult> {
  generator.send(order);
  const [result] = (await once(generator, 'message')) as [LoadResult];
  return result;
}

async function countStored(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from ingestion.listener_event');
  return rows[0]!.count;
}

async function untilStored(count: number): Promise<void> {
  while ((await countStored()) < count) await sleep(200);
}

async function untilHostsAreKnown({ port }: ListeningProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    await answer.text();
    if (answer.ok) return;
    await sleep(100);
  }
}
