import { Redis } from 'ioredis';
import { forwardPokes } from '@castgraph/queue/relay-signal';

/** What the collector and the processes that take webhooks say to the workers, from here. */
export interface QueuePokes {
  /** Listening events of the organization were committed. */
  ingested(organizationId: string): Promise<void>;
  close(): void;
}

/** Said by the collector after each commit. */
const INGESTED_CHANNEL = 'castgraph:live:ingested';

/** Connects: from now on what this process publishes is told to the relay in its worker, as a server does. */
export function connectQueuePokes(redisUrl: string): QueuePokes {
  const redis = new Redis(redisUrl);
  const stop = forwardPokes(redis);
  return {
    ingested: async (organizationId) => void (await redis.publish(INGESTED_CHANNEL, JSON.stringify({ organizationIds: [organizationId] }))),
    close: () => {
      stop();
      redis.disconnect();
    },
  };
}
