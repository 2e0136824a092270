import { openGuardedClient } from '@castgraph/http/guarded-client';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import { openOrm } from '@castgraph/orm/open-orm';
import { openLive } from '@castgraph/service/live-channel';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { openLog } from '@castgraph/telemetry/log';
import { startAttributionLoop } from './attribution/attribution-loop.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { importExchangeRatesSchedule } from './exchange-rates/import-exchange-rates.job.ts';
import { implementations, schedules } from './jobs.ts';
import { startCountingLoop } from './listening/counting-loop.ts';
import { startSketchingLoop } from './listening/sketching-loop.ts';
import { startListeningPublisher } from './live/listening-publisher.ts';
import { announceDownloads } from './performance/announce-campaign.ts';
import { startCampaignPublisher } from './performance/publish-campaigns.ts';

const log = openLog('analytics-worker', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({ subgraph: 'analytics', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

const campaigns = startCampaignPublisher({ orm, live, log });
const listening = startListeningPublisher({ orm, live, log });
const counting = startCountingLoop({
  orm,
  live,
  log,
  onCounted: ({ organizationId, touched, podcastIds }) => {
    listening.moved(organizationId, [...new Set(touched.map(({ podcastId }) => podcastId))]);
    if (podcastIds.length > 0) announceDownloads(live, organizationId, podcastIds);
  },
});

const sketching = startSketchingLoop({ orm, log });

const client = openGuardedClient({ policy: readOutboundPolicy(env.OUTBOUND_ALLOW.join(',')) });
const ratesUrl = env.EXCHANGE_RATES_URL;
const attribution = startAttributionLoop({ orm, live, log });

const audit = auditUpkeep({ subgraph: 'analytics', secretsKey: env.SECRETS_KEY });

await startWorker({
  name: 'analytics',
  env,
  log,
  orm,
  implementations: [
    ...implementations(live, {
      verdictDays: env.REQUEST_VERDICT_RETENTION_DAYS,
      eventDays: env.LISTENER_EVENT_RETENTION_DAYS,
      rates: { url: ratesUrl, client },
    }),
    audit.implementation,
  ],
  schedules: [...schedules, ...(ratesUrl === null ? [] : [importExchangeRatesSchedule]), audit.schedule],
  closing: [
    { name: 'counting', close: () => counting.close() },
    { name: 'attribution', close: () => attribution.close() },
    { name: 'sketching', close: () => sketching.close() },
    { name: 'live listening', close: () => listening.close() },
    { name: 'live campaigns', close: () => campaigns.close() },
    { name: 'outgoing connections', close: () => client.close() },
    { name: 'live', close: () => live.close() },
  ],
});
