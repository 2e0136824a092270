import { auditTables } from '@castgraph/orm/audit';
import type { Migration } from '@castgraph/orm/migrate';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'operations';

/** Background work of organizations, and the health of the product itself, which is nobody's row. */
export const operations: Migration = {
  name: '0001-operations',
  up: [
    ...outboxTables(schema),
    ...auditTables(schema),
    `create table operations.task (
       organization_id uuid not null, task_id uuid not null, type text not null, subgraph text not null,
       state text not null check (state in ('QUEUED', 'RUNNING', 'RETRYING', 'SUCCEEDED', 'FAILED')),
       version bigint not null, percent integer not null check (percent between 0 and 100), message text,
       retry_count integer not null, payload jsonb not null, every_seconds integer, next_run_at timestamptz(3),
       created_at timestamptz(3) not null, updated_at timestamptz(3) not null,
       primary key (organization_id, task_id))`,
    `create index task_newest on operations.task (organization_id, task_id desc)`,
    `create index task_old on operations.task (updated_at)`,
    `create table operations.health_status (
       area text primary key, status text not null check (status in ('HEALTHY', 'DEGRADED', 'UNHEALTHY')),
       checks jsonb not null, looked_at timestamptz(3) not null, since timestamptz(3) not null)`,
    `create table operations.alert (
       alert_id uuid primary key, severity text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
       area text not null, message text not null, metadata jsonb not null, created_at timestamptz(3) not null,
       acknowledged_at timestamptz(3), acknowledged_by text, resolved_at timestamptz(3))`,
    `create unique index alert_open on operations.alert (area) where resolved_at is null`,
    ...enableTenantPolicies(schema, 'task'),
    ...['health_status', 'alert'].flatMap((table) => grantSystemTable(schema, table)),
  ],
};
