import type { Migration } from '@castgraph/orm/migrate';

/** The episodes with the most downloads are found show by show: nobody reads the episodes of all shows by their days any more. */
export const topEpisodes: Migration = {
  name: '0009-top-episodes',
  up: ['drop index analytics.episode_day_organization_id_day_idx'],
};
