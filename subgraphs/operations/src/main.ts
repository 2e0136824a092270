import { openOrm } from '@castgraph/orm/open-orm';
import { openLive } from '@castgraph/service/live-channel';
import { openQueues } from '@castgraph/queue/job-queue';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { withLive } from './context.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { resolvers } from './resolvers.ts';
import { tasksLoaders } from './tasks/tasks.loaders.ts';

const log = openLog('operations', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
// Wakes the relay of the outbox as soon as a transaction has committed.
const queues = openQueues({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({
  subgraph: 'operations',
  entities,
  databaseUrl: env.DATABASE_URL,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  secretsKey: env.SECRETS_KEY,
});

await startSubgraph({
  name: 'operations',
  env,
  log,
  orm,
  resolvers,
  loaders: tasksLoaders,
  context: withLive(live),
  closing: [
    { name: 'queues', close: () => queues.close() },
    { name: 'live', close: () => live.close() },
  ],
});
