import type { Log } from '@castgraph/telemetry/log';
import { Redis, type RedisOptions } from 'ioredis';

/** The Redis connections of one process. Bull adds one blocking connection per queue that it consumes. */
export interface Connections {
  /** For sending: fails within two seconds when Redis is away, so that a request does not hang and the outbox keeps the rest. */
  producer: Redis;
  /** For workers: waits for Redis to come back, so that finished work is recorded when it does. */
  worker(): Redis;
  subscriber(): Redis;
  blocking(): Redis;
  close(): void;
}

const RECONNECT: RedisOptions = {
  enableReadyCheck: false,
  connectTimeout: 2_000,
  // Bull's own grows to 20 s, which would be the time to recover.
  retryStrategy: (times) => Math.min(times * 100, 1_000),
};

/** Opens the connections; those of workers only when first asked for. Never throws: an absent Redis is waited for. */
export function openConnections(redisUrl: string, log: Log): Connections {
  const opened: Redis[] = [];
  const open = (options: RedisOptions): Redis => {
    const client = new Redis(redisUrl, { ...RECONNECT, ...options });
    let isAway = false;
    client.setMaxListeners(0);
    client.on('error', (error: Error) => {
      if (!isAway) log.warn({ err: error.message }, 'Redis is away');
      isAway = true;
    });
    client.on('ready', () => {
      if (isAway) log.info('Redis is back');
      isAway = false;
    });
    opened.push(client);
    return client;
  };
  const patient: RedisOptions = { maxRetriesPerRequest: null };
  let worker: Redis | undefined;
  let subscriber: Redis | undefined;
  return {
    producer: open({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 2_000 }),
    worker: () => (worker ??= open(patient)),
    subscriber: () => (subscriber ??= open(patient)),
    blocking: () => open(patient),
    close: () => {
      for (const client of opened) client.disconnect();
    },
  };
}
