import { openAccountsDoor } from '@castgraph/auth/ask-accounts';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { openOrm } from '@castgraph/orm/open-orm';
import { openAnswerCache } from '@castgraph/service/answer-cache';
import { connectDoorUsage } from '@castgraph/service/count-door-usage';
import { makeIdentifySender } from '@castgraph/service/identify-sender';
import { openLive } from '@castgraph/service/live-channel';
import { openSenderLimits } from '@castgraph/service/sender-limits';
import { startSubgraph } from '@castgraph/service/start-subgraph';
import { openLog } from '@castgraph/telemetry/log';
import { withListenerSecret, withLive } from './context.ts';
import { entities } from './entities.ts';
import { env } from './server-env.ts';
import { loaders } from './loaders.ts';
import { methodologyRoute } from './methodology/methodology-route.ts';
import { withMethodology } from './methodology/with-methodology.ts';
import { conversionsRoute } from './pixels/conversions-route.ts';
import { openPixelIntake } from './pixels/pixel-intake.ts';
import { pixelRoutes } from './pixels/pixel-routes.ts';
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
const trustedProxies = env.TRUSTED_PROXIES;
const intake = await openPixelIntake({
  orm,
  live,
  secretsKey: env.SECRETS_KEY,
  directory: env.ANALYTICS_DIR,
  maxBytes: env.PIXEL_SPOOL_BYTES,
  callsPerMinute: env.PIXEL_RATE_LIMIT,
  log,
});
const usage = connectDoorUsage(env.REDIS_URL, log);
const identify = makeIdentifySender(
  openAccountsDoor({ graphqlUrl: () => env.ACCOUNTS_URL, secretsKey: env.SECRETS_KEY }),
  'campaigns:write',
);

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
    trackingLinkRoute({ orm, live, secretsKey: env.SECRETS_KEY, trustedProxies }),
    ...pixelRoutes({ intake, secret, trustedProxies }),
    conversionsRoute({ orm, live, secret, identify, limits: openSenderLimits(env.CONVERSIONS_RATE_LIMIT), usage, trustedProxies }),
    methodologyRoute({ orm, publicUrl: env.PUBLIC_URL, settings: methodologySettings }),
    privacyRoute({ orm, publicUrl: env.PUBLIC_URL, limits: privacyLimits }),
  ],
  closing: [
    { name: 'pixels', close: () => intake.close() },
    { name: 'use of keys', close: () => usage.close() },
    { name: 'live', close: () => live.close() },
    { name: 'answers', close: async () => answers.close() },
  ],
});
