import type { Migration } from '@castgraph/orm/migrate';
import { sandboxFunctions } from '@castgraph/orm/sandbox-functions';

/** Organizations to try things in: whose they are, and which sample data they shall hold. */
export const sandboxes: Migration = {
  name: '0070-sandboxes',
  up: [
    `alter table accounts.organization
       add column is_sandbox boolean not null default false,
       add column home_organization_id uuid,
       add column sample_id uuid,
       add check (is_sandbox = (home_organization_id is not null)),
       add check (is_sandbox or sample_id is null)`,
    `comment on column accounts.organization.home_organization_id is 'of a sandbox: the one it was made from, whose audit log says what became of it'`,
    `comment on column accounts.organization.sample_id is 'of a sandbox: the sample data it shall hold; null once it is to go'`,
    ...sandboxFunctions('accounts'),
  ],
};
