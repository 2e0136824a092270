import { auditTables } from '@castgraph/orm/audit';
import type { Migration } from '@castgraph/orm/migrate';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const schema = 'integrations';

/** Connections to shops and tools, and what they told us. */
export const integrations: Migration = {
  name: '0001-integrations',
  up: [
    ...outboxTables(schema),
    ...auditTables(schema),
    `create table integrations.connection (
       organization_id uuid not null, id uuid not null, provider text not null, name text not null,
       sealed_credentials text not null, credential_names text[] not null, credentials_updated_at timestamptz(3) not null,
       sync_minutes integer not null, enabled boolean not null, created_at timestamptz(3) not null, last_event_at timestamptz(3),
       primary key (organization_id, id), unique (organization_id, provider, name))`,
    `create index connection_id on integrations.connection (id)`,
    `create table integrations.integration_event (
       organization_id uuid not null, id uuid not null, connection_id uuid not null, provider_event_id text not null,
       event_type text not null, body_sha256 text not null, data jsonb not null, sealed_body text,
       happened_at timestamptz(3) not null, received_at timestamptz(3) not null, processed boolean not null,
       primary key (organization_id, id), unique (organization_id, connection_id, provider_event_id),
       foreign key (organization_id, connection_id) references integrations.connection (organization_id, id))`,
    `comment on column integrations.integration_event.sealed_body is 'the whole message, encrypted, erased after 30 days'`,
    `create index integration_event_newest on integrations.integration_event (organization_id, connection_id, id desc)`,
    `create index integration_event_sealed on integrations.integration_event (received_at) where sealed_body is not null`,
    ...['connection', 'integration_event'].flatMap((table) => enableTenantPolicies(schema, table)),
    // A webhook names a connection, not an organization; and old messages are erased across all of them.
    ...enableSystemAccess(schema, 'connection'),
    ...enableSystemAccess(schema, 'integration_event', ['select', 'update']),
  ],
};
