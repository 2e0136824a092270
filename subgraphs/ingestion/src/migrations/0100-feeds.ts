import { auditTables } from '@castgraph/orm/audit';
import type { Migration } from '@castgraph/orm/migrate';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const PODCAST = `create table ingestion.podcast (
  organization_id uuid not null,
  id uuid not null,
  -- Where the feed is read now, and what makes it unique: the URL without the differences that mean nothing.
  feed_url text not null,
  feed_url_key text not null,
  -- Where it was read before it moved: the same show still.
  former_feed_url_keys text[] not null default '{}',
  title text not null,
  link text,
  language text,
  author text,
  image_url text,
  description text,
  guid text,
  status text not null default 'PENDING' check (status in ('PENDING', 'ACTIVE', 'FAILING', 'GONE', 'MOVED', 'BLOCKED')),
  -- Validators of the last whole document, for conditional requests, and its SHA-256, for servers that ignore them.
  etag text,
  last_modified text,
  document_hash bytea,
  warnings jsonb not null default '[]',
  failures int not null default 0,
  last_error jsonb,
  last_ingested_at timestamptz,
  next_read_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, feed_url_key))`;

const EPISODE = `create table ingestion.episode (
  organization_id uuid not null,
  id uuid not null,
  podcast_id uuid not null,
  -- As the feed says, or made from the enclosure where the feed has none (C25).
  guid text not null,
  title text not null,
  published_at timestamptz,
  duration_seconds int,
  audio_url text,
  audio_url_key text,
  size_bytes bigint,
  mime_type text,
  season int,
  number double precision,
  show_notes text,
  metadata jsonb not null default '{}',
  -- Of everything above: an episode whose hash stands is unchanged and is not written.
  content_hash bytea not null,
  first_seen_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, podcast_id, guid),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

const EPISODE_URL = `create table ingestion.episode_url (
  organization_id uuid not null,
  episode_id uuid not null,
  -- Destination behind all prefixes, normalised (C26, C29). Former ones stay: they are still requested.
  url_key text not null,
  first_seen_at timestamptz not null default now(),
  primary key (organization_id, episode_id, url_key),
  foreign key (organization_id, episode_id) references ingestion.episode (organization_id, id) on delete cascade)`;

const FEED_READING = `create table ingestion.feed_reading (
  organization_id uuid not null,
  podcast_id uuid not null,
  state text not null check (state in ('IDLE', 'QUEUED', 'FETCHING', 'PARSING', 'STORING', 'DONE', 'FAILED')),
  percent int not null,
  message text not null,
  episodes_stored int not null default 0,
  -- Grows with every step; a stream drops what is older than what it showed.
  version bigint not null,
  result jsonb,
  primary key (organization_id, podcast_id),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

const ENCLOSURE_HOST = `create table ingestion.enclosure_host (
  organization_id uuid not null,
  -- Host, with its port where that is not the scheme's own, in lower case: every hop of the enclosures' URLs.
  host text not null,
  first_seen_at timestamptz not null default now(),
  written_xid xid8 not null default pg_current_xact_id(),
  primary key (organization_id, host))`;

/** Podcasts, episodes, the URLs they had, how reading them goes, and the hosts the collector may redirect to (C31). */
export const feeds: Migration = {
  name: '0100-feeds',
  up: [
    ...outboxTables('ingestion'),
    ...auditTables('ingestion'),
    PODCAST,
    'create index on ingestion.podcast (next_read_at)',
    'create index on ingestion.podcast (organization_id, title, id)',
    ...enableTenantPolicies('ingestion', 'podcast'),
    // The poller claims what is due across organizations.
    ...enableSystemAccess('ingestion', 'podcast', ['select', 'update']),
    EPISODE,
    `create index on ingestion.episode (organization_id, podcast_id, (coalesce(published_at, '-infinity'::timestamptz)) desc, id desc)`,
    ...enableTenantPolicies('ingestion', 'episode'),
    EPISODE_URL,
    ...enableTenantPolicies('ingestion', 'episode_url'),
    FEED_READING,
    ...enableTenantPolicies('ingestion', 'feed_reading'),
    ENCLOSURE_HOST,
    'create index on ingestion.enclosure_host (written_xid)',
    ...enableTenantPolicies('ingestion', 'enclosure_host', { privileges: ['select', 'insert'] }),
    // The collector redirects for every organization, and learns nothing but hosts.
    'create policy collector on ingestion.enclosure_host for select to castgraph_collector using (true)',
    'grant usage on schema ingestion to castgraph_collector',
    'grant select on ingestion.enclosure_host to castgraph_collector',
  ],
};
