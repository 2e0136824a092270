import { openOrm } from '@castgraph/orm/open-orm';
import { openQueues } from '@castgraph/queue/job-queue';
import { openLive } from '@castgraph/service/live-channel';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { withReporting } from './context.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { downloadRoute } from './reports/download-route.ts';
import { reportsLoaders } from './reports/reports.loaders.ts';
import { resolvers } from './resolvers.ts';
import { openStorage } from './storage/open-storage.ts';
import { sealedStorage } from './storage/sealed-storage.ts';

const log = openLog('reporting', { level: env.LOG_LEVEL });
const storage = sealedStorage(openStorage(env.STORAGE_URL), env.SECRETS_KEY);
const live = openLive({ redisUrl: env.REDIS_URL, log });
const queues = openQueues({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({
  subgraph: 'reporting',
  entities,
  databaseUrl: env.DATABASE_URL,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  secretsKey: env.SECRETS_KEY,
});

await startSubgraph({
  name: 'reporting',
  env,
  log,
  orm,
  resolvers,
  loaders: reportsLoaders,
  context: withReporting({ live, publicUrl: env.PUBLIC_URL, secretsKey: env.SECRETS_KEY }),
  routes: [downloadRoute({ orm, storage, secretsKey: env.SECRETS_KEY })],
  closing: [
    { name: 'queues', close: () => queues.close() },
    { name: 'live', close: () => live.close() },
  ],
});
