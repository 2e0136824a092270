import { confineToGrants, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** Tables of campaigns that were taken whole, by what stood in them, and what became of them. */
export const campaignImports: Migration = {
  name: '0112-campaign-imports',
  up: [
    `create table analytics.campaign_import (
       organization_id uuid not null, content_hash bytea not null, at timestamptz(3) not null, result jsonb not null,
       primary key (organization_id, content_hash))`,
    ...enableTenantPolicies(schema, 'campaign_import', { privileges: ['select', 'insert'] }),
    ...confineToGrants(schema, 'campaign_import', ['false']),
  ],
};
