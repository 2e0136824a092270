import type { JobDefinition } from '@castgraph/contracts/job';
import { recordTask } from '@castgraph/contracts/task-changed';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { Log } from '@castgraph/telemetry/log';
import type { Redis } from 'ioredis';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { openProducer, type BullQueue } from './bull-queue.ts';
import { ANSWER_TIMEOUT_MS, openConnections, type Connections } from './connections.ts';
import { describeTask } from './describe-task.ts';
import { forwardPokes } from './relay-signal.ts';
import { checkedPayload, makeEnvelope, queueNameOf, type TaskEnvelope } from './task-envelope.ts';

export interface EnqueueOptions {
  /** A second job of this id is not added while Redis knows the first. An id of ours becomes the task's id. */
  jobId?: string;
  /** Not before so many milliseconds from now. */
  delayMs?: number;
}

export interface EnqueuedTask {
  taskId: string;
  jobId: string;
}

/** One job as it goes to Bull. */
export interface OutgoingJob {
  name: string;
  lane?: string | undefined;
  attempts: number;
  jobId: string;
  delayMs?: number;
  envelope: TaskEnvelope;
}

export interface Queues {
  /**
   * Sends a job now. Redis may forget it: what must not be lost goes through `enqueueAfterCommit` or `publishEvent`.
   * @throws CastgraphError BAD_INPUT for a payload that breaks the schema, UNAVAILABLE when Redis does not answer within a second
   */
  enqueue<Schema extends z.ZodType>(
    definition: JobDefinition<Schema>,
    payload: z.input<Schema>,
    options?: EnqueueOptions,
  ): Promise<EnqueuedTask>;
  /** Sends jobs as they are, in order; for the relay. */
  send(jobs: readonly OutgoingJob[]): Promise<void>;
  /** Throws unless Redis answers within the time. */
  ping(timeoutMs?: number): Promise<void>;
  readonly redis: Redis;
  readonly connections: Connections;
  close(): Promise<void>;
}

/** Opens the sending side of all queues, over one connection. Wakes the relay of this subgraph's worker after each commit. */
export function openQueues({ redisUrl, log }: { redisUrl: string; log: Log }): Queues {
  const connections = openConnections(redisUrl, log);
  const producers = new Map<string, BullQueue>();
  const stopForwarding = forwardPokes(connections.producer);
  const producer = (name: string): BullQueue => {
    const known = producers.get(name);
    if (known) return known;
    const queue = openProducer(name, connections);
    queue.on('error', (error) => log.debug({ err: error.message, queue: name }, 'Queue error'));
    producers.set(name, queue);
    return queue;
  };

  const send = async (jobs: readonly OutgoingJob[]): Promise<void> => {
    const byQueue = Map.groupBy(jobs, queueNameOf);
    await answerInTime(
      connections.producerReady().then(() => Promise.all([...byQueue].map(([name, list]) => addTo(producer(name), list)))),
    );
  };

  return {
    send,
    enqueue: async (definition, payload, { jobId, delayMs } = {}) => {
      const envelope = makeEnvelope(checkedPayload(definition, payload), jobId);
      const job: OutgoingJob = {
        name: definition.name,
        lane: definition.lane,
        attempts: definition.attempts,
        jobId: jobId ?? envelope.taskId,
        delayMs,
        envelope,
      };
      await send(definition.tracked ? [job, taskNews(job)] : [job]);
      return { taskId: envelope.taskId, jobId: job.jobId };
    },
    ping: async (timeoutMs = 1_000) =>
      void (await answerInTime(
        connections.producerReady().then(() => connections.producer.ping()),
        timeoutMs,
      )),
    redis: connections.producer,
    connections,
    close: async () => {
      stopForwarding();
      // Nothing here consumes, so closing waits for no job; a queue that never became ready must not hold it up either.
      await Promise.race([Promise.all([...producers.values()].map((queue) => queue.close(true))), delay(1_000)]);
      connections.close();
    },
  };
}

async function addTo(queue: BullQueue, jobs: readonly OutgoingJob[]): Promise<void> {
  await queue.isReady();
  await queue.addBulk(
    jobs.map(({ name, envelope, jobId, attempts, delayMs = 0 }) => ({ name, data: envelope, opts: { jobId, attempts, delay: delayMs } })),
  );
}

/** The message to operations that a job has been asked for. */
function taskNews({ name, envelope }: OutgoingJob): OutgoingJob {
  const news = describeTask(name, envelope, { state: 'QUEUED', version: envelope.run * 1_000_000_000 });
  return {
    name: recordTask.name,
    attempts: recordTask.attempts,
    jobId: `${news.taskId}:${news.version}`,
    envelope: makeEnvelope(news, undefined),
  };
}

async function answerInTime<T>(work: Promise<T>, timeoutMs = ANSWER_TIMEOUT_MS): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    work.catch(() => undefined);
    throw new CastgraphError('UNAVAILABLE', `Redis: ${(error as Error).message}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
