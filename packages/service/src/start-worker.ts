import { closeOrm } from '@castgraph/orm/open-orm';
import type { Queues } from '@castgraph/queue/job-queue';
import { startWorkers, type WorkerOptions } from '@castgraph/queue/worker-runtime';
import { openLog, type Log } from '@castgraph/telemetry/log';
import { startTracing } from '@castgraph/telemetry/tracing';
import type { CommonEnvironment } from './environment.ts';
import { startPoolGauge } from './pool-gauge.ts';
import { hostProcess, type ProcessOptions, type RunningProcess } from './process-host.ts';

export interface WorkerProcessOptions
  extends
    Pick<ProcessOptions, 'closing' | 'handleSignals' | 'routes'>,
    Pick<WorkerOptions, 'orm' | 'implementations' | 'schedules' | 'concurrency' | 'lanes' | 'subscriptions' | 'timing'> {
  /** The subgraph whose jobs it runs. */
  name: string;
  env: Pick<CommonEnvironment, 'PORT' | 'HOST' | 'REDIS_URL' | 'LOG_LEVEL' | 'OTEL_EXPORTER_OTLP_ENDPOINT'>;
  /** Readiness probes besides PostgreSQL and Redis. */
  checks?: ProcessOptions['checks'];
  log?: Log;
}

export interface RunningWorker extends RunningProcess {
  /** Sends jobs. */
  queues: Queues;
}

/**
 * Starts a subgraph's worker: its jobs, schedules and the relay of its outbox, with health and metrics on PORT; prints one
 * line `{"msg":"listening","port":…}`. On SIGTERM it takes no new job and lets those under way end.
 * Throws before listening when a job has no handler or a schedule no job.
 */
export async function startWorker(options: WorkerProcessOptions): Promise<RunningWorker> {
  const { name, env, orm } = options;
  const service = `${name}-worker`;
  const log = options.log ?? openLog(service, { level: env.LOG_LEVEL });
  await startTracing({ service, endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
  const { implementations, schedules, concurrency, lanes, subscriptions, timing } = options;
  const workers = await startWorkers({
    subgraph: name,
    orm,
    redisUrl: env.REDIS_URL,
    log,
    implementations,
    schedules,
    concurrency,
    lanes,
    subscriptions,
    timing,
  });
  const poolGauge = startPoolGauge(orm);
  const running = await hostProcess({
    service,
    env,
    routes: options.routes,
    checks: { queue: () => workers.ready(), ...options.checks },
    closing: [
      { name: 'jobs', close: () => workers.close() },
      ...(options.closing ?? []),
      poolGauge,
      { name: 'orm', close: () => closeOrm(orm) },
    ],
    log,
    handleSignals: options.handleSignals,
  });
  return { ...running, queues: workers.queues };
}
