import { confineToGrants, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** Campaigns of which nothing could tell of an order as their flight drew near, since when that has been known. */
export const trackingWarnings: Migration = {
  name: '0152-tracking-warnings',
  up: [
    `create table analytics.tracking_warning (
       organization_id uuid not null, campaign_id uuid not null, since timestamptz(3) not null,
       primary key (organization_id, campaign_id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    ...enableTenantPolicies(schema, 'tracking_warning'),
    ...confineToGrants(schema, 'tracking_warning', ['campaign_id in (select c.id from analytics.campaign c)']),
  ],
};
