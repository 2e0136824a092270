import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** When keys end, from where and how often they work, the secret before the last rotation, and what was done with them by day. */
export const apiKeyLimits: Migration = {
  name: '0030-api-key-limits',
  up: [
    `alter table accounts.api_key
       add column expires_at timestamptz(3),
       add column revoked_at timestamptz(3),
       add column allowed_networks text[] not null default '{}',
       add column requests_per_minute integer check (requests_per_minute > 0),
       add column rotated_at timestamptz(3),
       add column previous_hash text,
       add column previous_expires_at timestamptz(3)`,
    // What is over long since is forgotten, in all organizations.
    ...enableSystemAccess(schema, 'api_key', ['delete']),
    `create table accounts.api_key_usage (
       organization_id uuid not null, api_key_id text not null, day date not null,
       requests bigint not null, cost bigint not null, errors bigint not null,
       primary key (organization_id, api_key_id, day))`,
    `create index api_key_usage_day on accounts.api_key_usage (day)`,
    ...enableTenantPolicies(schema, 'api_key_usage'),
    // Gateways count for all organizations at once, and one transaction takes all that they counted.
    ...enableSystemAccess(schema, 'api_key_usage', ['select', 'insert', 'update', 'delete']),
    // What was taken, so that a batch whose removal from Redis failed is not taken twice.
    `create table accounts.api_key_usage_batch (id uuid primary key, taken_at timestamptz(3) not null default now())`,
    ...grantSystemTable(schema, 'api_key_usage_batch'),
  ],
};
