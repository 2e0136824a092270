import { publisherOf, type EventDefinition, type EventInput } from '@castgraph/contracts/event';
import type { AnyJob, JobDefinition } from '@castgraph/contracts/job';
import { newId } from '@castgraph/kernel/ids';
import { executePrepared } from '@castgraph/orm/execute-bound';
import { subgraphOf, type EntityManager } from '@castgraph/orm/open-orm';
import { qualified } from '@castgraph/orm/sql-names';
import { afterCommit } from '@castgraph/orm/transact';
import { currentTraceparent } from '@castgraph/telemetry/trace-context';
import type { z } from 'zod';
import { pokeRelay } from './relay-signal.ts';
import { checkedPayload, organizationOf } from './task-envelope.ts';

/** What an outbox row remembers about the job it will become. */
export interface OutboxOptions {
  lane?: string;
  attempts?: number;
  jobId?: string;
  dueAt?: string;
  schedule?: { name: string; everySeconds: number };
  traceparent?: string;
}

interface OutboxRow {
  id: string;
  kind: 'event' | 'job';
  name: string;
  organizationId: string | null;
  key: string;
  payload: unknown;
  options: OutboxOptions;
  delayMs: number;
}

/**
 * Publishes an event: written in the caller's transaction, relayed to every subscriber after its commit, lost with its
 * rollback. Events of one key (default: the organization) are sent in the order they were written.
 * An `eventId` derived from what happened, rather than left to be made, is published once however often it is tried.
 * @returns the event's id
 * @throws CastgraphError BAD_INPUT when the payload breaks the schema
 */
export async function publishEvent<Event extends EventDefinition>(
  em: EntityManager,
  event: Event,
  payload: EventInput<Event>,
  { key }: { key?: string } = {},
): Promise<string> {
  const subgraph = subgraphOf(em);
  if (publisherOf(event) !== subgraph) throw new Error(`${event.name} is published by ${publisherOf(event)}, not by ${subgraph}`);
  const whole = checkedPayload(event as unknown as AnyJob, { eventId: newId(), occurredAt: new Date().toISOString(), ...payload }) as {
    eventId: string;
    organizationId: string;
  };
  await insertOutboxRow(em, {
    id: whole.eventId,
    kind: 'event',
    name: event.name,
    organizationId: whole.organizationId,
    key: key ?? whole.organizationId,
    payload: whole,
    options: { traceparent: currentTraceparent() },
    delayMs: 0,
  });
  return whole.eventId;
}

export interface AfterCommitOptions {
  /** Not before so many milliseconds from now, by the database's clock. */
  delayMs?: number;
  /** For scheduled work. */
  dueAt?: Date;
  schedule?: { name: string; everySeconds: number };
}

/**
 * Sends a job with the caller's transaction: it runs if, and only if, the transaction commits, also when Redis is away
 * or loses everything in between. Prefer this to `enqueue` wherever there is a transaction.
 * @returns the task's id
 */
export async function enqueueAfterCommit<Schema extends z.ZodType>(
  em: EntityManager,
  definition: JobDefinition<Schema>,
  payload: z.input<Schema>,
  { delayMs = 0, dueAt, schedule }: AfterCommitOptions = {},
): Promise<string> {
  const checked = checkedPayload(definition, payload);
  const id = newId();
  const { name, lane, attempts } = definition;
  await insertOutboxRow(em, {
    id,
    kind: 'job',
    name,
    organizationId: organizationOf(checked),
    key: id,
    payload: checked,
    options: { lane, attempts, dueAt: dueAt?.toISOString(), schedule, traceparent: currentTraceparent() },
    delayMs,
  });
  return id;
}

async function insertOutboxRow(em: EntityManager, row: OutboxRow): Promise<void> {
  const subgraph = subgraphOf(em);
  await executePrepared(
    em,
    `insert into ${qualified(subgraph, 'outbox')} (id, kind, name, organization_id, key, payload, options, available_at)
     values (?::uuid, ?, ?, ?::uuid, ?, ?::jsonb, ?::jsonb, now() + ?::float8 * interval '1 millisecond') on conflict (id) do nothing`,
    [row.id, row.kind, row.name, row.organizationId, row.key, JSON.stringify(row.payload), JSON.stringify(row.options), row.delayMs],
  );
  afterCommit(em, () => pokeRelay(subgraph));
}
