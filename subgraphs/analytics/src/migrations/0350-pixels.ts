import { confineToGrants, enableSystemAccess, enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

const PIXEL = `create table analytics.pixel (
  organization_id uuid not null, id uuid not null, name text not null, token text not null,
  sponsor_id uuid, campaign_id uuid, allowed_domains text[] not null, order_prefix text not null,
  created_at timestamptz(3) not null, removed_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, sponsor_id) references analytics.sponsor (organization_id, id),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`;

/** The three keys are null without consent, for robots, and once they are past their use (A5d). */
const HIT = `create table analytics.pixel_hit (
  organization_id uuid not null, id uuid not null, pixel_id uuid,
  source text not null check (source in ('PIXEL', 'SERVER')),
  at timestamptz(3) not null, received_at timestamptz(3) not null, event text not null,
  verdict text not null check (verdict in ('CONVERTED', 'KEPT', 'DUPLICATE', 'BOT', 'REJECTED')),
  cause text, field text, order_id text, value_minor bigint, currency text, promo_codes text[] not null,
  consent text not null check (consent in ('granted', 'denied', 'unknown')), consent_signal text, page_host text,
  agent_kind text, device text, ip_class text, listener_key bytea, household_key bytea, customer_key bytea, conversion_id uuid,
  primary key (organization_id, id))`;

const REQUEST = `create table analytics.conversion_request (
  organization_id uuid not null, idempotency_key text not null, body_hash bytea not null, answer jsonb not null,
  created_at timestamptz(3) not null default now(),
  primary key (organization_id, idempotency_key))`;

/** Pixels, what called them, and what servers told; what an organization asks of consent. */
export const pixels: Migration = {
  name: '0350-pixels',
  up: [
    PIXEL,
    'create index pixel_newest on analytics.pixel (organization_id, created_at desc, id desc) where removed_at is null',
    // Who calls a pixel brings no organization: this list says whose a token is. It holds nothing else.
    'create table analytics.pixel_token (token text primary key, organization_id uuid not null, pixel_id uuid not null)',
    HIT,
    'create index pixel_hit_newest on analytics.pixel_hit (organization_id, pixel_id, at desc, id desc)',
    'create index pixel_hit_oldest on analytics.pixel_hit (at)',
    'create index pixel_hit_keyed on analytics.pixel_hit (at) where household_key is not null or listener_key is not null or customer_key is not null',
    REQUEST,
    'create index conversion_request_oldest on analytics.conversion_request (created_at)',
    'alter table analytics.conversion add column sponsor_id uuid',
    `comment on column analytics.conversion.sponsor_id is 'whose shop it was, where that is known: no other sponsor''s campaign is credited (A5)'`,
    `alter table analytics.privacy_setting add column pixel_consent text check (pixel_consent in ('REQUIRED', 'ASSUMED'))`,
    ...enableTenantPolicies(schema, 'pixel', { privileges: ['select', 'insert', 'update'] }),
    ...enableTenantPolicies(schema, 'pixel_hit', { privileges: ['select', 'insert', 'delete'] }),
    // Hits are never changed, except that their keys go.
    'grant update (listener_key, household_key, customer_key) on analytics.pixel_hit to castgraph_analytics',
    ...enableSystemAccess(schema, 'pixel_hit', ['select', 'update', 'delete']),
    ...enableTenantPolicies(schema, 'conversion_request', { privileges: ['select', 'insert', 'delete'] }),
    ...enableSystemAccess(schema, 'conversion_request', ['select', 'delete']),
    ...grantSystemTable(schema, 'pixel_token', { privileges: ['select', 'insert', 'delete'] }),
    ...confineToGrants(schema, 'pixel', ['sponsor_id in (select s.id from analytics.sponsor s)']),
    ...confineToGrants(schema, 'pixel_hit', ['pixel_id in (select p.id from analytics.pixel p)']),
    ...confineToGrants(schema, 'conversion_request', ['false']),
  ],
};
