import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

const FEED_OUTLINE = `create table ingestion.feed_outline (
  organization_id uuid not null,
  podcast_id uuid not null,
  -- Of what the program made of items, and of all that surrounds them: under another one the same text may mean something else.
  fingerprint text not null,
  context text not null,
  -- For each item of the last document, 32 bytes: the hash of its text (16), the id of its episode (16).
  items bytea not null,
  primary key (organization_id, podcast_id),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

/**
 * What a worker needs to read feeds in batches: who is reading a feed now, how often its own words ask to be read, and
 * which of its items are known by their text.
 */
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
    FEED_OUTLINE,
    ...enableTenantPolicies('ingestion', 'feed_outline'),
  ],
};
