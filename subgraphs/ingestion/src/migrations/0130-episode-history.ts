import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

const READING = `create table ingestion.reading (
  organization_id uuid not null,
  podcast_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  feed_url text not null,
  -- SHA-256 of the document that was read.
  document_hash bytea not null,
  -- received = valid + rejected: no record of a feed goes by unjudged.
  received int not null,
  valid int not null,
  rejected int not null,
  -- Records by the cause of their rejection.
  causes jsonb not null,
  added int not null,
  changed int not null,
  removed int not null,
  -- Share of the required fields of its valid records that are there (0-1); null without records.
  completeness real,
  primary key (organization_id, podcast_id, id),
  check (received = valid + rejected),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

const EPISODE_CHANGE = `create table ingestion.episode_change (
  organization_id uuid not null,
  episode_id uuid not null,
  -- Grows with time.
  id uuid not null,
  -- The reading that met the change.
  reading_id uuid not null,
  at timestamptz not null default now(),
  kind text not null check (kind in ('CHANGED', 'REMOVED', 'RETURNED')),
  -- [{"field", "from", "to"}]
  changes jsonb not null default '[]',
  primary key (organization_id, episode_id, id),
  foreign key (organization_id, episode_id) references ingestion.episode (organization_id, id) on delete cascade)`;

/** What each reading of a feed received, and what has changed in each episode since it was first met. */
export const episodeHistory: Migration = {
  name: '0130-episode-history',
  up: [
    READING,
    ...enableTenantPolicies('ingestion', 'reading', { privileges: ['select', 'insert', 'delete'] }),
    EPISODE_CHANGE,
    ...enableTenantPolicies('ingestion', 'episode_change', { privileges: ['select', 'insert'] }),
    // The reading that met the episode first; its history begins there.
    'alter table ingestion.episode add column first_reading_id uuid',
  ],
};
