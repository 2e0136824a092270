import type { Migration } from '@castgraph/orm/migrate';

/**
 * C10: an entry of several households (a range of addresses) is told apart by its id, and says from when on it holds and
 * whether it also stands against the verdict that the network is a data centre (C8). It ends 90 days after `confirmed_at`.
 */
export const sharedNetworks: Migration = {
  name: '0007-shared-networks',
  up: [
    `alter table analytics.shared_network
       add column id uuid not null default gen_random_uuid(),
       add column valid_from timestamptz not null default now(),
       add column lifts_data_centre boolean not null default false`,
    'create index on analytics.shared_network (organization_id, id)',
  ],
};
