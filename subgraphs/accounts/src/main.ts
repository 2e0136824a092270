import { Redis } from 'ioredis';
import { openOrm } from '@castgraph/orm/open-orm';
import { openQueues } from '@castgraph/queue/job-queue';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { auditExportRoute } from './audit/audit-export-route.ts';
import { withAccounts } from './context.ts';
import { entities } from './entities.ts';
import { env, settings } from './env.ts';
import { oauthRoutes } from './oauth/oauth-routes.ts';
import { openTokenGuard } from './oauth/token-guard.ts';
import { peopleLoaders } from './people/people.loaders.ts';
import { resolvers } from './resolvers.ts';
import { openSignInGuard } from './sessions/sign-in-guard.ts';
import { viewerRoute } from './sessions/viewer-route.ts';

const log = openLog('accounts', { level: env.LOG_LEVEL });
const sessions = new Redis(env.REDIS_URL, {
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  commandTimeout: 1_000,
  retryStrategy: (n) => Math.min(n * 100, 1_000),
});
sessions.on('error', (error: Error) => log.warn({ err: error.message }, 'Redis is away; sessions are read from PostgreSQL'));
// Wakes the relay of the outbox as soon as a transaction has committed.
const queues = openQueues({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({
  subgraph: 'accounts',
  entities,
  databaseUrl: env.DATABASE_URL,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  secretsKey: env.SECRETS_KEY,
});

const door = { orm, sessions, settings, secretsKey: env.SECRETS_KEY };

await startSubgraph({
  name: 'accounts',
  env,
  log,
  orm,
  resolvers,
  loaders: peopleLoaders,
  context: withAccounts({
    sessions,
    guard: openSignInGuard(sessions),
    settings,
    secretsKey: env.SECRETS_KEY,
    publicUrl: env.PUBLIC_URL,
  }),
  routes: [
    viewerRoute(door),
    auditExportRoute({ orm, secretsKey: env.SECRETS_KEY }),
    ...oauthRoutes({ ...door, publicUrl: env.PUBLIC_URL, guard: openTokenGuard(sessions) }),
  ],
  closing: [
    { name: 'queues', close: () => queues.close() },
    { name: 'redis', close: async () => sessions.disconnect() },
  ],
});
