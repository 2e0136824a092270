import type { Migration } from '@castgraph/orm/migrate';
import { grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** Passkeys, and the challenges that were answered. */
export const passkeys: Migration = {
  name: '0022-passkeys',
  up: [
    `create table accounts.passkey (
       id uuid primary key, person_id uuid not null references accounts.person on delete cascade,
       credential_id text not null, public_key text not null, counter bigint not null, transports text[] not null,
       name text not null, is_synced boolean not null, created_at timestamptz(3) not null, last_used_at timestamptz(3))`,
    `create unique index passkey_credential on accounts.passkey (credential_id)`,
    `create index passkey_person on accounts.passkey (person_id)`,
    ...grantSystemTable(schema, 'passkey'),
    // Only those that were answered: whoever just asks for one writes nothing.
    `create table accounts.used_challenge (challenge text primary key, used_at timestamptz(3) not null)`,
    `create index used_challenge_at on accounts.used_challenge (used_at)`,
    ...grantSystemTable(schema, 'used_challenge'),
  ],
};
