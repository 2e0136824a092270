import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const SUBSCRIPTION = `create table ingestion.websub_subscription (
  organization_id uuid not null,
  id uuid not null,
  podcast_id uuid not null,
  -- The last part of the callback's address: who knows it is the hub. The secret is derived from it, see websub-secret.ts.
  token text not null unique,
  hub_url text not null,
  topic_url text not null,
  -- WANTED: asked for, or about to be; ACTIVE: verified by the hub; DENIED: the hub refuses; ENDING: to be given up.
  state text not null default 'WANTED' check (state in ('WANTED', 'ACTIVE', 'DENIED', 'ENDING')),
  lease_until timestamptz,
  pushed_at timestamptz,
  -- Requests since the hub last verified something, and when to send the next one.
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, podcast_id, hub_url, topic_url),
  foreign key (organization_id, podcast_id) references ingestion.podcast (organization_id, id) on delete cascade)`;

/** Hubs that tell of changes (WebSub): which one a feed names, whether it tells, and our subscriptions. */
export const websub: Migration = {
  name: '0110-websub',
  up: [
    `alter table ingestion.podcast
       -- As the last document names them.
       add column hub_url text,
       add column hub_topic text,
       -- When the hub last told of a change.
       add column pushed_at timestamptz,
       -- Until then the hub is relied on: its lease is good, and it has told of every change that was found since.
       add column hub_trusted_until timestamptz`,
    SUBSCRIPTION,
    'create index on ingestion.websub_subscription (next_attempt_at)',
    ...enableTenantPolicies('ingestion', 'websub_subscription'),
    // A callback knows nothing but its token; requests are sent for all organizations.
    ...enableSystemAccess('ingestion', 'websub_subscription', ['select', 'update']),
  ],
};
