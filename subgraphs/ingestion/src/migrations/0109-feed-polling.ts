import type { Migration } from '@castgraph/orm/migrate';

/** What a worker needs to read feeds in batches: who is reading a feed now, and how often its own words ask to be read. */
export const feedPolling: Migration = {
  name: '0109-feed-polling',
  up: [
    `alter table ingestion.podcast
       -- Until when somebody reads this feed. Also the mark of that reading: who finds another time here has lost the feed.
       add column claimed_until timestamptz,
       -- ttl in minutes, skipHours and skipDays (0 is Sunday) of the last document, UTC; null where it says nothing.
       add column rhythm jsonb`,
    // A claim changes no indexed column: with room in its page the row's indexes are left alone. Every row is written twice
    // in a quarter of an hour, so dead ones are cleared away before they are a tenth of the table.
    `alter table ingestion.podcast set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0)`,
  ],
};
