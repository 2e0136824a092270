import { dayPartitions } from '@castgraph/orm/day-partitions';
import type { Migration } from '@castgraph/orm/migrate';
import { enableCollectorInserts, enableSystemAccess, enableTenantPolicies, grantContractView } from '@castgraph/orm/tenant-table';

/**
 * Every request for audio, once, for ever unchanged (C38) except that the household key is erased in time (A5d).
 * No address is stored: both keys are HMACs under a key that only the collector derives.
 */
const LISTENER_EVENT = `create table ingestion.listener_event (
  organization_id uuid not null,
  -- Time-ordered, made at arrival and kept in the collector's spool, so that a replay meets its own primary key.
  event_id uuid not null,
  -- When the request arrived, by the collector's clock.
  at timestamptz not null,
  -- What saw it: the redirect (knows no bytes and no status, C27), a log of the origin or CDN, or a reported event.
  source text not null check (source in ('prefix', 'log', 'event')),
  method text not null,
  -- What the server of the audio answered; null under a prefix, which never learns it.
  status smallint,
  -- Destination behind all prefixes, normalised as in episode_url.url_key (C26, C29).
  url_key text not null,
  -- The Range header as sent; null when there was none (C17).
  range_spec text,
  bytes_served bigint,
  referrer_host text,
  -- As sent; blank when there was none (C7).
  user_agent text not null,
  app text,
  device text,
  os text,
  agent_kind text not null check (agent_kind in ('app', 'browser', 'library', 'bot', 'unknown')),
  is_bot boolean not null,
  -- As packages/measurement/src/ip-class.ts names them.
  ip_class text not null,
  -- ISO 3166-1 alpha-2.
  country text,
  region text,
  -- Address and user agent (C18), and address or /64 alone (A1).
  listener_key bytea not null,
  household_key bytea,
  -- Versions of the lists that judged it: agents, networks, countries.
  lists_version text not null,
  -- The transaction that stored it: the watermark of counting. See listener_event_log.
  written_xid xid8 not null default pg_current_xact_id(),
  primary key (organization_id, event_id, at)
) partition by range (at)`;

const HEAD = `create table ingestion.listener_event_head (
  organization_id uuid primary key,
  written_xid xid8 not null,
  written_at timestamptz not null)`;

const MARK = `create function ingestion.mark_listener_events(organizations uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
    insert into ingestion.listener_event_head as head (organization_id, written_xid, written_at)
    select organization_id, pg_current_xact_id(), now() from unnest(organizations) organization_id group by 1 order by 1
    on conflict (organization_id) do update
      set written_xid = greatest(head.written_xid, excluded.written_xid), written_at = greatest(head.written_at, excluded.written_at)
  $$`;

/** Rows in the default partition block the creation of their day's own, so they are moved out of it into a new one. */
const EMPTY_DEFAULT = `create function ingestion.empty_listener_event_default() returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare d date; part text; moved bigint := 0; n bigint;
  begin
    perform pg_advisory_xact_lock(hashtextextended('castgraph.partitions.ingestion.listener_event', 0));
    lock table ingestion.listener_event_default in share row exclusive mode;
    for d in select distinct (at at time zone 'UTC')::date from ingestion.listener_event_default order by 1 loop
      part := format('listener_event_%s', to_char(d, 'YYYYMMDD'));
      execute format('create table ingestion.%I (like ingestion.listener_event including all)', part);
      execute format('with gone as (delete from ingestion.listener_event_default where at >= %L and at < %L returning *)
                      insert into ingestion.%I select * from gone', d::text || ' 00:00:00+00', (d + 1)::text || ' 00:00:00+00', part);
      get diagnostics n = row_count;
      execute format('alter table ingestion.listener_event attach partition ingestion.%I for values from (%L) to (%L)',
                     part, d::text || ' 00:00:00+00', (d + 1)::text || ' 00:00:00+00');
      moved := moved + n;
    end loop;
    return moved;
  end $$`;

/** Days whose household keys are erased, so that their rows are not searched again. */
const ERASED = `create table ingestion.listener_event_erased_day (day date primary key, erased_at timestamptz not null default now())`;

/** A5d: household keys end after the longest attribution window and a day; days go one by one, each in its own call. */
const ERASE = `create function ingestion.erase_household_keys(day date) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare n bigint;
  begin
    if day > (now() at time zone 'UTC')::date - 62 then raise exception 'Household keys of % are still needed', day; end if;
    insert into ingestion.listener_event_erased_day (day) values (day) on conflict do nothing;
    if not found then return 0; end if;
    update ingestion.listener_event set household_key = null
      where at >= (day::text || ' 00:00:00+00')::timestamptz and at < ((day + 1)::text || ' 00:00:00+00')::timestamptz and household_key is not null;
    get diagnostics n = row_count;
    return n;
  end $$`;

const COLUMNS = `organization_id, event_id, at, source, method, status, url_key, range_spec, bytes_served, referrer_host, user_agent,
  app, device, os, agent_kind, is_bot, ip_class, country, region, listener_key, household_key, lists_version, written_xid`;

/**
 * The append-only log of listening and its contract with analytics:
 *
 * - `ingestion.listener_event_log` shows the rows of the organization of the transaction (security_invoker: the reader's
 *   own row-level policies bind). Index for the watermark: (organization_id, written_xid).
 * - Reading by watermark: rows with `written_xid >= :from and written_xid < pg_snapshot_xmin(pg_current_snapshot())` are
 *   complete and final, because every transaction below xmin has ended; `:from` is the xmin of the previous reading.
 * - `ingestion.listener_event_head` has one row per organization with the latest transaction that stored events for it;
 *   inSystem sees all of them. `written_xid >= :from` of an organization means there may be something to read.
 *   An organization's row is written in the transaction of its events, never before them.
 * - Transaction ids belong to one cluster: after a restore into another one, readings start again from 0.
 */
export const listenerEvents: Migration = {
  name: '0200-listener-events',
  up: [
    LISTENER_EVENT,
    'create index on ingestion.listener_event (organization_id, written_xid)',
    'create table ingestion.listener_event_default partition of ingestion.listener_event default',
    ...enableTenantPolicies('ingestion', 'listener_event', { privileges: ['select'] }),
    ...enableCollectorInserts('ingestion', 'listener_event'),
    // The owner's upkeep (below) works on all organizations, whether or not the owner is a superuser.
    'create policy upkeep_reads on ingestion.listener_event for select to current_user using (true)',
    'create policy upkeep_erases on ingestion.listener_event for update to current_user using (true) with check (true)',
    ...dayPartitions('ingestion', 'listener_event', { dropBefore: true }),
    // Late events reach back 30 days, and the scheduled job keeps 35 days ahead.
    `select ingestion.ensure_listener_event_days((now() at time zone 'UTC')::date - 31, 67)`,
    EMPTY_DEFAULT,
    ERASED,
    ERASE,
    ...['empty_listener_event_default()', 'erase_household_keys(date)'].flatMap((name) => [
      `revoke all on function ingestion.${name} from public`,
      `grant execute on function ingestion.${name} to castgraph_ingestion`,
    ]),
    HEAD,
    ...enableTenantPolicies('ingestion', 'listener_event_head', { privileges: ['select'] }),
    ...enableSystemAccess('ingestion', 'listener_event_head'),
    'create policy upkeep on ingestion.listener_event_head to current_user using (true) with check (true)',
    'create index on ingestion.listener_event_head (written_xid)',
    MARK,
    'revoke all on function ingestion.mark_listener_events(uuid[]) from public',
    'grant execute on function ingestion.mark_listener_events(uuid[]) to castgraph_collector',
    `create view ingestion.listener_event_log with (security_invoker = true) as select ${COLUMNS} from ingestion.listener_event`,
    'grant select on ingestion.listener_event to castgraph_analytics',
    'grant select on ingestion.listener_event_head to castgraph_analytics',
    ...grantContractView('ingestion', 'listener_event_log', 'analytics'),
  ],
};
