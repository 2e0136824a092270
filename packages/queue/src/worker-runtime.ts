import type { EventJob } from '@castgraph/contracts/subscriptions';
import { SUBSCRIPTIONS } from '@castgraph/contracts/subscriptions';
import { retryTask } from '@castgraph/contracts/task-changed';
import { pingOrm, type Orm } from '@castgraph/orm/open-orm';
import type { Log } from '@castgraph/telemetry/log';
import { counter, gauge, histogram } from '@castgraph/telemetry/metrics';
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_TIMING, openConsumer, type BullQueue, type QueueTiming } from './bull-queue.ts';
import { parkJob, retryDeadLetter } from './dead-letter.ts';
import { implementJob, type Implementation } from './implement-job.ts';
import { openQueues, type Queues } from './job-queue.ts';
import { startDepthGauges } from './queue-depth.ts';
import { startReconciler } from './reconcile.ts';
import { startRelay } from './relay.ts';
import { runTask, type TaskRuntime } from './run-task.ts';
import { startScheduler, syncSchedules, type Schedule } from './schedule.ts';
import { queueNameOf } from './task-envelope.ts';
import { checkWiring } from './wiring.ts';

export interface WorkerOptions {
  subgraph: string;
  implementations: readonly Implementation[];
  schedules?: readonly Schedule[];
  orm: Orm;
  redisUrl: string;
  log: Log;
  /** Jobs at once in the subgraph's own queue. Default 8. */
  concurrency?: number;
  /** Jobs at once per lane. Default 2. */
  lanes?: Readonly<Record<string, number>>;
  /** Who consumes which event; tests bring their own. */
  subscriptions?: readonly EventJob[];
  timing?: Partial<QueueTiming> & { reconcileMs?: number; graceMs?: number };
}

export interface Workers {
  readonly queues: Queues;
  /** Throws unless Redis and PostgreSQL answer. */
  ready(): Promise<void>;
  /** Takes no new jobs, lets those under way end for 20 s, then aborts them: they run again elsewhere. At most 25 s. */
  close(): Promise<void>;
}

const GRACE_MS = 20_000;
const ABORTED_GRACE_MS = 3_000;
const LANE_LOCK_MS = 60_000;

/**
 * Starts the background side of a subgraph: its jobs, the relay of its outbox, its schedules, and the reconciler.
 * @throws Error when a job has no handler or two, or a schedule no job, with how to mend it
 */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { subgraph, orm, redisUrl, log, schedules = [], subscriptions = SUBSCRIPTIONS } = options;
  const implementations = checkWiring({ subgraph, schedules, subscriptions, implementations: withRetries(options) });
  claimMetrics();
  await syncSchedules(orm, subgraph, schedules);
  const queues = openQueues({ redisUrl, log });
  const closing = new AbortController();
  const scheduler = startScheduler({ subgraph, orm, schedules, log });
  const runtime: TaskRuntime = { orm, queues, log, implementations, closing: closing.signal, clockOffsetMs: scheduler.clockOffsetMs };
  const consumers = openConsumers(options, [...implementations.values()], queues);
  for (const { queue, concurrency } of consumers) consume(queue, concurrency, subgraph, runtime);
  const list = consumers.map(({ queue }) => queue);
  const rounds = [
    scheduler,
    startRelay({ subgraph, orm, queues, log, subscriptions }),
    startReconciler({ subgraph, orm, queues, log, consumers: list, everyMs: options.timing?.reconcileMs }),
    startDepthGauges(list, log),
  ];
  return {
    queues,
    ready: async () => void (await Promise.all([queues.ping(), pingOrm(orm)])),
    close: async () => {
      const settled = Promise.all([...rounds.map((round) => round.stop()), ...list.map((queue) => queue.pause(true, false))]);
      await Promise.race([settled, delay(options.timing?.graceMs ?? GRACE_MS, undefined, { ref: false })]);
      closing.abort();
      await Promise.race([settled, delay(ABORTED_GRACE_MS, undefined, { ref: false })]);
      await Promise.race([Promise.all(list.map((queue) => queue.close(true))), delay(1_000, undefined, { ref: false })]);
      await queues.close();
    },
  };
}

/** Every worker can try its own parked jobs again when operations asks for it. */
function withRetries({ subgraph, orm, implementations }: WorkerOptions): Implementation[] {
  const retry = implementJob(retryTask(subgraph), ({ taskId, organizationId }, { queues }) =>
    retryDeadLetter(orm, queues, taskId, organizationId),
  );
  return [...implementations, retry];
}

function openConsumers(
  { subgraph, concurrency = 8, lanes = {}, timing }: WorkerOptions,
  implementations: Implementation[],
  queues: Queues,
) {
  const byName = Map.groupBy(implementations, ({ definition }) => queueNameOf(definition));
  return [...byName].map(([name, [first]]) => {
    const lane = first!.definition.lane;
    // Heavy work may keep the event loop for longer than an ordinary lock lasts.
    const defaults = lane === undefined ? DEFAULT_TIMING : { ...DEFAULT_TIMING, lockDurationMs: LANE_LOCK_MS };
    const queue = openConsumer(name, queues.connections, { ...defaults, ...timing });
    return { queue, concurrency: name === subgraph ? concurrency : (lanes[lane!] ?? 2) };
  });
}

function consume(queue: BullQueue, concurrency: number, subgraph: string, runtime: TaskRuntime): void {
  const { log, orm, queues } = runtime;
  queue.on('error', (error) => log.debug({ err: error.message, queue: queue.name }, 'Queue error'));
  queue.on('stalled', (job) => {
    counter('bull_stalled_total').inc({ queue: queue.name });
    log.warn({ job: job?.name, task_id: job?.data?.taskId }, 'A worker lost this job; it runs again');
  });
  queue.on('failed', (job, error) => {
    if (!job?.finishedOn && error.message !== 'job stalled more than allowable limit') return;
    // What fails here is found by the reconciler's next round.
    if (job)
      parkJob({ subgraph, orm, queues }, job, error.message).catch((failure: Error) =>
        log.warn({ err: failure.message }, 'Parking a job failed'),
      );
  });
  void queue
    .process('*', concurrency, (job) => runTask(job, runtime))
    .catch((error: Error) => log.error({ err: error.message }, 'Queue stopped'));
}

/** Asked for at the start, so that a process whose metric nobody sets is found out then. */
function claimMetrics(): void {
  histogram('task_execution_duration_seconds');
  histogram('scheduled_task_accuracy_seconds');
  histogram('bull_job_wait_seconds');
  histogram('scheduler_tick_delay_seconds');
  for (const name of [
    'task_success_rate',
    'task_queue_depth',
    'bull_jobs',
    'bull_oldest_waiting_seconds',
    'outbox_oldest_seconds',
    'clock_offset_seconds',
  ] as const)
    gauge(name);
  for (const name of ['bull_stalled_total', 'scheduler_repair_total'] as const) counter(name);
}
