import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/** One taking over of a platform's figures: what was asked of which importer, and how it ended. */
const IMPORT = `create table ingestion.platform_import (
  organization_id uuid not null,
  id uuid not null,
  podcast_id uuid not null,
  platform text not null,
  importer text not null,
  source text not null check (source in ('api', 'csv', 'manual')),
  as_of timestamptz not null,
  started_at timestamptz not null default now(),
  -- received = stored + unchanged + rejected, in lines of the report.
  received int not null,
  stored int not null,
  unchanged int not null,
  rejected int not null,
  primary key (organization_id, id),
  check (received = stored + unchanged + rejected),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

/** What a platform or host says of a show or an episode for a span of days, in its own terms. The latest as-of stands. */
const FIGURE = `create table ingestion.platform_figure (
  organization_id uuid not null,
  podcast_id uuid not null,
  platform text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  metric text not null,
  -- '' for the whole audience, else such as 'age:18-22', 'gender:female', 'country:DE'.
  segment text not null,
  -- NIL: the whole show.
  episode_id uuid not null,
  value double precision not null check (value > '-infinity' and value < 'infinity'),
  -- The platform's own counting window, in its words; null where none is known.
  count_window text,
  source text not null check (source in ('api', 'csv', 'manual')),
  -- When it was read from the platform.
  as_of timestamptz not null,
  importer text not null,
  import_id uuid not null,
  primary key (organization_id, podcast_id, platform, from_day, to_day, metric, segment, episode_id),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

/** Episodes as a platform or host knows them, and which of ours each is. */
const HOST_EPISODE = `create table ingestion.host_episode (
  organization_id uuid not null,
  podcast_id uuid not null,
  platform text not null,
  host_episode_id text not null,
  title text not null,
  published_at timestamptz,
  -- Our episode, and by what it was recognised, surest first; null where none was.
  episode_id uuid,
  matched_by text check (matched_by in ('guid', 'url', 'title-and-day', 'title')),
  source text not null check (source in ('api', 'csv', 'manual')),
  as_of timestamptz not null,
  importer text not null,
  import_id uuid not null,
  primary key (organization_id, podcast_id, platform, host_episode_id),
  check ((episode_id is null) = (matched_by is null)),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

/** What a column of a platform's exports holds, where its name does not say so, as somebody told once. */
const COLUMN = `create table ingestion.platform_column (
  organization_id uuid not null,
  platform text not null,
  -- The column's name without case and punctuation.
  header text not null,
  holds text not null,
  primary key (organization_id, platform, header))`;

/** Figures and episodes as platforms and hosts report them, who took them over, and how their exports are read. */
export const platformMetrics: Migration = {
  name: '0140-platform-metrics',
  up: [
    IMPORT,
    'create index on ingestion.platform_import (organization_id, podcast_id, id)',
    ...enableTenantPolicies('ingestion', 'platform_import', { privileges: ['select', 'insert'] }),
    FIGURE,
    ...enableTenantPolicies('ingestion', 'platform_figure'),
    HOST_EPISODE,
    ...enableTenantPolicies('ingestion', 'host_episode'),
    COLUMN,
    ...enableTenantPolicies('ingestion', 'platform_column'),
  ],
};
