import type { Migration } from '@castgraph/orm/migrate';

/**
 * Events that players and platforms report themselves (`POST /v1/events`, C34): besides requests for audio, streams with
 * the seconds heard and client-confirmed plays with the mark reached. The contract view gets the same columns at its end.
 */
export const reportedEvents: Migration = {
  name: '0210-reported-events',
  up: [
    `alter table ingestion.listener_event
       add column kind text not null default 'request' check (kind in ('request', 'stream', 'play')),
       add column listened_seconds int check (listened_seconds >= 0),
       add column play_percent smallint check (play_percent in (0, 25, 50, 75, 100))`,
    `create or replace view ingestion.listener_event_log with (security_invoker = true) as
     select organization_id, event_id, at, source, method, status, url_key, range_spec, bytes_served, referrer_host, user_agent,
       app, device, os, agent_kind, is_bot, ip_class, country, region, listener_key, household_key, lists_version, written_xid,
       kind, listened_seconds, play_percent from ingestion.listener_event`,
  ],
};
