import type { Migration } from '@castgraph/orm/migrate';

/**
 * Lets the collector insert into the partitions of ingestion.listener_event themselves. COPY is refused on a table where
 * row-level security binds the role, and partitions have none: nothing at all is granted on them. The collector may insert
 * rows of any organization through the parent already, so that the right to insert into a partition lets it do nothing new,
 * and nobody else gets near them. What it may read is ids, to tell senders which of their events were new.
 * See docs/decisions/0014.
 *
 * The function grants it on partitions that lack it and says how many; upkeep calls it after making days.
 */
const OPEN = `create function ingestion.open_listener_event_days() returns int
  language plpgsql security definer set search_path = pg_catalog as $$
  declare opened int := 0; part regclass;
  begin
    for part in select c.oid::regclass from pg_class c join pg_inherits i on i.inhrelid = c.oid
      where i.inhparent = 'ingestion.listener_event'::regclass and c.relname ~ '^listener_event_[0-9]{8}$'
        and not has_table_privilege('castgraph_collector', c.oid, 'insert')
    loop
      execute format('grant insert on %s to castgraph_collector', part);
      opened := opened + 1;
    end loop;
    return opened;
  end $$`;

export const directInserts: Migration = {
  name: '0220-direct-inserts',
  up: [
    OPEN,
    'revoke all on function ingestion.open_listener_event_days() from public',
    'grant execute on function ingestion.open_listener_event_days() to castgraph_ingestion',
    'select ingestion.open_listener_event_days()',
    // Which of the rows it sent were new: `insert … returning event_id` asks for the right to read that one column.
    'grant select (event_id) on ingestion.listener_event to castgraph_collector',
    'create policy collector_ids on ingestion.listener_event for select to castgraph_collector using (true)',
  ],
};
