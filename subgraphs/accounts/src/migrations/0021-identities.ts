import type { Migration } from '@castgraph/orm/migrate';
import { grantSystemTable } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** Accounts at OpenID providers that sign people in. */
export const identities: Migration = {
  name: '0021-identities',
  up: [
    // A person's, as their factors are. The subject is the provider's name for them; an address may change hands.
    `create table accounts.identity (
       id uuid primary key, issuer text not null, subject text not null,
       person_id uuid not null references accounts.person on delete cascade,
       email text not null, created_at timestamptz(3) not null, last_used_at timestamptz(3))`,
    `create unique index identity_subject on accounts.identity (issuer, subject)`,
    `create index identity_person on accounts.identity (person_id)`,
    ...grantSystemTable(schema, 'identity'),
  ],
};
