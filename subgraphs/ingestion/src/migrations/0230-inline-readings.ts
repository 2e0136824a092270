import type { Migration } from '@castgraph/orm/migrate';

/**
 * What is rewritten with each feed that changes stays in its row: outcomes and outlines have some 3 KB, do not compress, and cost
 * several rows of another table each time when they lie there. Larger ones do so still. Rows that exist follow when they are next
 * written.
 */
export const inlineReadings: Migration = {
  name: '0230-inline-readings',
  up: [
    'alter table ingestion.feed_reading set (toast_tuple_target = 8160)',
    'alter table ingestion.feed_outline set (toast_tuple_target = 8160)',
  ],
};
