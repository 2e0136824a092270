import { openGuardedClient } from '@castgraph/http/guarded-client';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import { openOrm } from '@castgraph/orm/open-orm';
import { openLive } from '@castgraph/service/live-channel';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { openLog } from '@castgraph/telemetry/log';
import { audioFactsJobs, readAudioSchedule } from './audio-facts/audio-facts.job.ts';
import { HostLanes } from './host-lanes.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { erasureJobs } from './erasure/erasure.job.ts';
import { startPollingLoop } from './feed-polling/polling-loop.ts';
import { feedReadingJobs } from './feed-reading/feed-reading.job.ts';
import { userAgent } from './feed-reading/user-agent.ts';
import { keepListenerEventsSchedule, listenerEventsJobs } from './listener-events/listener-events.job.ts';
import { withSampleFeeds } from './sandbox/sample-feed.ts';
import { sandboxJobs } from './sandbox/sandbox.job.ts';
import { readTranscriptsSchedule, transcriptJobs } from './transcripts/transcripts.job.ts';
import { renewSubscriptionsSchedule, websubJobs } from './websub/websub.job.ts';

const log = openLog('ingestion-worker', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({ subgraph: 'ingestion', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY, poolMax: 32 });
const outbound = readOutboundPolicy(env.OUTBOUND_ALLOW.join(','));
const client = openGuardedClient({ policy: outbound, userAgent: userAgent(env.PUBLIC_URL), keepAliveMs: 4_000 });
const services = { orm, live, log, publicUrl: env.PUBLIC_URL, outbound, fetchUrl: withSampleFeeds(client.fetch) };
const polling = startPollingLoop({ services, fetches: env.FEED_FETCHES, fetchesPerHost: env.FEED_FETCHES_PER_HOST });

const audit = auditUpkeep({ subgraph: 'ingestion', secretsKey: env.SECRETS_KEY });

await startWorker({
  name: 'ingestion',
  env,
  log,
  orm,
  implementations: [
    ...feedReadingJobs(services),
    ...audioFactsJobs({ orm, log, fetchStream: (url, options) => client.fetch(url, { ...options, stream: true }), lanes: new HostLanes() }),
    ...transcriptJobs({ orm, log, fetchUrl: client.fetch, lanes: new HostLanes() }),
    ...listenerEventsJobs({ retentionDays: env.LISTENER_EVENT_RETENTION_DAYS }),
    ...erasureJobs({ retentionDays: env.LISTENER_EVENT_RETENTION_DAYS }),
    ...sandboxJobs(services, { databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY }),
    ...websubJobs({ orm, fetchUrl: client.fetch, publicUrl: env.PUBLIC_URL, secretsKey: env.SECRETS_KEY }),
    audit.implementation,
  ],
  schedules: [readAudioSchedule, readTranscriptsSchedule, keepListenerEventsSchedule, renewSubscriptionsSchedule, audit.schedule],
  closing: [
    { name: 'polling', close: () => polling.close() },
    { name: 'outgoing connections', close: () => client.close() },
    { name: 'live', close: () => live.close() },
  ],
});
