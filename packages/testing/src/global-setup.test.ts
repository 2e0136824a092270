import { Redis } from 'ioredis';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it } from 'vitest';

async function answers(probe: () => Promise<unknown>): Promise<boolean> {
  return probe().then(
    () => true,
    () => false,
  );
}

const postgresAnswers = (url: string) =>
  answers(async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('select 1');
    await client.end();
  });
const redisAnswers = (url: string) =>
  answers(async () => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    await client.connect();
    await client.ping();
    client.disconnect();
  });

describe('the servers of a test run', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('end with it, also by %s', async (signal) => {
    const script = fileURLToPath(new URL('../test/server-process.ts', import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(child.stdout, 'data');
    const { postgres, redis } = JSON.parse(String(line));
    expect(await postgresAnswers(postgres)).toBe(true);
    expect(await redisAnswers(redis)).toBe(true);
    child.kill(signal);
    await once(child, 'exit');
    while ((await postgresAnswers(postgres)) || (await redisAnswers(redis))) await delay(100);
  });
});
