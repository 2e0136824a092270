import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { endWithParent } from './end-with-parent.ts';
import { findFreePort } from './free-port.ts';

export interface StartedRedis {
  url: string;
  /** Kills the server at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with what its append-only file kept. */
  restart(): Promise<void>;
  /** Has it forget everything. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a `redis-server` from the PATH in a new temporary directory on a free port; it ends with this process. */
export async function startRedis({ appendOnly = false } = {}): Promise<StartedRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'castgraph-redis-'));
  const port = await findFreePort();
  const flags = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--appendonly',
    appendOnly ? 'yes' : 'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  let child = await launch(flags, port);
  let guard = endWithParent(child.pid!, directory);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async () => {
      await kill();
      child = await launch(flags, port);
      guard = endWithParent(child.pid!, directory);
    },
    flush: async () => {
      const control = new Redis(port, '127.0.0.1');
      await control.flushall().finally(() => control.disconnect());
    },
    close: async () => {
      await kill();
      await guard.release();
    },
  };
}

async function launch(flags: string[], port: number): Promise<ChildProcess> {
  const child = spawn('redis-server', flags, { stdio: 'ignore' });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`redis-server is needed on the PATH (or set REDIS_URL): ${error}`);
  });
  await Promise.race([answering(port), failed]);
  child.unref();
  return child;
}

async function answering(port: number): Promise<void> {
  for (let left = 200; ; left--) {
    const probe = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
    probe.on('error', () => undefined);
    try {
      await probe.connect();
      await probe.ping();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await delay(50);
    } finally {
      probe.disconnect();
    }
  }
}
