import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** What was done with keys by day at the doors besides GraphQL: events, logs, conversions. */
export const doorUsage: Migration = {
  name: '0071-door-usage',
  up: [
    `create table accounts.api_key_door_usage (
       organization_id uuid not null, api_key_id text not null, day date not null, door text not null,
       requests bigint not null, accepted bigint not null, duplicates bigint not null, rejected bigint not null, bytes bigint not null,
       refused_401 bigint not null, refused_403 bigint not null, refused_429 bigint not null, refused_503 bigint not null,
       primary key (organization_id, api_key_id, day, door))`,
    `create index api_key_door_usage_day on accounts.api_key_door_usage (day)`,
    ...enableTenantPolicies(schema, 'api_key_door_usage'),
    // Doors count for all organizations at once, and one transaction takes all that they counted.
    ...enableSystemAccess(schema, 'api_key_door_usage', ['select', 'insert', 'update', 'delete']),
  ],
};
