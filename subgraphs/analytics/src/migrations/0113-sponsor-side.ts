import { confineToGrants, enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

const OF_VISIBLE_CAMPAIGN = 'campaign_id in (select c.id from analytics.campaign c)';

const APPROVAL = `create table analytics.approval (
  organization_id uuid not null, id uuid not null, campaign_id uuid not null, placement_id uuid,
  kind text not null check (kind in ('ORDER', 'COPY')), revision integer not null,
  content jsonb not null, content_hash bytea not null,
  state text not null check (state in ('PENDING', 'APPROVED', 'DECLINED', 'OUTDATED')),
  requested_by_id text not null, requested_at timestamptz(3) not null,
  decided_by_id text, decided_at timestamptz(3), note text, outdated_at timestamptz(3),
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, campaign_id, placement_id, kind, revision),
  check ((kind = 'COPY') = (placement_id is not null)),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id),
  foreign key (organization_id, placement_id) references analytics.placement (organization_id, id))`;

const DISPUTE = `create table analytics.dispute (
  organization_id uuid not null, id uuid not null, campaign_id uuid not null, placement_id uuid not null,
  reason text not null check (reason in
    ('NOT_RUN', 'WRONG_POSITION', 'WRONG_COPY', 'COMPETITOR_NEARBY', 'UNDER_DELIVERED', 'QUALITY', 'OTHER')),
  state text not null check (state in ('OPEN', 'RESOLVED', 'WITHDRAWN')),
  outcome text check (outcome in ('MAKE_GOOD', 'CREDIT', 'CORRECTED', 'REFUSED')),
  opened_at timestamptz(3) not null, closed_at timestamptz(3),
  primary key (organization_id, id),
  check ((state = 'RESOLVED') = (outcome is not null)),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id),
  foreign key (organization_id, placement_id) references analytics.placement (organization_id, id))`;

const MESSAGE = `create table analytics.dispute_message (
  organization_id uuid not null, id uuid not null, dispute_id uuid not null, campaign_id uuid not null,
  side text not null check (side in ('PUBLISHER', 'SPONSOR')), by_id text not null, text text not null, at timestamptz(3) not null,
  primary key (organization_id, id),
  foreign key (organization_id, dispute_id) references analytics.dispute (organization_id, id))`;

/** What sponsors are asked to approve, and what they object to. */
export const sponsorSide: Migration = {
  name: '0113-sponsor-side',
  up: [
    APPROVAL,
    'create index approval_newest on analytics.approval (organization_id, id desc)',
    'create index approval_campaign on analytics.approval (organization_id, campaign_id, id desc)',
    DISPUTE,
    'create index dispute_newest on analytics.dispute (organization_id, id desc)',
    'create index dispute_placement on analytics.dispute (organization_id, placement_id, id desc)',
    `create unique index dispute_open on analytics.dispute (organization_id, placement_id, reason) where state = 'OPEN'`,
    MESSAGE,
    'create index dispute_message_thread on analytics.dispute_message (organization_id, dispute_id, id)',
    ...['approval', 'dispute', 'dispute_message'].flatMap((table) =>
      enableTenantPolicies(schema, table, { privileges: ['select', 'insert'] }),
    ),
    // What was asked and said is never changed, only answered.
    'grant update (state, decided_by_id, decided_at, note, outdated_at) on analytics.approval to castgraph_analytics',
    'grant update (state, outcome, closed_at) on analytics.dispute to castgraph_analytics',
    ...['approval', 'dispute', 'dispute_message'].flatMap((table) => confineToGrants(schema, table, [OF_VISIBLE_CAMPAIGN])),
    `create table analytics.campaign_share (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null, accepted_by_id uuid,
       created_at timestamptz(3) not null, expires_at timestamptz(3) not null, accepted_at timestamptz(3), ended_at timestamptz(3),
       primary key (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    'create index campaign_share_campaign on analytics.campaign_share (organization_id, campaign_id, id desc)',
    ...enableTenantPolicies(schema, 'campaign_share', { privileges: ['select', 'insert', 'update'] }),
    ...confineToGrants(schema, 'campaign_share', [OF_VISIBLE_CAMPAIGN]),
    `create table analytics.received_share (
       organization_id uuid not null, id uuid not null, publisher_id uuid not null, campaign_id uuid not null, received_at timestamptz(3) not null,
       primary key (organization_id, id))`,
    `comment on column analytics.received_share.publisher_id is 'the organization whose campaign it is; its own row says whether the share holds'`,
    ...enableTenantPolicies(schema, 'received_share', { privileges: ['select', 'insert', 'delete'] }),
    // A portfolio is for the members of the organization, not for those who see single campaigns of it.
    ...confineToGrants(schema, 'received_share', ['false']),
    // Who has a code brings no organization of the publisher: this list says whose a code is, by its hash. It holds nothing else.
    `create table analytics.campaign_share_code (code_hash bytea primary key, organization_id uuid not null, share_id uuid not null)`,
    ...grantSystemTable(schema, 'campaign_share_code', { privileges: ['select', 'insert', 'delete'] }),
  ],
};
