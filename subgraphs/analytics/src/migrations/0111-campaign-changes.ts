import { confineToGrants, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** What was done to sponsors, campaigns and placements, so that it can be undone; the indexes that lists of campaigns are read by. */
export const campaignChanges: Migration = {
  name: '0111-campaign-changes',
  up: [
    `create table analytics.campaign_change (
       organization_id uuid not null, id uuid not null, campaign_id uuid,
       subject text not null check (subject in ('SPONSOR', 'CAMPAIGN', 'PLACEMENT')), subject_id uuid not null,
       kind text not null check (kind in ('UPDATE', 'ARCHIVE', 'RESTORE', 'DUPLICATE', 'STATE', 'UNDO')),
       before jsonb not null, after jsonb not null, by_kind text not null, by_id text not null, at timestamptz(3) not null,
       undone_at timestamptz(3),
       primary key (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    `comment on column analytics.campaign_change.campaign_id is 'null: done to a sponsor'`,
    `create index campaign_change_newest on analytics.campaign_change (organization_id, campaign_id, id desc)`,
    ...enableTenantPolicies(schema, 'campaign_change', { privileges: ['select', 'insert'] }),
    // What was done is never changed, except that it was undone.
    'grant update (undone_at) on analytics.campaign_change to castgraph_analytics',
    // What a publisher tried and took back is not the sponsor's to read.
    ...confineToGrants(schema, 'campaign_change', ['false']),
    'create index campaign_newest on analytics.campaign (organization_id, created_at desc, id desc)',
    'create index campaign_name on analytics.campaign (organization_id, name, id)',
    'create index campaign_state on analytics.campaign (organization_id, state, flight_from desc, id desc)',
    'create index placement_campaign on analytics.placement (organization_id, campaign_id, id)',
  ],
};
