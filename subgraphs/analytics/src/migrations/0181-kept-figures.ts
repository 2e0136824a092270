import { confineToGrants, enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** Roles may only insert snapshots and read them; this stops whoever has more rights, as the owner has. Erasing an organization deletes them. */
const REFUSE_CHANGE = `create function analytics.refuse_snapshot_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    raise exception 'A snapshot is never changed: take another one' using errcode = 'restrict_violation';
  end $$`;

/** Snapshots that can be told to be the one that was taken, and what became of campaigns that are over. */
export const keptFigures: Migration = {
  name: '0181-kept-figures',
  up: [
    'alter table analytics.campaign_snapshot add column content_hash text',
    REFUSE_CHANGE,
    `create trigger refuse_change before update on analytics.campaign_snapshot for each row execute function analytics.refuse_snapshot_change()`,
    `create table analytics.campaign_outcome (
       organization_id uuid not null, campaign_id uuid not null, currency text not null,
       flight_from date not null, flight_to date not null, cpm_minor bigint, roas double precision,
       response_rate double precision, frequency double precision, computed_at timestamptz(3) not null,
       primary key (organization_id, campaign_id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    'create index campaign_outcome_newest on analytics.campaign_outcome (organization_id, flight_to desc, campaign_id)',
    ...enableTenantPolicies(schema, 'campaign_outcome', { privileges: ['select', 'insert'] }),
    ...enableSystemAccess(schema, 'campaign_outcome'),
    // A sponsor learns nothing of what others paid.
    ...confineToGrants(schema, 'campaign_outcome', ['campaign_id in (select c.id from analytics.campaign c)']),
  ],
};
