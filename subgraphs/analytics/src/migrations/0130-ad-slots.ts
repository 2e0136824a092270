import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

/** Advertisements of episodes, as ingestion announced them. */
const SLOT = `create table analytics.ad_slot (
  organization_id uuid not null,
  id uuid not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  start_seconds double precision not null,
  end_seconds double precision not null,
  campaign_id uuid,
  sponsor_name text,
  detection_method text not null,
  confidence double precision not null,
  primary key (organization_id, id))`;

/** Of the latest announcement of an episode's advertisements; an older one that arrives later changes nothing. */
const SLOTS_OF_EPISODE = `create table analytics.ad_slot_episode (
  organization_id uuid not null,
  episode_id uuid not null,
  occurred_at timestamptz not null,
  primary key (organization_id, episode_id))`;

/**
 * Downloads of a UTC day that brought an advertisement (C33), by what that is told: its bytes were served, or asked for where the log does not
 * say what went out (C16), or the requests are no longer in the log. A day without a row was not looked at, or could not be: where in
 * the file the advertisement lies is not known.
 */
const SLOT_DAY = `create table analytics.ad_slot_day (
  organization_id uuid not null,
  slot_id uuid not null,
  source text not null,
  day date not null,
  episode_id uuid not null,
  served int not null check (served >= 0),
  requested int not null check (requested >= 0),
  downloads int not null check (downloads >= 0),
  primary key (organization_id, slot_id, source, day))`;

/** Days of episodes with advertisements whose requests changed since they were looked at. */
const SLOT_DUE = `create table analytics.ad_slot_due (
  organization_id uuid not null,
  episode_id uuid not null,
  source text not null,
  day date not null,
  since timestamptz not null default now(),
  -- Grows with every change: whoever looked tells by it whether that was all.
  changes bigint not null default 1,
  primary key (organization_id, episode_id, source, day))`;

/** Where advertisements lie in episodes, and which downloads brought them. */
export const adSlots: Migration = {
  name: '0130-ad-slots',
  up: [
    SLOT,
    'create index on analytics.ad_slot (organization_id, episode_id, start_seconds)',
    'create index on analytics.ad_slot (organization_id, podcast_id)',
    SLOTS_OF_EPISODE,
    SLOT_DAY,
    'create index on analytics.ad_slot_day (organization_id, episode_id, source, day)',
    SLOT_DUE,
    'create index on analytics.ad_slot_due (since)',
    ...['ad_slot', 'ad_slot_episode', 'ad_slot_day', 'ad_slot_due'].flatMap((table) => enableTenantPolicies('analytics', table)),
    // Which days are to be looked at is asked across organizations.
    ...enableSystemAccess('analytics', 'ad_slot_due'),
  ],
};
