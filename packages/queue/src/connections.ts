import type { Log } from '@castgraph/telemetry/log';
import { Redis, type RedisOptions } from 'ioredis';

/** The Redis connections of one process. Bull adds one blocking connection per queue that it consumes. */
export interface Connections {
  /** For sending: fails within a second when Redis is away, so that a request does not hang and the outbox keeps the rest. */
  producer: Redis;
  /** Resolves when the producer is connected; rejects at once while Redis is known to be away. */
  producerReady(): Promise<void>;
  /** For workers: waits for Redis to come back, so that finished work is recorded when it does. */
  worker(): Redis;
  subscriber(): Redis;
  blocking(): Redis;
  close(): void;
}

/** No command of a producer takes longer. */
export const ANSWER_TIMEOUT_MS = 900;

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
  const producer = open({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: ANSWER_TIMEOUT_MS });
  return {
    producer,
    producerReady: () => becomesReady(producer),
    worker: () => (worker ??= open(patient)),
    subscriber: () => (subscriber ??= open(patient)),
    blocking: () => open(patient),
    close: () => {
      for (const client of opened) client.disconnect();
    },
  };
}

/** A first connection under way is worth waiting for; after a failure each try is short, and the next one is no reason to hang. */
async function becomesReady(client: Redis): Promise<void> {
  if (client.status === 'ready') return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  client.once('ready', resolve);
  client.once('error', reject);
  client.once('end', () => reject(new Error('the connection is closed')));
  try {
    await promise;
  } finally {
    client.removeListener('ready', resolve);
    client.removeListener('error', reject);
  }
}
