import { openOrm } from '@castgraph/orm/open-orm';
import { openQueues } from '@castgraph/queue/job-queue';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { connectionsResolvers } from './connections/connections.resolvers.ts';
import { withIntegrations } from './context.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { openShopifyAdmin } from './shopify/shopify-admin.ts';
import { webhookRoute } from './webhooks/webhook-route.ts';

const log = openLog('integrations', { level: env.LOG_LEVEL });
// Wakes the relay of the outbox as soon as a transaction has committed.
const queues = openQueues({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({
  subgraph: 'integrations',
  entities,
  databaseUrl: env.DATABASE_URL,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  secretsKey: env.SECRETS_KEY,
});

await startSubgraph({
  name: 'integrations',
  env,
  log,
  orm,
  resolvers: connectionsResolvers,
  context: withIntegrations({
    secretsKey: env.SECRETS_KEY,
    publicUrl: env.PUBLIC_URL,
    shopify: openShopifyAdmin({ adminUrl: env.SHOPIFY_ADMIN_URL }),
  }),
  routes: [webhookRoute({ orm, secretsKey: env.SECRETS_KEY })],
  closing: [{ name: 'queues', close: () => queues.close() }],
});
