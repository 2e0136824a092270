import type { Migration } from '@castgraph/orm/migrate';
import { confineToGrants, enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

/** From where on delivery is off its plan; null where the default holds (packages/measurement/src/delivery-state.ts). */
const SETTING = `create table analytics.delivery_setting (
  organization_id uuid primary key,
  under_pacing double precision check (under_pacing between 0.1 and 1),
  over_pacing double precision check (over_pacing between 1 and 10),
  over_delivery double precision check (over_delivery between 1 and 10),
  quiet_share double precision check (quiet_share between 0 and 0.9))`;

/** That a campaign or one of its spots is off its plan, from when to when. What was delivered is as of the last look. */
const ALERT = `create table analytics.delivery_alert (
  organization_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  placement_id uuid,
  kind text not null check (kind in ('UNDER_PACING', 'OVER_PACING', 'UNDER_DELIVERED', 'OVER_DELIVERED')),
  delivered int not null,
  contracted int not null,
  pacing double precision,
  raised_at timestamptz(3) not null,
  resolved_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id),
  foreign key (organization_id, placement_id) references analytics.placement (organization_id, id))`;

/** Delivery that is off its plan, and from where on it is. */
export const deliveryAlerts: Migration = {
  name: '0131-delivery-alerts',
  up: [
    SETTING,
    ...enableTenantPolicies('analytics', 'delivery_setting'),
    ALERT,
    // One thing at a time is off with a spot.
    `create unique index delivery_alert_open on analytics.delivery_alert (organization_id, campaign_id, placement_id)
       nulls not distinct where resolved_at is null`,
    'create index delivery_alert_newest on analytics.delivery_alert (organization_id, id desc)',
    'create index delivery_alert_campaign on analytics.delivery_alert (organization_id, campaign_id, id desc)',
    ...enableTenantPolicies('analytics', 'delivery_alert', { privileges: ['select', 'insert', 'update'] }),
    // Whose delivery is to be looked at is asked across organizations.
    ...enableSystemAccess('analytics', 'delivery_alert'),
    ...confineToGrants('analytics', 'delivery_alert', ['campaign_id in (select c.id from analytics.campaign c)']),
  ],
};
