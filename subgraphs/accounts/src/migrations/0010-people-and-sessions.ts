import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** Verified addresses, single-use tokens, mail that waits, invitations, sessions one can list and end, and refresh tokens. */
export const peopleAndSessions: Migration = {
  name: '0010-people-and-sessions',
  up: [
    // Accounts that are older than verification have a week from now, like new ones.
    `alter table accounts.person
       add column email_verified_at timestamptz(3),
       add column verify_by timestamptz(3) not null default now() + interval '7 days'`,
    ...grantSystemTable(schema, 'person', { privileges: ['delete'] }),
    `create table accounts.single_use_token (
       token_hash text primary key, purpose text not null check (purpose in ('verify-email', 'reset-password')),
       person_id uuid not null references accounts.person on delete cascade,
       created_at timestamptz(3) not null, expires_at timestamptz(3) not null, used_at timestamptz(3))`,
    `create index single_use_token_person on accounts.single_use_token (person_id)`,
    ...grantSystemTable(schema, 'single_use_token'),
    // The text is sealed, for it holds a link that opens an account, and is removed once the mail is sent.
    `create table accounts.mail (id uuid primary key, sealed text, created_at timestamptz(3) not null, sent_at timestamptz(3))`,
    ...grantSystemTable(schema, 'mail'),
    `create table accounts.invitation (
       organization_id uuid not null references accounts.organization, id uuid not null, email text not null,
       role text not null check (role in ('owner', 'admin', 'manager', 'analyst', 'sponsor', 'read-only')),
       token_hash text not null, invited_by uuid not null, created_at timestamptz(3) not null, expires_at timestamptz(3) not null,
       accepted_at timestamptz(3), cancelled_at timestamptz(3), primary key (organization_id, id))`,
    `create unique index invitation_token on accounts.invitation (token_hash)`,
    `create unique index invitation_open on accounts.invitation (organization_id, email) where accepted_at is null and cancelled_at is null`,
    ...enableTenantPolicies(schema, 'invitation'),
    // Who deletes their account is forgotten as an invited address too, by whomever it was invited.
    ...enableSystemAccess(schema, 'invitation', ['select', 'delete']),
    `alter table accounts.session
       add column id uuid not null default gen_random_uuid(),
       add column device text not null default '',
       add column last_seen_at timestamptz(3) not null default now()`,
    `create unique index session_id on accounts.session (organization_id, id)`,
    `create index session_person on accounts.session (person_id)`,
    // A person's sessions lie in all their organizations, and they may end every one of them.
    ...enableSystemAccess(schema, 'session', ['update']),
    ...enableSystemAccess(schema, 'organization'),
    // The family of a refresh token is the session it prolongs: one ends with the other.
    `create table accounts.refresh_token (
       organization_id uuid not null, token_hash text not null, session_id uuid not null,
       created_at timestamptz(3) not null, used_at timestamptz(3), primary key (organization_id, token_hash),
       foreign key (organization_id, session_id) references accounts.session (organization_id, id) on delete cascade)`,
    `create index refresh_token_hash on accounts.refresh_token (token_hash)`,
    `create index refresh_token_session on accounts.refresh_token (organization_id, session_id)`,
    ...enableTenantPolicies(schema, 'refresh_token'),
    ...enableSystemAccess(schema, 'refresh_token'),
  ],
};
