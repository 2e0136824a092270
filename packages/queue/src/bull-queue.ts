import Bull from 'bull';
import type { Connections } from './connections.ts';
import type { TaskEnvelope } from './task-envelope.ts';

export type BullQueue = Bull.Queue<TaskEnvelope>;
export type BullJob = Bull.Job<TaskEnvelope>;

/** How soon things are noticed and tried again. Tests shorten it; the defaults are measured: a killed worker's job runs again after 15 s. */
export interface QueueTiming {
  lockDurationMs: number;
  stalledIntervalMs: number;
  /** The first retry waits about this long, the second three times, the third seven times. */
  backoffMs: number;
}

export const DEFAULT_TIMING: QueueTiming = { lockDurationMs: 10_000, stalledIntervalMs: 5_000, backoffMs: 1_000 };

const DAY_SECONDS = 86_400;

/** The prefix of a queue's keys: a hash tag of its own, so that Redis Cluster keeps them in one slot. */
export function queuePrefix(name: string): string {
  return `{castgraph:${name}}`;
}

/** A queue for sending only. */
export function openProducer(name: string, connections: Connections): BullQueue {
  return open(name, (type) => (type === 'client' ? connections.producer : connections.subscriber()), DEFAULT_TIMING);
}

/** A queue for working. */
export function openConsumer(name: string, connections: Connections, timing: QueueTiming): BullQueue {
  const clients = { client: connections.worker, subscriber: connections.subscriber, bclient: connections.blocking };
  return open(name, (type) => clients[type](), timing);
}

type ClientType = 'client' | 'subscriber' | 'bclient';

function open(name: string, createClient: (type: ClientType) => Connections['producer'], timing: QueueTiming): BullQueue {
  const queue = new Bull<TaskEnvelope>(name, {
    prefix: queuePrefix(name),
    createClient: createClient,
    defaultJobOptions: {
      backoff: { type: 'jitterExp' },
      // Kept for a while, so that a job id sent twice is recognised; the inbox recognises it ever after.
      removeOnComplete: { age: 3_600, count: 5_000 },
      removeOnFail: { age: 7 * DAY_SECONDS, count: 20_000 },
      stackTraceLimit: 10,
    },
    settings: {
      lockDuration: timing.lockDurationMs,
      lockRenewTime: Math.floor(timing.lockDurationMs * 0.4),
      stalledInterval: timing.stalledIntervalMs,
      maxStalledCount: 2,
      guardInterval: 5_000,
      drainDelay: 5,
      retryProcessDelay: 1_000,
      backoffStrategies: { jitterExp: (tries: number) => backoffMs(tries, timing.backoffMs) },
    },
  });
  queue.setMaxListeners(0);
  return queue;
}

/** The wait before the next try, after so many: 1, 3, 7 … times the base, spread by a quarter either way so that a crowd disperses. */
export function backoffMs(tries: number, baseMs: number): number {
  return Math.round(baseMs * (2 ** tries - 1) * (0.75 + Math.random() * 0.5));
}
