import { confineToGrants, enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** What is known of who bought, for as long as it may be (A5d), and what the shop said of them. */
const BUYER = `alter table analytics.conversion
  add column household_key bytea,
  add column customer_key bytea,
  add column ip_class text,
  add column device text,
  add column referrer_host text,
  add column pixel_id uuid,
  -- As the shop says; null where it says nothing.
  add column reported_new_customer boolean,
  -- As found when the credit was computed, which outlives the key it was found by; null where neither shop nor key told.
  add column is_new_customer boolean`;

/**
 * Every outcome that a conversion had, the one without a campaign too. `superseded_at` is null for the one that holds; that one, where
 * a campaign earned it, stands in analytics.attribution as well. Money is what was credited, refunds taken off.
 */
const VERSION = `create table analytics.attribution_version (
  organization_id uuid not null, conversion_id uuid not null, version int not null,
  computed_at timestamptz(3) not null, superseded_at timestamptz(3),
  cause text not null check (cause in ('ORDER', 'LATE_EXPOSURE', 'EVIDENCE', 'SETTINGS', 'REFUND')),
  at timestamptz(3) not null, campaign_id uuid, method text, confidence double precision not null, conflict boolean not null,
  methods text[] not null, promo_code text, matched_event_id uuid, value_minor bigint not null, currency text not null,
  excluded text, fingerprint text not null,
  primary key (organization_id, conversion_id, version),
  foreign key (organization_id, conversion_id) references analytics.conversion (organization_id, id),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`;

/** The path of a version: its touches in order of time, and the share of the conversion that each model gives them (A2). */
const TOUCH = `create table analytics.attribution_touch (
  organization_id uuid not null, conversion_id uuid not null, version int not null, touch_no int not null,
  campaign_id uuid not null, method text not null, at timestamptz(3) not null, confidence double precision not null,
  placement_id uuid, podcast_id uuid, episode_id uuid, shares jsonb not null,
  primary key (organization_id, conversion_id, version, touch_no),
  foreign key (organization_id, conversion_id, version) references analytics.attribution_version (organization_id, conversion_id, version))`;

/**
 * Conversions to be looked at again. `after_xid`: it was looked at, and transactions older than this may still bring what that look
 * could not see; null while nobody has looked.
 */
const DUE = `create table analytics.attribution_due (
  organization_id uuid not null, conversion_id uuid not null, cause text not null,
  since timestamptz(3) not null default clock_timestamp(), after_xid xid8,
  primary key (organization_id, conversion_id))`;

/** Campaigns whose terms, spots, codes or links changed: their orders are to be judged again. `after_xid` as above. */
const STALE = `create table analytics.attribution_stale (
  organization_id uuid not null, campaign_id uuid not null,
  since timestamptz(3) not null default clock_timestamp(), after_xid xid8,
  primary key (organization_id, campaign_id))`;

/** Noted by the database, whichever verb changes what: one that forgot to would leave credits that nobody can explain. */
const NOTE_STALE = `create function analytics.note_stale_campaign() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    insert into analytics.attribution_stale as s (organization_id, campaign_id)
    values (new.organization_id, case when tg_table_name = 'campaign' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'campaign_id')::uuid end)
    on conflict (organization_id, campaign_id) do update set after_xid = null;
    return null;
  end $$`;

const noteStale = (table: string): string[] => [
  `create trigger note_stale_insert after insert on analytics.${table} for each row execute function analytics.note_stale_campaign()`,
  `create trigger note_stale_update after update on analytics.${table} for each row when (old.* is distinct from new.*)
     execute function analytics.note_stale_campaign()`,
];

/** A4: what an advertiser wants left out. */
const SETTING = `create table analytics.attribution_setting (
  organization_id uuid not null, sponsor_id uuid not null,
  excluded_referrers text[] not null default '{}', excluded_utm_sources text[] not null default '{}',
  credits_prior_customers boolean not null default false, measured_since timestamptz(3),
  changed_at timestamptz(3) not null default now(),
  primary key (organization_id, sponsor_id),
  foreign key (organization_id, sponsor_id) references analytics.sponsor (organization_id, id))`;

/** Conversions computed anew, in the order of their ids; how far it is. */
const RECOMPUTE = `create table analytics.attribution_recompute (
  organization_id uuid not null, id uuid not null, campaign_id uuid, first timestamptz(3) not null, last timestamptz(3) not null,
  cause text not null, total int, done int not null default 0, changed int not null default 0,
  next_at timestamptz(3) not null, next_id uuid not null,
  primary key (organization_id, id))`;

/** What was credited before there were versions is the first version of each. An owner that is no superuser is bound by policies. */
const FILL = [
  ...['attribution', 'conversion'].map((table) => `alter table analytics.${table} no force row level security`),
  `insert into analytics.attribution_version
     (organization_id, conversion_id, version, computed_at, cause, at, campaign_id, method, confidence, conflict, methods, promo_code,
      matched_event_id, value_minor, currency, fingerprint)
   select a.organization_id, a.conversion_id, 1, c.created_at, 'ORDER', a.at, a.campaign_id, a.method, a.confidence, a.conflict, a.methods,
          a.promo_code, a.matched_event_id, c.gross_minor - c.refunded_minor, c.currency, ''
     from analytics.attribution a join analytics.conversion c on c.organization_id = a.organization_id and c.id = a.conversion_id`,
  ...['attribution', 'conversion'].map((table) => `alter table analytics.${table} force row level security`),
];

const OF_VISIBLE_CAMPAIGN = 'campaign_id in (select c.id from analytics.campaign c)';

/** Households and customers of conversions, versions of what they were credited to, and what is to be computed again. */
export const attributionVersions: Migration = {
  name: '0150-attribution-versions',
  up: [
    BUYER,
    'create index conversion_household on analytics.conversion (organization_id, household_key, at) where household_key is not null',
    'create index conversion_customer on analytics.conversion (organization_id, customer_key, at) where customer_key is not null',
    'create index conversion_time on analytics.conversion (organization_id, at, id)',
    'create index conversion_keyed on analytics.conversion (at) where household_key is not null or customer_key is not null',
    `alter table analytics.attribution add column version int not null default 1, add column computed_at timestamptz(3) not null default now()`,
    VERSION,
    'create index attribution_version_campaign on analytics.attribution_version (organization_id, campaign_id, at)',
    TOUCH,
    'create index attribution_touch_campaign on analytics.attribution_touch (organization_id, campaign_id)',
    DUE,
    SETTING,
    STALE,
    NOTE_STALE,
    ...['campaign', 'flight', 'placement', 'promo_code', 'tracking_link'].flatMap(noteStale),
    RECOMPUTE,
    ...FILL,
    // A version is never changed, but for the instant at which another took its place; touches never.
    ...enableTenantPolicies(schema, 'attribution_version', { privileges: ['select', 'insert'] }),
    'grant update (superseded_at, matched_event_id) on analytics.attribution_version to castgraph_analytics',
    ...enableTenantPolicies(schema, 'attribution_touch', { privileges: ['select', 'insert'] }),
    ...['attribution_due', 'attribution_stale', 'attribution_setting', 'attribution_recompute'].flatMap((table) =>
      enableTenantPolicies(schema, table),
    ),
    ...['attribution_due', 'attribution_stale'].flatMap((table) => enableSystemAccess(schema, table)),
    // The clock moves states of all organizations' campaigns.
    ...enableSystemAccess(schema, 'attribution_stale', ['insert', 'update']),
    ...enableSystemAccess(schema, 'conversion', ['select', 'update']),
    ...['attribution_version', 'attribution_touch'].flatMap((table) => confineToGrants(schema, table, [OF_VISIBLE_CAMPAIGN])),
    ...confineToGrants(schema, 'attribution_due', ['conversion_id in (select a.conversion_id from analytics.attribution a)']),
    ...confineToGrants(schema, 'attribution_setting', ['sponsor_id in (select s.id from analytics.sponsor s)']),
    ...confineToGrants(schema, 'attribution_stale', [OF_VISIBLE_CAMPAIGN]),
    ...confineToGrants(schema, 'attribution_recompute', [OF_VISIBLE_CAMPAIGN]),
  ],
};
