import { enableTenantPolicies, grantSystemTable } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** Reference rates by day, where they were read from, and rates that organizations agreed on instead. */
export const exchangeRates: Migration = {
  name: '0180-exchange-rates',
  up: [
    `create table analytics.exchange_rate (
       currency text not null check (currency ~ '^[A-Z]{3}$'), day date not null,
       per_euro numeric not null check (per_euro > 0), source text not null, recorded_at timestamptz(3) not null default now(),
       primary key (currency, day))`,
    `comment on column analytics.exchange_rate.per_euro is 'units of the currency for one euro, which has rows of its own at 1'`,
    `create table analytics.exchange_rate_source (
       url text primary key, etag text, last_modified text, checked_at timestamptz(3) not null)`,
    `create table analytics.manual_exchange_rate (
       organization_id uuid not null, id uuid not null,
       base text not null check (base ~ '^[A-Z]{3}$'), quote text not null check (quote ~ '^[A-Z]{3}$' and quote <> base),
       rate numeric not null check (rate > 0), first_day date not null, last_day date not null check (last_day >= first_day),
       note text, created_at timestamptz(3) not null, removed_at timestamptz(3),
       primary key (organization_id, id))`,
    `comment on column analytics.manual_exchange_rate.rate is 'units of quote for one of base, both ways round'`,
    `create index manual_exchange_rate_pair on analytics.manual_exchange_rate
       (organization_id, least(base, quote), greatest(base, quote), first_day) where removed_at is null`,
    // A rate that figures were made with is never changed: another one would change figures that were reported.
    ...grantSystemTable(schema, 'exchange_rate', { privileges: ['select', 'insert'] }),
    ...grantSystemTable(schema, 'exchange_rate_source'),
    ...enableTenantPolicies(schema, 'manual_exchange_rate', { privileges: ['select', 'insert'] }),
    'grant update (removed_at) on analytics.manual_exchange_rate to castgraph_analytics',
  ],
};
