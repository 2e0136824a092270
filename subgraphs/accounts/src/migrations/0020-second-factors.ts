import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** Authenticator apps, recovery codes, sign-ins that wait for a second factor, and organizations that ask for one. */
export const secondFactors: Migration = {
  name: '0020-second-factors',
  up: [
    `alter table accounts.organization add column requires_mfa boolean not null default false`,
    // Unknown for sessions that are older: they are asked for the password again.
    `alter table accounts.session add column authenticated_at timestamptz(3), add column second_factor_at timestamptz(3)`,
    // A factor is a person's, whichever organization they go to, so these rows are no organization's.
    `create table accounts.totp (
       person_id uuid primary key references accounts.person on delete cascade,
       sealed_secret text not null, created_at timestamptz(3) not null, confirmed_at timestamptz(3), last_step integer,
       sealed_secret_key text generated always as (left(split_part(sealed_secret, '.', 2), 8)) stored)`,
    `create index totp_sealed_secret_key on accounts.totp (sealed_secret_key, person_id)`,
    ...grantSystemTable(schema, 'totp'),
    `create table accounts.recovery_code (
       person_id uuid not null references accounts.person on delete cascade, code_hash text not null,
       created_at timestamptz(3) not null, used_at timestamptz(3), primary key (person_id, code_hash))`,
    ...grantSystemTable(schema, 'recovery_code'),
    `create table accounts.mfa_challenge (
       organization_id uuid not null, token_hash text not null, person_id uuid not null,
       is_refreshable boolean not null, tries smallint not null default 0,
       created_at timestamptz(3) not null, expires_at timestamptz(3) not null, used_at timestamptz(3),
       primary key (organization_id, token_hash),
       foreign key (organization_id, person_id) references accounts.membership (organization_id, person_id) on delete cascade)`,
    `create unique index mfa_challenge_token on accounts.mfa_challenge (token_hash)`,
    `create index mfa_challenge_expires on accounts.mfa_challenge (expires_at)`,
    `create index mfa_challenge_person on accounts.mfa_challenge (person_id)`,
    ...enableTenantPolicies(schema, 'mfa_challenge'),
    // Found by its token before there is a viewer, and forgotten with a password wherever it leads.
    ...enableSystemAccess(schema, 'mfa_challenge', ['select', 'insert', 'update', 'delete']),
  ],
};
