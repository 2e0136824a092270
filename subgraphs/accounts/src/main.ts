import { Redis } from 'ioredis';
import { openGuardedClient } from '@castgraph/http/guarded-client';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
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
import { oidcCallbackRoute } from './identities/oidc-callback-route.ts';
import { oidcStartRoute } from './identities/oidc-start-route.ts';
import { openIssuers } from './identities/open-issuers.ts';
import { peopleLoaders } from './people/people.loaders.ts';
import { resolvers } from './resolvers.ts';
import { openSignInGuard } from './sessions/sign-in-guard.ts';
import { tokenEndsRoute } from './sessions/token-ends-route.ts';
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
const outbound = openGuardedClient({ policy: readOutboundPolicy(env.OUTBOUND_ALLOW.join(',')) });
const addAccounts = withAccounts({
  sessions,
  guard: openSignInGuard(sessions),
  issuers: openIssuers(env.OIDC_ISSUERS, outbound),
  settings,
  secretsKey: env.SECRETS_KEY,
  publicUrl: env.PUBLIC_URL,
});
const oidc = { orm, addAccounts };

await startSubgraph({
  name: 'accounts',
  env,
  log,
  orm,
  resolvers,
  loaders: peopleLoaders,
  context: addAccounts,
  routes: [
    viewerRoute(door),
    tokenEndsRoute(door),
    auditExportRoute({ orm, secretsKey: env.SECRETS_KEY }),
    oidcStartRoute(oidc),
    oidcCallbackRoute(oidc),
    ...oauthRoutes({ ...door, publicUrl: env.PUBLIC_URL, guard: openTokenGuard(sessions) }),
  ],
  closing: [
    { name: 'outbound', close: () => outbound.close() },
    { name: 'queues', close: () => queues.close() },
    { name: 'redis', close: async () => sessions.disconnect() },
  ],
});
