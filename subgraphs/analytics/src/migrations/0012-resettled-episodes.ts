import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Episodes whose file became known otherwise than it was when their requests were judged by its bytes (C13, C14). The counting
 * worker settles those requests anew, listener by listener; `next_listener` says how far it has come.
 */
const RESETTLED = `create table analytics.resettled_episode (
  organization_id uuid not null,
  episode_id uuid not null,
  next_listener bytea not null default '',
  since timestamptz not null default now(),
  primary key (organization_id, episode_id))`;

/** Late facts about audio files. */
export const resettledEpisodes: Migration = {
  name: '0012-resettled-episodes',
  up: [
    RESETTLED,
    ...enableTenantPolicies('analytics', 'resettled_episode'),
    // Which organizations have something to count is asked across all of them.
    ...enableSystemAccess('analytics', 'resettled_episode'),
    // Whether an episode has requests that were judged by bytes at all: under a prefix these are empty and cost nothing.
    `create index on analytics.download (organization_id, episode_id) where source <> 'prefix'`,
    `create index on analytics.request_verdict (organization_id, episode_id) where source <> 'prefix' and cause in ('duplicate', 'threshold')`,
  ],
};
