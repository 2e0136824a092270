import { dayPartitions } from '@castgraph/orm/day-partitions';
import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

/** How an organization counts (C9, C20). Without a row the defaults of packages/measurement hold. */
const SETTING = `create table analytics.measurement_setting (
  organization_id uuid primary key,
  download_window text not null default 'calendar-day' check (download_window in ('calendar-day', 'first-touch', 'last-touch')),
  max_per_ip int not null default 500 check (max_per_ip > 0),
  time_zone text not null default 'UTC',
  -- Which kind of counts its figures show (C27): fixed by the first download counted, because kinds are never mixed.
  source text check (source in ('prefix', 'log', 'event')))`;

/**
 * How far an organization's log is counted. Everything below the watermark has its verdict.
 * The last five columns conserve: requests = downloads + duplicates + rejected + unknown.
 */
const STATE = `create table analytics.counting_state (
  organization_id uuid primary key,
  watermark_xid xid8 not null default '0',
  watermark_event_id uuid not null default '00000000-0000-0000-0000-000000000000',
  -- Grows by one with every commit that changed a figure; orders live messages.
  version bigint not null default 0,
  changed_at timestamptz not null default now(),
  -- When the log was last found counted to its end, and when the latest request counted had arrived.
  as_of timestamptz,
  last_request_at timestamptz,
  requests bigint not null default 0,
  downloads bigint not null default 0,
  duplicates bigint not null default 0,
  rejected bigint not null default 0,
  unknown bigint not null default 0)`;

/**
 * Unique valid requests (C32), one row for each download key (C18, C20). `implausible` ones lie above the limit of their
 * network (C9): they are kept, but no figure counts them.
 */
const DOWNLOAD = `create table analytics.download (
  organization_id uuid not null,
  episode_id uuid not null,
  listener_key bytea not null,
  source text not null,
  window_start timestamptz not null,
  podcast_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  -- Erased with the log's own (A5d).
  household_key bytea,
  app text not null,
  country text not null,
  ip_class text not null,
  implausible boolean not null,
  primary key (organization_id, episode_id, listener_key, source, window_start))`;

/** Every request that is no download, with its cause (C38). `window_start` where it belongs to a download's window. */
const VERDICT = `create table analytics.request_verdict (
  organization_id uuid not null,
  at timestamptz not null,
  event_id uuid not null,
  cause text not null,
  source text not null,
  listener_key bytea not null,
  -- Of candidates; what is rejected by itself belongs to no episode.
  podcast_id uuid,
  episode_id uuid,
  window_start timestamptz,
  -- Only while the URL is no known episode's.
  url_key text,
  primary key (organization_id, at, event_id)
) partition by range (at)`;

const rollup = (table: string, bucket: string, type: string): string => `create table analytics.${table} (
  organization_id uuid not null,
  podcast_id uuid not null,
  ${bucket} ${type} not null,
  episode_id uuid not null,
  source text not null,
  app text not null,
  country text not null,
  ip_class text not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, podcast_id, ${bucket}, episode_id, source, app, country, ip_class))`;

/** A5d: household keys end after the longest attribution window and a day, as in the log. */
const ERASE = `create function analytics.erase_household_keys(day date) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare n bigint;
  begin
    if day > (now() at time zone 'UTC')::date - 62 then raise exception 'Household keys of % are still needed', day; end if;
    update analytics.download set household_key = null
      where at >= (day::text || ' 00:00:00+00')::timestamptz and at < ((day + 1)::text || ' 00:00:00+00')::timestamptz and household_key is not null;
    get diagnostics n = row_count;
    return n;
  end $$`;

/** Counting: settings, watermark, downloads, verdicts, and the rollups that every figure is read from. */
export const listening: Migration = {
  name: '0003-listening',
  up: [
    SETTING,
    STATE,
    DOWNLOAD,
    // For distinct listeners of any span, answered from the index alone.
    'create index on analytics.download (organization_id, podcast_id, at) include (episode_id, source, listener_key) where not implausible',
    'create index on analytics.download (organization_id, at) include (podcast_id, source, listener_key) where not implausible',
    'create index on analytics.download (organization_id, household_key, at) where household_key is not null',
    VERDICT,
    `create index on analytics.request_verdict (organization_id, episode_id, listener_key, at) where cause in ('duplicate', 'threshold')`,
    `create index on analytics.request_verdict (organization_id, url_key) where cause = 'unknown-episode'`,
    'create table analytics.request_verdict_default partition of analytics.request_verdict default',
    ...dayPartitions('analytics', 'request_verdict'),
    `select analytics.ensure_request_verdict_days((now() at time zone 'UTC')::date - 31, 67)`,
    rollup('download_hour', 'hour', 'timestamptz'),
    'create index on analytics.download_hour (organization_id, hour)',
    'create index on analytics.download_hour (organization_id, episode_id, hour)',
    rollup('download_day', 'day', 'date'),
    'create index on analytics.download_day (organization_id, day)',
    'create index on analytics.download_day (organization_id, episode_id, day)',
    // URLs that became an episode's while requests for them were waiting: those are judged again.
    `create table analytics.rejudged_url (
       organization_id uuid not null,
       url_key text not null,
       since timestamptz not null default now(),
       primary key (organization_id, url_key))`,
    ...['measurement_setting', 'counting_state', 'download', 'request_verdict', 'download_hour', 'download_day', 'rejudged_url'].flatMap(
      (table) => enableTenantPolicies('analytics', table),
    ),
    'create index on analytics.download using brin (at)',
    // The owner's upkeep works on all organizations, whether or not the owner is a superuser.
    'create policy upkeep_reads on analytics.download for select to current_user using (true)',
    'create policy upkeep_erases on analytics.download for update to current_user using (true) with check (true)',
    ERASE,
    'revoke all on function analytics.erase_household_keys(date) from public',
    'grant execute on function analytics.erase_household_keys(date) to castgraph_analytics',
    // Which organizations have something to count is asked across all of them.
    ...['counting_state', 'rejudged_url'].flatMap((table) => enableSystemAccess('analytics', table)),
  ],
};
