import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import { openOrm } from '@castgraph/orm/open-orm';
import { openQueues } from '@castgraph/queue/job-queue';
import { openLive } from '@castgraph/service/live-channel';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { withIngestion } from './context.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { loaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { websubRoutes } from './websub/websub-routes.ts';

const log = openLog('ingestion', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const queues = openQueues({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({
  subgraph: 'ingestion',
  entities,
  databaseUrl: env.DATABASE_URL,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  secretsKey: env.SECRETS_KEY,
});

await startSubgraph({
  name: 'ingestion',
  env,
  log,
  orm,
  resolvers,
  routes: websubRoutes({ orm, secretsKey: env.SECRETS_KEY }),
  loaders,
  context: withIngestion({ live, publicUrl: env.PUBLIC_URL, outbound: readOutboundPolicy(env.OUTBOUND_ALLOW.join(',')) }),
  closing: [
    { name: 'queues', close: () => queues.close() },
    { name: 'live', close: () => live.close() },
  ],
});
