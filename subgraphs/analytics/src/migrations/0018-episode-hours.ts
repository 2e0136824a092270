import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Downloads of episodes by hour: what lies beside whole days, at either end of a span whose days are not UTC's and around the moment
 * to which an episode's age is counted. The hourly cube holds an hour of a large episode in hundreds of rows, here it is one. An
 * episode has one show, so that the show is not in the key.
 */
const EPISODE_HOUR = `create table analytics.episode_hour (
  organization_id uuid not null,
  episode_id uuid not null,
  source text not null,
  hour timestamptz not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, episode_id, source, hour))`;

// In the order of time, as counting would have written them.
const FILL = `insert into analytics.episode_hour (organization_id, episode_id, source, hour, downloads)
  select organization_id, episode_id, source, hour, sum(downloads) from analytics.download_hour where downloads > 0 group by 1, 2, 3, 4 order by 1, 4`;

/** Hours of episodes, filled from what was counted before; the cube needs no index for them any more. */
export const episodeHours: Migration = {
  name: '0018-episode-hours',
  up: [
    'drop index analytics.download_hour_organization_id_episode_id_hour_idx',
    EPISODE_HOUR,
    // An owner that is no superuser sees the rows of all organizations only where policies do not bind it.
    'alter table analytics.download_hour no force row level security',
    FILL,
    'alter table analytics.download_hour force row level security',
    ...enableTenantPolicies('analytics', 'episode_hour'),
  ],
};
