import { auditTables } from '@castgraph/orm/audit';
import type { Migration } from '@castgraph/orm/migrate';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { enableSystemAccess, enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** People, organizations, who is what in which, sessions and API keys. */
export const accounts: Migration = {
  name: '0001-accounts',
  up: [
    ...outboxTables(schema),
    ...auditTables(schema),
    `create table accounts.organization (organization_id uuid primary key, name text not null, created_at timestamptz(3) not null)`,
    // A person may belong to several organizations, so the row is nobody's; it is found by e-mail before there is a viewer.
    `create table accounts.person (
       id uuid primary key, email text not null, name text not null, password_hash text not null, created_at timestamptz(3) not null)`,
    `create unique index person_email on accounts.person (lower(email))`,
    `create table accounts.membership (
       organization_id uuid not null references accounts.organization, person_id uuid not null references accounts.person,
       role text not null check (role in ('owner', 'admin', 'manager', 'analyst', 'sponsor', 'read-only')), created_at timestamptz(3) not null,
       primary key (organization_id, person_id))`,
    `create index membership_person on accounts.membership (person_id)`,
    `create table accounts.session (
       organization_id uuid not null, token_hash text not null, person_id uuid not null,
       created_at timestamptz(3) not null, expires_at timestamptz(3) not null, ended_at timestamptz(3),
       primary key (organization_id, token_hash),
       foreign key (organization_id, person_id) references accounts.membership (organization_id, person_id) on delete cascade)`,
    `create index session_token on accounts.session (token_hash)`,
    `create table accounts.api_key (
       organization_id uuid not null, id text not null, name text not null, hash text not null, scopes text[] not null,
       created_by text not null, created_at timestamptz(3) not null, last_used_at timestamptz(3),
       primary key (organization_id, id))`,
    `create index api_key_id on accounts.api_key (id)`,
    ...['organization', 'membership', 'session', 'api_key'].flatMap((table) => enableTenantPolicies(schema, table)),
    // Who somebody is gets asked before their organization is known.
    ...['membership', 'session', 'api_key'].flatMap((table) => enableSystemAccess(schema, table)),
    ...grantSystemTable(schema, 'person', { privileges: ['select', 'insert', 'update'] }),
  ],
};
