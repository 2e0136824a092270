import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies, grantContractView } from '@castgraph/orm/tenant-table';

/** What an organization promises its listeners; null where the installation's own holds. */
const SETTING = `create table analytics.privacy_setting (
  organization_id uuid primary key,
  -- Not below what a recount needs: see packages/measurement/src/retention.ts.
  event_days int check (event_days between 63 and 3660),
  verdict_days int check (verdict_days between 62 and 3660),
  contact text,
  note text,
  changed_at timestamptz not null default now())`;

/**
 * A household to be forgotten. The keys, and the salt by which the keys that take their place are made, are here and nowhere else,
 * no queue and no log included, and only until it is done.
 */
const ERASURE = `create table analytics.erasure (
  organization_id uuid not null,
  id uuid not null,
  household_key bytea,
  listener_keys bytea[] not null default '{}',
  salt bytea,
  requested_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  -- Rows changed, by table.
  rows jsonb not null default '{}',
  primary key (organization_id, id),
  check ((finished_at is null) = (household_key is not null) and (finished_at is null) = (salt is not null)))`;

/**
 * Privacy settings, and erasures of households. `analytics.open_erasure` is the contract with ingestion, which erases the log: it
 * shows the erasures of the organization of the transaction that are not done, keys included (see docs/decisions/0032).
 */
export const privacy: Migration = {
  name: '0030-privacy',
  up: [
    SETTING,
    ...enableTenantPolicies('analytics', 'privacy_setting'),
    ...enableSystemAccess('analytics', 'privacy_setting'),
    ERASURE,
    // The same household asked for twice is one erasure.
    'create unique index on analytics.erasure (organization_id, household_key) where finished_at is null',
    ...enableTenantPolicies('analytics', 'erasure', { privileges: ['select', 'insert', 'update'] }),
    `create view analytics.open_erasure with (security_invoker = true) as
     select organization_id, id, household_key, listener_keys, salt from analytics.erasure where finished_at is null`,
    'grant select on analytics.erasure to castgraph_ingestion',
    ...grantContractView('analytics', 'open_erasure', 'ingestion'),
  ],
};
