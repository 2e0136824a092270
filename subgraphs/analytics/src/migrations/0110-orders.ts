import { confineToGrants, enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

const OF_VISIBLE_CAMPAIGN = 'campaign_id in (select c.id from analytics.campaign c)';

const CAMPAIGN_COLUMNS = `alter table analytics.campaign
  add column state text not null default 'BOOKED' check (state in ('DRAFT', 'BOOKED', 'LIVE', 'COMPLETED', 'RECONCILED')),
  add column objective text check (objective in ('AWARENESS', 'TRAFFIC', 'LEADS', 'SALES')),
  add column brand_id uuid,
  add column markets text[] not null default '{}',
  add column archived_at timestamptz(3),
  add column signal_order text[],
  add column half_life_days integer not null default 7 check (half_life_days between 1 and 60),
  add column pacing_curve text not null default 'LINEAR' check (pacing_curve in ('LINEAR', 'FRONT_LOADED')),
  add column under_delivery text not null default 'PRO_RATA' check (under_delivery in ('PRO_RATA', 'MAKE_GOOD')),
  add column customer_value_minor bigint check (customer_value_minor >= 0),
  add column version integer not null default 1,
  add foreign key (organization_id, brand_id) references analytics.brand (organization_id, id)`;

const PLACEMENT_COLUMNS = `alter table analytics.placement
  add column flight_id uuid,
  add column read_kind text not null default 'HOST_READ' check (read_kind in ('HOST_READ', 'PRODUCED')),
  add column insertion text not null default 'BAKED_IN' check (insertion in ('BAKED_IN', 'DYNAMIC')),
  add column length_seconds integer check (length_seconds between 1 and 3600),
  add column pod_position integer check (pod_position between 1 and 20),
  add column pricing text not null default 'CPM' check (pricing in ('CPM', 'FLAT', 'TIERED')),
  add column cpm_minor bigint check (cpm_minor >= 0),
  add column price_minor bigint check (price_minor >= 0),
  add column tiers jsonb,
  add column talking_points text[] not null default '{}',
  add column forbidden_words text[] not null default '{}',
  add column competitors text[] not null default '{}',
  add column promo_code_id uuid,
  add column url text,
  add column make_good_for uuid,
  add column archived_at timestamptz(3),
  add column version integer not null default 1,
  add check ((pricing = 'FLAT') = (price_minor is not null)),
  add check ((pricing = 'TIERED') = (tiers is not null)),
  add check (cpm_minor is null or pricing = 'CPM'),
  add foreign key (organization_id, flight_id) references analytics.flight (organization_id, id),
  add foreign key (organization_id, promo_code_id) references analytics.promo_code (organization_id, id),
  add foreign key (organization_id, make_good_for) references analytics.placement (organization_id, id)`;

/** The key of before knew no flights and no archive. Its name is the database's own. */
const DROP_SPOT_KEY = `do $$
  declare name text;
  begin
    select conname into strict name from pg_constraint where conrelid = 'analytics.placement'::regclass and contype = 'u';
    execute format('alter table analytics.placement drop constraint %I', name);
  end $$`;

/** Rows of before belong to many organizations: the owner is bound by no policy while it fills them. */
function unbound(table: string, statement: string): string[] {
  return [
    `alter table analytics.${table} no force row level security`,
    statement,
    `alter table analytics.${table} force row level security`,
  ];
}

/** What an insertion order says: brands and contacts, flights, states, prices, copy; and what of it was put away. */
export const orders: Migration = {
  name: '0110-orders',
  up: [
    `alter table analytics.sponsor add column archived_at timestamptz(3), add column version integer not null default 1`,
    `create table analytics.brand (
       organization_id uuid not null, id uuid not null, sponsor_id uuid not null, name text not null, website text,
       created_at timestamptz(3) not null, removed_at timestamptz(3),
       primary key (organization_id, id),
       foreign key (organization_id, sponsor_id) references analytics.sponsor (organization_id, id))`,
    `create unique index brand_name on analytics.brand (organization_id, sponsor_id, lower(name)) where removed_at is null`,
    `create table analytics.sponsor_contact (
       organization_id uuid not null, id uuid not null, sponsor_id uuid not null, name text not null, email text, phone text, job text,
       created_at timestamptz(3) not null,
       primary key (organization_id, id),
       foreign key (organization_id, sponsor_id) references analytics.sponsor (organization_id, id))`,
    `create index sponsor_contact_sponsor on analytics.sponsor_contact (organization_id, sponsor_id, id)`,
    CAMPAIGN_COLUMNS,
    `comment on column analytics.campaign.flight_from is 'first day of its first flight'`,
    `comment on column analytics.campaign.flight_to is 'last day of its last flight'`,
    `comment on column analytics.campaign.markets is 'ISO 3166-1 alpha-2; empty: everywhere'`,
    `comment on column analytics.campaign.signal_order is 'methods in order of strength (A5); null: the default'`,
    `create table analytics.flight (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null,
       first_day date not null, last_day date not null check (last_day >= first_day), name text,
       primary key (organization_id, id),
       foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`,
    `create index flight_campaign on analytics.flight (organization_id, campaign_id, first_day)`,
    ...unbound(
      'campaign',
      `insert into analytics.flight (organization_id, id, campaign_id, first_day, last_day)
         select organization_id, gen_random_uuid(), id, flight_from, flight_to from analytics.campaign`,
    ),
    ...unbound(
      'campaign',
      `update analytics.campaign set state = case when (now() at time zone 'UTC')::date > flight_to then 'COMPLETED'
         when (now() at time zone 'UTC')::date >= flight_from then 'LIVE' else 'BOOKED' end`,
    ),
    PLACEMENT_COLUMNS,
    DROP_SPOT_KEY,
    // A make-good may stand where the spot stands that it makes good for.
    `create unique index placement_spot on analytics.placement
       (organization_id, campaign_id, podcast_id, episode_id, position, flight_id, pod_position, make_good_for)
       nulls not distinct where archived_at is null`,
    `create index placement_promo_code on analytics.placement (organization_id, promo_code_id) where promo_code_id is not null`,
    `create index campaign_sponsor on analytics.campaign (organization_id, sponsor_id)`,
    // What the clock moves on: few of all there are.
    `create index campaign_due on analytics.campaign (flight_from, flight_to) where state in ('BOOKED', 'LIVE')`,
    ...['brand', 'sponsor_contact', 'flight'].flatMap((table) => enableTenantPolicies(schema, table)),
    ...enableSystemAccess(schema, 'campaign'),
    ...confineToGrants(schema, 'brand', ['sponsor_id in (select s.id from analytics.sponsor s)']),
    // Whom to write to at a sponsor is the publisher's address book.
    ...confineToGrants(schema, 'sponsor_contact', ['false']),
    ...confineToGrants(schema, 'flight', [OF_VISIBLE_CAMPAIGN]),
  ],
};
