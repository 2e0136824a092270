import type { EventDefinition, EventPayload } from '@castgraph/contracts/event';
import type { AnyJob, JobDefinition } from '@castgraph/contracts/job';
import type { EventJob } from '@castgraph/contracts/subscriptions';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import type { z } from 'zod';
import { consumeOnce } from './inbox.ts';
import type { Queues } from './job-queue.ts';

/** What a handler is given besides its payload. */
export interface JobContext {
  orm: Orm;
  /** Sends further jobs. What must not be lost goes through `enqueueAfterCommit` instead. */
  queues: Queues;
  /** Tells how far it is: 0 to 100, and a sentence for a person. Told on at most once a second. */
  progress(percent: number, message?: string): void;
  /** Aborts at the job's deadline and when the process shuts down. Hand it on to whatever waits. */
  signal: AbortSignal;
  /** From 1. */
  attempt: number;
  jobId: string;
  taskId: string;
  log: Log;
}

/** A job and the function that does it. */
export interface Implementation {
  readonly definition: AnyJob;
  readonly handler: (payload: never, context: JobContext) => Promise<unknown>;
}

/**
 * Gives a job its handler. It may run more than once (a retry, a worker killed at the end of it), so its effect must be
 * the same when it does. Throwing means: try again later, at most `attempts` times; then it is parked.
 */
export function implementJob<Schema extends z.ZodType>(
  definition: JobDefinition<Schema>,
  handler: (payload: z.output<Schema>, context: JobContext) => Promise<unknown>,
): Implementation {
  return { definition, handler };
}

/**
 * Gives an event's subscription its handler, which runs in a transaction of the event's organization, once per event id
 * whatever is delivered twice: the inbox row is written by the same transaction.
 */
export function implementConsumer<Event extends EventDefinition>(
  definition: EventJob<Event>,
  handler: (payload: EventPayload<Event>, context: JobContext & { em: EntityManager }) => Promise<unknown>,
): Implementation {
  return {
    definition,
    handler: async (payload: EventPayload<Event>, context: JobContext) => {
      const { eventId, organizationId } = payload as { eventId: string; organizationId: string };
      await inOrganization(context.orm, organizationId, (em) =>
        consumeOnce(em, eventId, definition.name, () => handler(payload, { ...context, em })),
      );
    },
  };
}

/** Told by a handler to stop: the job is parked at once, without further tries. */
export class CannotSucceed extends Error {
  override readonly name = 'CannotSucceed';
}
