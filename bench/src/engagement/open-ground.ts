import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { SCOPES } from '@castgraph/kernel/scopes';
import { root } from '../../../tools/bootstrap/root.js';
import { findFreePort } from '../../../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../../../tools/run/find-redis.ts';
import { openProcessLog } from '../../../tools/run/logs.ts';
import { migrateProduct } from '../../../tools/run/migrate-product.ts';
import { spawnWithLifeline } from '../../../tools/run/spawn-with-lifeline.ts';
import { startPostgres } from '../../../tools/run/start-postgres.ts';
import { startRedis } from '../../../tools/run/start-redis.ts';
import { stopProcess } from '../../../tools/run/stop-process.ts';
import { cpuSecondsOfTree } from '../process-usage.ts';
import { startGatewayProcess } from '../gateways/start-gateway-process.ts';

/** A PostgreSQL with the product's schemas in a folder that can be kept, and a Redis. */
export interface Ground {
  folder: string;
  organizationId: string;
  databaseUrl: string;
  redisUrl: string;
  secretsKey: string;
  /** Starts analytics, ingestion and a gateway in front of them; all end with `close`. */
  serve: () => Promise<Served>;
  close: (options: { isKept: boolean }) => Promise<void>;
}

/** What answers questions. */
export interface Served {
  url: string;
  issueToken: () => Promise<string>;
  /** CPU time that each process has used so far, in milliseconds. */
  readCpuMs: () => Promise<Record<'gateway' | 'analytics' | 'ingestion' | 'postgres', number>>;
}

interface Facts {
  organizationId: string;
  password: string;
  secretsKey: string;
}

const READY_WITHIN_MS = 60_000;
/** A quarter of the machine, as PostgreSQL's manual advises where a database of this size is at work, and docs/scaling.md. */
const SHARED_BUFFERS_MIB = Math.floor(totalmem() / 4 / 2 ** 20);
const MAY_ASK_OFTEN = { RATE_LIMIT_PER_VIEWER: '100000000', RATE_LIMIT_PER_ADDRESS: '100000000', QUERY_DEADLINE_MS: '20000' };

/** Opens the ground of this name, as an earlier run left it, or a new one. */
export async function openGround(name: string): Promise<Ground> {
  const folder = join(tmpdir(), `castgraph-bench-${name}`);
  // PostgreSQL runs as another user, who must be able to enter.
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { organizationId, password, secretsKey } = readFacts(join(folder, 'facts.json'));
  const logs = join(folder, 'logs');
  const postgres = await startPostgres({
    dir: join(folder, 'postgres'),
    password,
    log: openProcessLog(logs, 'postgres'),
    port: await findFreePort(),
    durable: false,
    sharedBuffersMib: SHARED_BUFFERS_MIB,
  });
  const redis = await startRedis({
    binary: findOrInstallRedis((text) => console.error(text)),
    dir: join(folder, 'redis'),
    password,
    log: openProcessLog(logs, 'redis'),
    port: await findFreePort(),
    durable: false,
  });
  await migrateProduct(root, { databaseUrl: postgres.url, secretsKey });
  const closing: (() => Promise<void>)[] = [() => redis.stop(), () => postgres.stop()];
  return {
    folder,
    organizationId,
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    secretsKey,
    async serve() {
      // Nobody sends conversions here, so nobody's key is asked about.
      const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, SECRETS_KEY: secretsKey, ACCOUNTS_URL: 'http://127.0.0.1:9/graphql' };
      const analytics = await startSubgraph('analytics', logs, env);
      closing.unshift(analytics.stop);
      const ingestion = await startSubgraph('ingestion', logs, env);
      closing.unshift(ingestion.stop);
      const gateway = await startGatewayProcess({
        name: 'gateway',
        program: join(root, 'gateway/src/main.ts'),
        args: () => [],
        env: {
          REDIS_URL: redis.url,
          SECRETS_KEY: secretsKey,
          LOG_LEVEL: 'WARN',
          SUBGRAPH_URLS: `analytics=${analytics.url}/graphql,ingestion=${ingestion.url}/graphql`,
          ...MAY_ASK_OFTEN,
        },
      });
      closing.unshift(gateway.stop);
      const viewer = { kind: 'user' as const, id: newId(), organizationId, roles: ['owner' as const], scopes: SCOPES };
      return {
        url: gateway.url,
        issueToken: async () => (await issueAccessToken({ viewer, secretsKey })).token,
        readCpuMs: async () => ({
          gateway: (await gateway.readUsage()).cpuMs,
          analytics: await readCpuMs(analytics.url),
          ingestion: await readCpuMs(ingestion.url),
          postgres: cpuSecondsOfTree(postgres.child.pid!) * 1_000,
        }),
      };
    },
    async close({ isKept }) {
      for (const close of closing) await close();
      if (!isKept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readFacts(file: string): Facts {
  if (!existsSync(file)) {
    const facts: Facts = {
      organizationId: newId(),
      password: randomBytes(16).toString('hex'),
      secretsKey: randomBytes(32).toString('base64'),
    };
    writeFileSync(file, JSON.stringify(facts), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Facts;
}

async function startSubgraph(name: string, logs: string, env: Record<string, string>): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await findFreePort();
  const log = openProcessLog(logs, name);
  const child = spawnWithLifeline(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, `subgraphs/${name}/src/main.ts`)],
    {
      cwd: root,
      env: { ...process.env, ...env, NODE_ENV: 'production', LOG_LEVEL: 'WARN', PORT: String(port) },
      output: log.output,
    },
  );
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} did not start:\n${log.tail()}`);
    await sleep(100);
  }
  return { url, stop: () => stopProcess(child) };
}

/** From the process's own metrics. */
async function readCpuMs(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const line = metrics.split('\n').find((text) => text.startsWith('process_cpu_seconds_total'));
  if (!line) throw new Error(`${url}/metrics does not say process_cpu_seconds_total`);
  return Number(line.split(' ').at(-1)) * 1000;
}
