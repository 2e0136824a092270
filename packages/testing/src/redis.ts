import { randomBytes } from 'node:crypto';

/**
 * The Redis of this run, which all suites share: never flush it, and make every name your own by `uniqueName`.
 * A suite that must kill or flush one starts its own by `startRedis`.
 */
export function testRedisUrl(): string {
  const url = process.env.REDIS_URL;
  if (!url) throw new Error('No REDIS_URL: run tests by vitest with the root configuration, whose global set-up starts Redis');
  return url;
}

/** A name that no other suite uses, plain enough for SQL and for Redis. */
export function uniqueName(prefix: string): string {
  return `${prefix}_${randomBytes(5).toString('hex')}`;
}
