import type { Migration } from '@castgraph/orm/migrate';

/** What category benchmarks and curves of episodes look up: the categories of shows, and the episodes of a show by date. */
export const categories: Migration = {
  name: '0006-categories',
  up: [
    // As the feed says: `News`, and `News/Tech News` for what lies within it. Empty until ingestion announces the show again.
    `alter table analytics.podcast add column categories text[] not null default '{}'`,
    'create index on analytics.episode (organization_id, podcast_id, published_at desc, id desc)',
    // For the episodes with the most downloads over all shows.
    'create index on analytics.episode_day (organization_id, day)',
  ],
};
