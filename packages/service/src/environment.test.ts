import { expect, it } from 'vitest';
import { z } from 'zod';
import { EnvironmentError, readEnvironment } from './environment.ts';

const good = {
  DATABASE_URL: 'postgres://postgres@127.0.0.1/castgraph',
  REDIS_URL: 'redis://127.0.0.1',
  SECRETS_KEY: Buffer.alloc(32, 1).toString('base64'),
};

it('reads the common variables with their defaults, and those of the process', () => {
  const env = readEnvironment(
    { STORAGE_URL: z.string() },
    { ...good, STORAGE_URL: 'file:data', OUTBOUND_ALLOW: 'localhost:1, stub:2', PORT: '' },
  );
  expect(env).toMatchObject({
    PORT: 0,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'INFO',
    OUTBOUND_ALLOW: ['localhost:1', 'stub:2'],
    DATABASE_REPLICA_URLS: [],
    STORAGE_URL: 'file:data',
  });
  expect(env.SCHEMA_DIR).toMatch(/schema$/);
  expect(env.OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
});

it('lets a process do without a common variable', () => {
  expect(readEnvironment({ DATABASE_URL: z.string().optional() }, { ...good, DATABASE_URL: undefined }).DATABASE_URL).toBeUndefined();
});

it('says everything that is wrong in one message, without values', () => {
  const bad = { SECRETS_KEY: 'c2VjcmV0', REDIS_URL: 'http://user:hunter2@redis', LOG_LEVEL: 'LOUD', PORT: '70000' };
  const read = () => readEnvironment({ STORAGE_URL: z.string() }, bad);
  expect(read).toThrow(EnvironmentError);
  let message = '';
  try {
    read();
  } catch (error) {
    message = (error as Error).stack!;
  }
  for (const part of [
    'DATABASE_URL is missing',
    'STORAGE_URL is missing',
    'SECRETS_KEY must be 32 bytes',
    'REDIS_URL must be a redis:',
    'LOG_LEVEL is not usable',
    'PORT is not usable',
  ])
    expect(message).toContain(part);
  expect(message).not.toMatch(/hunter2|c2VjcmV0|\n\s+at /);
});
