import { enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** Sponsors, campaigns, their spots, codes and links, what they brought, and snapshots of it. */
export const sponsorship: Migration = {
  name: '0100-sponsorship',
  up: [
    `create table analytics.sponsor (
       organization_id uuid not null, id uuid not null,
       name text not null, website text, created_at timestamptz(3) not null,
       primary key (organization_id, id))`,
    `create unique index sponsor_name on analytics.sponsor (organization_id, lower(name))`,
    `create table analytics.campaign (
       organization_id uuid not null, id uuid not null, sponsor_id uuid not null,
       name text not null, cost_minor bigint not null check (cost_minor >= 0), cpm_minor bigint check (cpm_minor >= 0),
       currency text not null, flight_from date not null, flight_to date not null check (flight_to >= flight_from),
       attribution_window_days integer not null check (attribution_window_days between 1 and 60),
       created_at timestamptz(3) not null,
       primary key (organization_id, id),
       foreign key (organization_id, sponsor_id) references analytics.sponsor (organization_id, id))`,
    `create index campaign_flight on analytics.campaign (organization_id, flight_from desc, id desc)`,
    `create table analytics.placement (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null,
       podcast_id uuid not null, episode_id uuid,
       position text not null check (position in ('PRE_ROLL', 'MID_ROLL', 'POST_ROLL')),
       contracted_downloads integer check (contracted_downloads > 0), created_at timestamptz(3) not null,
       primary key (organization_id, id),
       unique nulls not distinct (organization_id, campaign_id, podcast_id, episode_id, position),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    `create index placement_podcast on analytics.placement (organization_id, podcast_id)`,
    `create table analytics.promo_code (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null,
       code text not null, normalized_code text not null, active_from date not null, active_to date,
       created_at timestamptz(3) not null, check (active_to is null or active_to >= active_from),
       primary key (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    `create index promo_code_text on analytics.promo_code (organization_id, normalized_code)`,
    `create index promo_code_campaign on analytics.promo_code (organization_id, campaign_id)`,
    `create table analytics.tracking_link (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null,
       slug text not null, destination_url text not null, created_at timestamptz(3) not null,
       primary key (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    `create index tracking_link_campaign on analytics.tracking_link (organization_id, campaign_id)`,
    // A visitor of /go/{slug} brings no organization: this list says whose the slug is. It holds nothing else.
    `create table analytics.slug (slug text primary key, organization_id uuid not null, tracking_link_id uuid not null)`,
    `create table analytics.link_click (
       organization_id uuid not null, id uuid not null, tracking_link_id uuid not null, campaign_id uuid not null,
       at timestamptz(3) not null, listener_key bytea, agent_kind text not null, counted boolean not null,
       primary key (organization_id, id))`,
    `create index link_click_campaign on analytics.link_click (organization_id, campaign_id, at)`,
    `create table analytics.conversion (
       organization_id uuid not null, id uuid not null, order_id text not null, source text not null,
       at timestamptz(3) not null, gross_minor bigint not null check (gross_minor >= 0),
       refunded_minor bigint not null default 0 check (refunded_minor >= 0 and refunded_minor <= gross_minor),
       currency text not null, promo_codes text[] not null, landing_url text, created_at timestamptz(3) not null,
       primary key (organization_id, id), unique (organization_id, order_id))`,
    // Kept apart from the order, because a refund may arrive before it.
    `create table analytics.refund (
       organization_id uuid not null, refund_id text not null, order_id text not null, at timestamptz(3) not null,
       value_minor bigint check (value_minor >= 0), currency text not null,
       primary key (organization_id, order_id, refund_id))`,
    `comment on column analytics.refund.value_minor is 'null: the whole order was cancelled'`,
    `create table analytics.attribution (
       organization_id uuid not null, conversion_id uuid not null, id uuid not null, campaign_id uuid not null,
       at timestamptz(3) not null, method text not null, confidence double precision not null, conflict boolean not null,
       methods text[] not null, promo_code text, matched_event_id uuid,
       primary key (organization_id, conversion_id),
       foreign key (organization_id, conversion_id) references analytics.conversion (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    `create index attribution_campaign on analytics.attribution (organization_id, campaign_id, at desc)`,
    `create table analytics.campaign_snapshot (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null, as_of timestamptz(3) not null,
       range_from date not null, range_to date not null, time_zone text not null, data jsonb not null,
       primary key (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    ...['sponsor', 'campaign', 'placement', 'promo_code', 'tracking_link', 'conversion', 'refund', 'attribution'].flatMap((table) =>
      enableTenantPolicies(schema, table),
    ),
    ...['link_click', 'campaign_snapshot'].flatMap((table) => enableTenantPolicies(schema, table, { privileges: ['select', 'insert'] })),
    ...grantSystemTable(schema, 'slug', { privileges: ['select', 'insert'] }),
  ],
};
