import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { ProcessLog } from './logs.ts';
import { spawnWithLifeline } from './spawn-with-lifeline.ts';
import { stopProcess } from './stop-process.ts';

/** A running Redis of our own. */
export type EmbeddedRedis = {
  /** For REDIS_URL. */
  url: string;
  child: ChildProcess;
  stop(): Promise<void>;
};

/** How our own Redis is to run. */
export type RedisOptions = {
  binary: string;
  /** Folder of its data; made when absent. */
  dir: string;
  password: string;
  log: ProcessLog;
  /** Where to listen on loopback. */
  port: number;
  /** False for tests: nothing is written to disk. */
  durable: boolean;
};

const readyWithinMs = 30_000;

/**
 * Starts `binary` on loopback with a password. Queues and sessions live in it: it never evicts, and writes
 * its log of commands to disk each second.
 */
export async function startRedis(options: RedisOptions): Promise<EmbeddedRedis> {
  const { port } = options;
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${options.password}`,
    `dir ${JSON.stringify(options.dir)}`,
    `appendonly ${options.durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    'save ""',
    'daemonize no',
  ];
  // In a file, not in the arguments: those are visible to every account of the machine.
  const config = join(options.dir, 'redis.conf');
  writeFileSync(config, `${settings.join('\n')}\n`, { mode: 0o600 });
  const child = spawnWithLifeline(options.binary, [config], { cwd: options.dir, env: process.env, output: options.log.output });
  const deadline = Date.now() + readyWithinMs;
  while (!(await answersPing(port, options.password))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stopProcess(child);
      throw new Error(`Redis did not start. Its log, ${options.log.path}, says:\n${options.log.tail()}`);
    }
    await sleep(30);
  }
  return { url: `redis://:${options.password}@127.0.0.1:${port}`, child, stop: () => stopProcess(child) };
}

function answersPing(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    let answer = '';
    const finish = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes('+PONG')) finish(true);
      // While it loads its data it answers -LOADING.
      else if (answer.includes('-')) finish(false);
    });
  });
}
