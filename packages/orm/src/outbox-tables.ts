import { grantSystemTable } from './tenant-table.ts';
import { qualified } from './sql-names.ts';

/**
 * DDL of a subgraph's messaging: what it has to send (`outbox`), what it has received (`inbox`), what could not be done
 * (`dead_letter`), and what is to be done again and again (`schedule`). Every subgraph's first migration contains it.
 * These tables are plumbing without policies: relays and workers read them across organizations, verbs never do.
 */
export function outboxTables(schema: string): string[] {
  const deadLetter = qualified(schema, 'dead_letter');
  return [
    ...outboxTable(schema),
    `create table ${qualified(schema, 'inbox')} (
       consumer text not null,
       event_id uuid not null,
       consumed_at timestamptz not null default now(),
       primary key (consumer, event_id))`,
    `create index on ${qualified(schema, 'inbox')} (consumed_at)`,
    `create table ${deadLetter} (
       id uuid primary key,
       job_id text not null,
       job_name text not null,
       organization_id uuid,
       payload jsonb,
       reason text not null check (reason in ('invalid-payload', 'attempts-exhausted', 'stalled', 'no-handler')),
       error text not null,
       attempts int not null,
       outbox_id uuid,
       parked_at timestamptz not null default now(),
       retried_at timestamptz,
       retry_job_id text,
       unique (job_name, job_id))`,
    `create table ${qualified(schema, 'schedule')} (
       name text primary key,
       job_name text not null,
       payload jsonb not null,
       every_ms bigint not null check (every_ms >= 1000),
       jitter_ms bigint not null default 0,
       slot_at timestamptz not null,
       next_at timestamptz not null,
       last_fired_at timestamptz)`,
    ...['outbox', 'inbox', 'dead_letter', 'schedule'].flatMap((table) => grantSystemTable(schema, table)),
  ];
}

function outboxTable(schema: string): string[] {
  const outbox = qualified(schema, 'outbox');
  return [
    `create table ${outbox} (
       position bigint generated always as identity primary key,
       id uuid not null unique,
       kind text not null check (kind in ('event', 'job')),
       name text not null,
       organization_id uuid,
       key text not null,
       payload jsonb not null,
       options jsonb not null default '{}',
       created_at timestamptz not null default now(),
       available_at timestamptz not null default now(),
       sent_at timestamptz,
       sent_epoch text)`,
    `create index on ${outbox} (position) where sent_at is null`,
    `create index on ${outbox} (sent_at) where sent_at is not null`,
  ];
}
