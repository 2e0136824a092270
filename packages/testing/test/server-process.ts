/** Starts both servers, says where, and waits to be killed. */
import { startPostgres } from '../src/start-postgres.ts';
import { startRedis } from '../src/start-redis.ts';

const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
process.stdout.write(`${JSON.stringify({ postgres: postgres.url, redis: redis.url })}\n`);
setInterval(() => undefined, 1_000);
