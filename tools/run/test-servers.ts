import { join } from 'node:path';
import { say, step } from '../bootstrap/progress.js';
import { findFreePort } from './find-free-port.ts';
import { findOrInstallRedis } from './find-redis.ts';
import { openProcessLog } from './logs.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { startPostgres } from './start-postgres.ts';
import { startRedis } from './start-redis.ts';

/** PostgreSQL and Redis for tests: new and empty, careless about power failures, gone with the run. */
export class TestServers {
  readonly #dir: string;
  #running: Array<{ stop(): Promise<void> }> = [];

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Starts those that DATABASE_URL and REDIS_URL do not name, and gives both variables. */
  async environment(): Promise<{ DATABASE_URL: string; REDIS_URL: string }> {
    const secrets = readOrMakeSecrets(this.#dir);
    const logs = join(this.#dir, 'logs');
    const postgres = async (): Promise<string> => {
      const port = await findFreePort();
      const server = await step('PostgreSQL', () =>
        startPostgres({
          dir: join(this.#dir, 'postgres'),
          password: secrets.postgresPassword,
          port,
          log: openProcessLog(logs, 'postgres'),
          durable: false,
        }),
      );
      this.#running.push(server);
      return server.url;
    };
    const redis = async (): Promise<string> => {
      const port = await findFreePort();
      const binary = findOrInstallRedis(say);
      const server = await step('Redis', () =>
        startRedis({
          binary,
          dir: join(this.#dir, 'redis'),
          password: secrets.redisPassword,
          port,
          log: openProcessLog(logs, 'redis'),
          durable: false,
        }),
      );
      this.#running.push(server);
      return server.url;
    };
    const [databaseUrl, redisUrl] = await Promise.all([process.env['DATABASE_URL'] || postgres(), process.env['REDIS_URL'] || redis()]);
    return { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  }

  /** Stops what was started; `environment` may be asked for again. */
  async stop(): Promise<void> {
    await Promise.all(this.#running.map((server) => server.stop()));
    this.#running = [];
  }
}
