import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * What analytics knows of shows and episodes: its own copy of what ingestion announces, so that counting asks nobody.
 * `occurred_at` is that of the latest event taken; an older one that arrives later changes nothing.
 */
export const episodes: Migration = {
  name: '0002-episodes',
  up: [
    `create table analytics.podcast (
       organization_id uuid not null,
       id uuid not null,
       title text not null,
       feed_url text not null,
       occurred_at timestamptz not null,
       primary key (organization_id, id))`,
    `create table analytics.episode (
       organization_id uuid not null,
       id uuid not null,
       podcast_id uuid not null,
       guid text not null,
       title text not null,
       published_at timestamptz,
       duration_seconds double precision,
       size_bytes bigint,
       bitrate_bps bigint,
       id3_bytes bigint,
       removed_at timestamptz,
       occurred_at timestamptz not null,
       primary key (organization_id, id),
       foreign key (organization_id, podcast_id) references analytics.podcast (organization_id, id))`,
    `create index on analytics.episode (organization_id, podcast_id, id)`,
    // A URL once an episode's stays so: podcast apps ask for old URLs for years (C25).
    `create table analytics.episode_url (
       organization_id uuid not null,
       url_key text not null,
       episode_id uuid not null,
       occurred_at timestamptz not null,
       primary key (organization_id, url_key),
       foreign key (organization_id, episode_id) references analytics.episode (organization_id, id))`,
    ...['podcast', 'episode', 'episode_url'].flatMap((table) => enableTenantPolicies('analytics', table)),
  ],
};
