import { join } from 'node:path';
import { elapsed, say, step } from '../bootstrap/progress.js';
import { announcement } from './announce.ts';
import { buildWeb } from './build-web.ts';
import { claimDataDir, emptyDataDir } from './claim-data-dir.ts';
import { demoEnvironment, demoProgram, demoShopifyUrl, seedDemo } from './demo.ts';
import type { DemoAccess, DemoContext } from './demo.ts';
import { findFreePort } from './find-free-port.ts';
import { findOrInstallRedis } from './find-redis.ts';
import { keepDatabase } from './keep-database.ts';
import type { DatabaseServer, KeptDatabase } from './keep-database.ts';
import { openProcessLog } from './logs.ts';
import type { ProcessLog } from './logs.ts';
import { migrateProduct } from './migrate-product.ts';
import { forgetRunning, noteRunning } from './note-running.ts';
import { openOrigin } from './origin-proxy.ts';
import type { Origin } from './origin-proxy.ts';
import { ProcessRecord } from './orphans.ts';
import { processEnvironment } from './process-environment.ts';
import type { Surroundings } from './process-environment.ts';
import { listProductProcesses } from './product-processes.ts';
import type { ProductProcess } from './product-processes.ts';
import { readOrMakeSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { startPostgres } from './start-postgres.ts';
import { startRedis } from './start-redis.ts';
import { supervise } from './supervise.ts';
import type { Supervised } from './supervise.ts';

/** What to start and how. */
export type ProductOptions = {
  root: string;
  dataDir: string;
  settings: Settings;
  fresh: boolean;
  demo: boolean;
};

/** The whole product on this machine: `start` it, `stop` it at any moment, also in the middle of the start. */
export class Product {
  readonly #options: ProductOptions;
  readonly #logsDir: string;
  readonly #record: ProcessRecord;
  /** What runs, in the order of starting; it is stopped in groups, last first. */
  readonly #databases: KeptDatabase[] = [];
  readonly #servers: Supervised[] = [];
  #origin: Origin | undefined;
  #release: (() => void) | undefined;
  #stopping = false;

  constructor(options: ProductOptions) {
    this.#options = options;
    this.#logsDir = join(options.dataDir, 'logs');
    this.#record = new ProcessRecord(options.dataDir);
  }

  /** Resolves when everything runs. @throws Error with the reason and the tail of the log that tells it */
  async start(): Promise<void> {
    this.#release = claimDataDir(this.#options.dataDir);
    try {
      await this.#endOrphans();
      if (this.#options.fresh) await step('data emptied', () => emptyDataDir(this.#options.dataDir));
      await this.#startAll(readOrMakeSecrets(this.#options.dataDir));
    } catch (error) {
      if (this.#stopping) return;
      await this.stop();
      throw error;
    }
  }

  async #startAll(secrets: Secrets): Promise<void> {
    const { root, dataDir, settings, demo } = this.#options;
    const origin = (this.#origin = await openOrigin(settings.port, join(root, 'web/dist'), { localImages: demo }));
    const pages = step('web pages', () => buildWeb(root));
    // Awaited further down: meanwhile a failure must not count as unhandled.
    pages.catch(() => {});
    const [databaseUrl, redisUrl] = await Promise.all([this.#postgres(secrets), this.#redis(secrets)]);
    const secretsKey = settings.secretsKey ?? secrets.secretsKey;
    await step('database schema', () => migrateProduct(root, { databaseUrl, secretsKey }));

    const processes = listProductProcesses(root);
    const ports = new Map<string, number>();
    for (const { name } of processes) ports.set(name, await findFreePort());
    const localUrl = `http://localhost:${origin.port}`;
    const publicUrl = settings.publicUrl ?? localUrl;
    const mediaAddress = `127.0.0.1:${await findFreePort(secrets.demoMediaPort)}`;
    const outboundAllow = [settings.outboundAllow, demo ? mediaAddress : undefined].filter(Boolean).join(',');
    const around: Surroundings = {
      root,
      dataDir,
      settings: { ...settings, outboundAllow },
      databaseUrl,
      redisUrl,
      secretsKey,
      publicUrl,
      ports,
      shopifyAdminUrl: demo ? (process.env['SHOPIFY_ADMIN_URL'] ?? demoShopifyUrl(mediaAddress)) : undefined,
    };

    const servers = step('subgraphs, collector and gateway', () =>
      this.#startServers(
        processes.filter(({ kind }) => kind !== 'worker'),
        around,
      ),
    );
    await Promise.all([pages, servers]);
    origin.connect(ports);
    const usableAfterMs = sinceCommand();
    await step('workers', () =>
      this.#startServers(
        processes.filter(({ kind }) => kind === 'worker'),
        around,
      ),
    );
    origin.markReady();
    noteRunning(dataDir, { publicUrl, databaseUrl, redisUrl, secretsKey, ports: Object.fromEntries(ports), logsDir: this.#logsDir });
    const access = demo
      ? await this.#startDemo({ root, dataDir, publicUrl: localUrl, databaseUrl, redisUrl, secretsKey, mediaAddress, say })
      : undefined;
    console.log(announcement({ publicUrl, demo: access, logsDir: this.#logsDir, usableAfterMs, totalMs: sinceCommand() }));
  }

  /** Stops everything, the last first; safe at any moment and more than once. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#release) forgetRunning(this.#options.dataDir);
    await this.#origin?.close();
    await Promise.all(this.#servers.map((server) => server.stop()));
    await Promise.all(this.#databases.map((server) => server.stop()));
    this.#release?.();
    this.#release = undefined;
  }

  async #endOrphans(): Promise<void> {
    const ended = await this.#record.endOrphans();
    if (ended.length > 0) say(`  ✓ ended what an earlier start had left running: ${ended.join(', ')}`);
  }

  async #postgres(secrets: Secrets): Promise<string> {
    const { settings, dataDir } = this.#options;
    if (settings.databaseUrl !== undefined) return settings.databaseUrl;
    const port = await findFreePort();
    return this.#database('postgres', 'PostgreSQL', (log) =>
      startPostgres({ dir: join(dataDir, 'postgres'), password: secrets.postgresPassword, port, log, durable: true }),
    );
  }

  async #redis(secrets: Secrets): Promise<string> {
    const { settings, dataDir } = this.#options;
    if (settings.redisUrl !== undefined) return settings.redisUrl;
    const port = await findFreePort();
    return this.#database('redis', 'Redis', (log) => {
      return startRedis({
        binary: findOrInstallRedis(say),
        dir: join(dataDir, 'redis'),
        password: secrets.redisPassword,
        port,
        log,
        durable: true,
      });
    });
  }

  #database(name: string, title: string, start: (log: ProcessLog) => Promise<DatabaseServer>): Promise<string> {
    const log = openProcessLog(this.#logsDir, name);
    return step(title, async () => {
      const database = await keepDatabase({ name, start: () => start(log), log, record: this.#record, say });
      this.#databases.push(database);
      return database.url;
    });
  }

  async #startServers(processes: readonly ProductProcess[], around: Surroundings): Promise<void> {
    const started = processes.map((one) =>
      this.#supervise(one.name, one.program, processEnvironment(one, around), `http://127.0.0.1:${around.ports.get(one.name)}/readyz`),
    );
    await Promise.all(started.map((server) => server.ready));
  }

  async #startDemo(context: DemoContext): Promise<DemoAccess | undefined> {
    const env = { ...process.env, ...demoEnvironment(context) };
    const media = demoProgram(context.root, 'media');
    if (media !== undefined) this.#supervise('demo-media', media, env);
    const access = await step('demo data', () => seedDemo(context));
    const traffic = demoProgram(context.root, 'traffic');
    if (traffic !== undefined && !this.#stopping) this.#supervise('demo-traffic', traffic, env);
    return access;
  }

  #supervise(name: string, program: string, env: NodeJS.ProcessEnv, readyUrl?: string): Supervised {
    if (this.#stopping) throw new Error('The start was stopped.');
    const server = supervise({
      name,
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', join(this.#options.root, program)],
      cwd: this.#options.root,
      env,
      log: openProcessLog(this.#logsDir, name),
      record: this.#record,
      say,
      ...(readyUrl === undefined ? {} : { readyUrl }),
    });
    this.#servers.push(server);
    return server;
  }
}

/** Milliseconds since `npm start`, the set-up before this process included. */
function sinceCommand(): number {
  return Number(process.env['CASTGRAPH_SET_UP_MS'] ?? 0) + elapsed();
}
