import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** What confined members may see, and links that open one thing to whoever has them. */
export const rights: Migration = {
  name: '0040-rights',
  up: [
    `create table accounts.resource_grant (
       organization_id uuid not null, person_id uuid not null, kind text not null check (kind in ('sponsor', 'campaign')),
       resource_id uuid not null, granted_by uuid not null, granted_at timestamptz(3) not null,
       primary key (organization_id, person_id, kind, resource_id),
       foreign key (organization_id, person_id) references accounts.membership (organization_id, person_id) on delete cascade)`,
    ...enableTenantPolicies(schema, 'resource_grant'),
    // A session is looked up by its token alone, before its organization is known.
    ...enableSystemAccess(schema, 'resource_grant'),
    `create table accounts.share_link (
       organization_id uuid not null references accounts.organization, id uuid not null,
       kind text not null check (kind in ('report', 'dashboard')), report_id uuid,
       token_hash text not null, password_hash text, created_by uuid not null, created_at timestamptz(3) not null,
       expires_at timestamptz(3) not null, revoked_at timestamptz(3), primary key (organization_id, id),
       check ((kind = 'report') = (report_id is not null)))`,
    `create unique index share_link_token on accounts.share_link (token_hash)`,
    ...enableTenantPolicies(schema, 'share_link', { privileges: ['select', 'insert', 'update'] }),
    // Whoever opens a link knows its token and nothing else.
    ...enableSystemAccess(schema, 'share_link'),
  ],
};
