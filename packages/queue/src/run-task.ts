import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { histogram } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { childOf, parseTraceparent, withTrace } from '@castgraph/telemetry/trace-context';
import type { BullJob } from './bull-queue.ts';
import { CannotSucceed, type Implementation } from './implement-job.ts';
import { consumeOnce, hasConsumed } from './inbox.ts';
import type { Queues } from './job-queue.ts';
import { reportTask } from './task-lifecycle.ts';

export interface TaskRuntime {
  orm: Orm;
  queues: Queues;
  log: Log;
  implementations: ReadonlyMap<string, Implementation>;
  /** Aborts when the process must end. */
  closing: AbortSignal;
  /** The database's clock minus ours, in milliseconds. */
  clockOffsetMs(): number;
}

/** Runs one attempt of a job: finds its handler, checks its payload, keeps its deadline, tells how it went. Throws to make Bull try again. */
export async function runTask(job: BullJob, runtime: TaskRuntime): Promise<void> {
  const trace = childOf(parseTraceparent(job.data.traceparent));
  await withTrace(trace, () => attemptTask(job, runtime));
}

async function attemptTask(job: BullJob, runtime: TaskRuntime): Promise<void> {
  const envelope = job.data;
  const attempt = job.attemptsMade + 1;
  const log = runtime.log.child({ job: job.name, task_id: envelope.taskId, attempt, organization_id: envelope.organizationId });
  const tracked = runtime.implementations.get(job.name)?.definition.tracked ?? false;
  const reporter = reportTask({ queues: runtime.queues, log, name: job.name, envelope, attempt, tracked });
  observeStart(job, runtime);
  const startedAt = performance.now();
  let outcome = 'succeeded';
  try {
    reporter.running();
    await handle(job, runtime, reporter.progress, log);
    await reporter.ended({ state: 'SUCCEEDED' });
  } catch (error) {
    if (error instanceof CannotSucceed) await job.discard();
    const isLast = error instanceof CannotSucceed || attempt >= (job.opts.attempts ?? 1);
    outcome = isLast ? 'failed' : 'retried';
    const message = error instanceof Error ? error.message : String(error);
    log.warn({ err: error, outcome }, `${job.name} failed: ${message}`);
    await reporter.ended({ state: isLast ? 'FAILED' : 'RETRYING', error: message });
    throw error;
  } finally {
    histogram('task_execution_duration_seconds').observe({ task: job.name, outcome }, (performance.now() - startedAt) / 1000);
    observeOutcome('task_success_rate', { task: job.name }, outcome === 'succeeded');
  }
}

async function handle(job: BullJob, runtime: TaskRuntime, progress: (percent: number, message?: string) => void, log: Log): Promise<void> {
  const implementation = runtime.implementations.get(job.name);
  if (!implementation) throw new CannotSucceed(`no-handler: no worker of ${job.queue.name} implements ${job.name}`);
  const { definition, handler } = implementation;
  const parsed = definition.schema.safeParse(job.data.payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new CannotSucceed(`invalid-payload: ${issue.path.join('.') || 'payload'}: ${issue.message}`);
  }
  const { orm, queues, closing } = runtime;
  const { outboxId, taskId } = job.data;
  if (outboxId && (await inSystem(orm, (em) => hasConsumed(em, outboxId, job.name), { readOnly: true }))) return;
  const deadline = AbortSignal.timeout(definition.deadlineMs);
  const signal = AbortSignal.any([deadline, closing]);
  const context = { orm, queues, progress, signal, attempt: job.attemptsMade + 1, jobId: String(job.id), taskId, log };
  await untilAborted(handler(parsed.data as never, context), signal, () =>
    deadline.aborted ? `${job.name} took longer than its ${definition.deadlineMs} ms` : 'the worker is shutting down',
  );
  if (outboxId) await inSystem(orm, (em) => consumeOnce(em, outboxId, job.name, () => Promise.resolve()));
}

/** A handler that ignores its signal is left behind at the deadline: its effect, should it still come, must be harmless. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal, why: () => string): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(new Error(why()));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    work.catch(() => undefined);
  }
}

function observeStart(job: BullJob, { clockOffsetMs }: TaskRuntime): void {
  const now = Date.now() + clockOffsetMs();
  const { dueAt } = job.data;
  const isFirst = job.attemptsMade === 0;
  if (dueAt && isFirst)
    histogram('scheduled_task_accuracy_seconds').observe({ task: job.name }, Math.max(0, now - Date.parse(dueAt)) / 1000);
  if (isFirst)
    histogram('bull_job_wait_seconds').observe(
      { queue: job.queue.name },
      Math.max(0, Date.now() - job.timestamp - (job.opts.delay ?? 0)) / 1000,
    );
}
