import { listenerSecret } from '@castgraph/auth/listener-secret';
import { openOrm } from '@castgraph/orm/open-orm';
import { openAnswerCache } from '@castgraph/service/answer-cache';
import { openLive } from '@castgraph/service/live-channel';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { withListenerSecret, withLive } from './context.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { loaders } from './loaders.ts';
import { methodologyRoute } from './methodology/methodology-route.ts';
import { withMethodology } from './methodology/with-methodology.ts';
import { trackingLinkRoute } from './placements/tracking-link-route.ts';
import { privacyRoute } from './privacy/privacy-route.ts';
import { withPrivacy } from './privacy/with-privacy.ts';
import { resolvers } from './resolvers.ts';

const log = openLog('analytics', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const answers = openAnswerCache({ redisUrl: env.REDIS_URL, name: 'listening', log });
const orm = await openOrm({
  subgraph: 'analytics',
  entities,
  databaseUrl: env.DATABASE_URL,
  replicaUrls: env.DATABASE_REPLICA_URLS,
  secretsKey: env.SECRETS_KEY,
});
const methodologySettings = { eventRetentionDays: env.LISTENER_EVENT_RETENTION_DAYS, contact: env.METHODOLOGY_CONTACT ?? null };

const privacyLimits = {
  eventDays: env.LISTENER_EVENT_RETENTION_DAYS,
  verdictDays: env.REQUEST_VERDICT_RETENTION_DAYS,
  contact: env.METHODOLOGY_CONTACT ?? null,
};

const secret = listenerSecret(env.SECRETS_KEY);

await startSubgraph({
  name: 'analytics',
  env,
  log,
  orm,
  resolvers,
  loaders,
  context: (base) =>
    withPrivacy(privacyLimits)(
      withMethodology(methodologySettings)(withListenerSecret(secret)(withLive(live, env.PUBLIC_URL, answers)(base))),
    ),
  routes: [
    trackingLinkRoute({ orm, live, secretsKey: env.SECRETS_KEY, trustedProxies: env.TRUSTED_PROXIES }),
    methodologyRoute({ orm, publicUrl: env.PUBLIC_URL, settings: methodologySettings }),
    privacyRoute({ orm, publicUrl: env.PUBLIC_URL, limits: privacyLimits }),
  ],
  closing: [
    { name: 'live', close: () => live.close() },
    { name: 'answers', close: async () => answers.close() },
  ],
});
