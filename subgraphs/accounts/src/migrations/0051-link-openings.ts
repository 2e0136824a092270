import type { Migration } from '@castgraph/orm/migrate';

/** Keeps when a share link was last opened, so that its maker sees whether anybody still reads by it. */
export const linkOpenings: Migration = {
  name: '0051-link-openings',
  up: ['alter table accounts.share_link add column last_opened_at timestamptz(3)'],
};
