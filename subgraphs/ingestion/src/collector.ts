import { openLive } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { startTracing } from '@castgraph/telemetry/tracing';
import { readCollectorEnvironment } from './collector/collector-environment.ts';
import { startCollector } from './collector/start-collector.ts';

const env = readCollectorEnvironment();
const log = openLog('collector', { level: env.LOG_LEVEL });
await startTracing({ service: 'collector', endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
await startCollector({ env, log, live: openLive({ redisUrl: env.REDIS_URL, log }) });
