import { startPostgres } from './start-postgres.ts';
import { startRedis } from './start-redis.ts';

/**
 * Vitest's global set-up: a PostgreSQL and a Redis for the whole run, unless DATABASE_URL and REDIS_URL name some.
 * Test processes are forked after it and inherit both variables.
 */
export default async function setUpServers(): Promise<() => Promise<void>> {
  const servers = await Promise.all([
    process.env.DATABASE_URL ? undefined : startPostgres(),
    process.env.REDIS_URL ? undefined : startRedis(),
  ]);
  const [postgres, redis] = servers;
  if (postgres) process.env.DATABASE_URL = postgres.url;
  if (redis) process.env.REDIS_URL = redis.url;
  return async () => {
    if (postgres) delete process.env.DATABASE_URL;
    if (redis) delete process.env.REDIS_URL;
    await Promise.all(servers.map(async (server) => server?.close()));
  };
}
