import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** Whose access tokens were ended before their time: kept for as long as such a token could live. */
export const tokenEnds: Migration = {
  name: '0060-token-ends',
  up: [
    `create table accounts.token_end (
       organization_id uuid not null references accounts.organization, subject_hash text not null, issued_until timestamptz(3) not null,
       noted_at timestamptz(3) not null, primary key (organization_id, subject_hash))`,
    `create index token_end_noted on accounts.token_end (noted_at)`,
    ...enableTenantPolicies(schema, 'token_end'),
    // A person ends what they have in all their organizations, and gateways ask for the ends of everybody.
    ...enableSystemAccess(schema, 'token_end', ['select', 'insert', 'update', 'delete']),
  ],
};
