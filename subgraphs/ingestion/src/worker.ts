import { guardedFetch } from '@castgraph/http/guarded-fetch';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import { openOrm } from '@castgraph/orm/open-orm';
import { openLive } from '@castgraph/service/live-channel';
import { startWorker } from '@castgraph/service/start-worker';
import { openLog } from '@castgraph/telemetry/log';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { feedReadingJobs, pollSchedule } from './feed-reading/feed-reading.job.ts';
import { keepListenerEventsSchedule, listenerEventsJobs } from './listener-events/listener-events.job.ts';

const log = openLog('ingestion-worker', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({ subgraph: 'ingestion', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY, poolMax: 20 });
const outbound = readOutboundPolicy(env.OUTBOUND_ALLOW.join(','));

await startWorker({
  name: 'ingestion',
  env,
  log,
  orm,
  implementations: [
    ...feedReadingJobs({ orm, live, log, publicUrl: env.PUBLIC_URL, outbound, fetchUrl: guardedFetch }),
    ...listenerEventsJobs({ retentionDays: env.LISTENER_EVENT_RETENTION_DAYS }),
  ],
  schedules: [pollSchedule, keepListenerEventsSchedule],
  closing: [{ name: 'live', close: () => live.close() }],
});
