import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Streams and plays that players and platforms report (C34), one row for each that counts or would, were its network not above
 * the limit (C9). `play`, `play_day` and `stream_day` are sums over those that are not `implausible`.
 */
const REPORT = `create table analytics.listening_report (
  organization_id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('stream', 'play')),
  at timestamptz not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  listener_key bytea not null,
  -- Erased with the log's own (A5d).
  household_key bytea,
  app text not null,
  country text not null,
  -- Of plays: the mark reached, in percent.
  mark smallint check (mark in (0, 25, 50, 75, 100)),
  implausible boolean not null default false,
  primary key (organization_id, event_id))`;

const ERASE = `create or replace function analytics.erase_household_keys(day date) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare downloads bigint; reports bigint; first timestamptz := (day::text || ' 00:00:00+00')::timestamptz;
    last timestamptz := ((day + 1)::text || ' 00:00:00+00')::timestamptz;
  begin
    if day > (now() at time zone 'UTC')::date - 62 then raise exception 'Household keys of % are still needed', day; end if;
    update analytics.download set household_key = null where at >= first and at < last and household_key is not null;
    get diagnostics downloads = row_count;
    update analytics.listening_report set household_key = null where at >= first and at < last and household_key is not null;
    get diagnostics reports = row_count;
    return downloads + reports;
  end $$`;

/** Episodes known already are asked for by GUID and by id from now on, too (C25). */
const JOIN_BY_GUID = [
  'alter table analytics.episode no force row level security',
  'alter table analytics.episode_url no force row level security',
  `insert into analytics.episode_url (organization_id, url_key, episode_id, occurred_at)
   select organization_id, key, id, occurred_at from analytics.episode
    cross join lateral (values ('urn:guid:' || podcast_id || ':' || guid), ('urn:episode:' || id)) k (key)
    order by occurred_at, id on conflict do nothing`,
  'alter table analytics.episode force row level security',
  'alter table analytics.episode_url force row level security',
];

/** Reported streams and plays beside downloads: requests = downloads + duplicates + rejected + unknown + plays + streams. */
export const reports: Migration = {
  name: '0006-reports',
  up: [
    REPORT,
    'create index on analytics.listening_report (organization_id, at)',
    'create index on analytics.listening_report (organization_id, episode_id, listener_key, at)',
    'create index on analytics.listening_report (organization_id, household_key, at) where household_key is not null',
    'create index on analytics.listening_report using brin (at)',
    ...enableTenantPolicies('analytics', 'listening_report'),
    'create policy upkeep_reads on analytics.listening_report for select to current_user using (true)',
    'create policy upkeep_erases on analytics.listening_report for update to current_user using (true) with check (true)',
    ERASE,
    'alter table analytics.counting_state add column plays bigint not null default 0, add column streams bigint not null default 0',
    ...JOIN_BY_GUID,
  ],
};
