import type { Migration } from '@castgraph/orm/migrate';

/**
 * Removes the verdicts of days before the one given: whole days, and what lies in the default partition besides. Never those
 * of days that can still be counted again, whose verdicts a recount takes out of the books.
 */
const DROP = `create function analytics.drop_request_verdicts(before date) returns int
  language plpgsql security definer set search_path = pg_catalog as $$
  declare dropped int := 0; part regclass;
  begin
    if before > (now() at time zone 'UTC')::date - 62 then raise exception 'Verdicts of days from % on are still needed', before; end if;
    perform pg_advisory_xact_lock(hashtextextended('castgraph.partitions.analytics.request_verdict', 0));
    for part in select c.oid::regclass from pg_class c join pg_inherits i on i.inhrelid = c.oid
      where i.inhparent = 'analytics.request_verdict'::regclass and c.relname ~ '^request_verdict_[0-9]{8}$'
        and to_date(right(c.relname, 8), 'YYYYMMDD') < before
    loop
      execute format('drop table %s', part);
      dropped := dropped + 1;
    end loop;
    delete from analytics.request_verdict_default where at < (before::text || ' 00:00:00+00')::timestamptz;
    return dropped;
  end $$`;

/** Requests that are no downloads are kept with their cause (C38) for as long as the operator says. */
export const verdictRetention: Migration = {
  name: '0009-verdict-retention',
  up: [
    DROP,
    'revoke all on function analytics.drop_request_verdicts(date) from public',
    'grant execute on function analytics.drop_request_verdicts(date) to castgraph_analytics',
  ],
};
