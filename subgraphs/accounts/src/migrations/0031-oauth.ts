import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** Apps, what people let them do, and the codes and refresh tokens that follow from it. */
export const oauth: Migration = {
  name: '0031-oauth',
  up: [
    `create table accounts.oauth_client (
       organization_id uuid not null references accounts.organization, id text not null, name text not null,
       kind text not null check (kind in ('CONFIDENTIAL', 'PUBLIC')), secret_hash text, previous_secret_hash text,
       previous_expires_at timestamptz(3), redirect_uris text[] not null, scopes text[] not null, homepage text,
       created_by text not null, created_at timestamptz(3) not null, rotated_at timestamptz(3),
       primary key (organization_id, id), check ((kind = 'CONFIDENTIAL') = (secret_hash is not null)))`,
    // People of all organizations are asked for the same app.
    `create unique index oauth_client_id on accounts.oauth_client (id)`,
    ...enableTenantPolicies(schema, 'oauth_client'),
    ...enableSystemAccess(schema, 'oauth_client'),
    // The organization is the one that the app acts in; the app may be another's. The grant ends with the membership, and with the app.
    `create table accounts.oauth_grant (
       organization_id uuid not null, id uuid not null, client_id text not null references accounts.oauth_client (id) on delete cascade,
       person_id uuid not null, scopes text[] not null, created_at timestamptz(3) not null, last_used_at timestamptz(3),
       expires_at timestamptz(3) not null, ended_at timestamptz(3), primary key (organization_id, id),
       foreign key (organization_id, person_id) references accounts.membership (organization_id, person_id) on delete cascade)`,
    `create unique index oauth_grant_id on accounts.oauth_grant (id)`,
    `create index oauth_grant_client on accounts.oauth_grant (client_id)`,
    `create index oauth_grant_person on accounts.oauth_grant (organization_id, person_id)`,
    `create index oauth_grant_expires on accounts.oauth_grant (expires_at)`,
    ...enableTenantPolicies(schema, 'oauth_grant'),
    ...enableSystemAccess(schema, 'oauth_grant', ['select', 'update', 'delete']),
    `create table accounts.oauth_code (
       organization_id uuid not null, code_hash text not null, grant_id uuid not null, redirect_uri text not null,
       code_challenge text not null, expires_at timestamptz(3) not null, used_at timestamptz(3), primary key (organization_id, code_hash),
       foreign key (organization_id, grant_id) references accounts.oauth_grant (organization_id, id) on delete cascade)`,
    `create index oauth_code_hash on accounts.oauth_code (code_hash)`,
    `create index oauth_code_grant on accounts.oauth_code (organization_id, grant_id)`,
    ...enableTenantPolicies(schema, 'oauth_code'),
    ...enableSystemAccess(schema, 'oauth_code'),
    // Used ones stay until their grant is forgotten, so that a second use is noticed.
    `create table accounts.oauth_refresh_token (
       organization_id uuid not null, token_hash text not null, grant_id uuid not null, created_at timestamptz(3) not null,
       used_at timestamptz(3), primary key (organization_id, token_hash),
       foreign key (organization_id, grant_id) references accounts.oauth_grant (organization_id, id) on delete cascade)`,
    `create index oauth_refresh_token_hash on accounts.oauth_refresh_token (token_hash)`,
    `create index oauth_refresh_token_grant on accounts.oauth_refresh_token (organization_id, grant_id)`,
    ...enableTenantPolicies(schema, 'oauth_refresh_token'),
    ...enableSystemAccess(schema, 'oauth_refresh_token'),
  ],
};
