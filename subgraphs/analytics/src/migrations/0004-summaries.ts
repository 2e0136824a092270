import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Sums over the cubes `download_hour` and `download_day`, each as narrow as the questions that read it, moved by the same
 * deltas in the same transaction. Where `podcast_id` may be NIL (all zeros), that row is of all shows of the organization.
 */
const PODCAST_DAY = `create table analytics.podcast_day (
  organization_id uuid not null,
  podcast_id uuid not null,
  source text not null,
  -- 'total' (value ''), 'app', 'device', 'country', 'region' (ISO 3166-2) or 'ip_class'.
  dimension text not null check (dimension in ('total', 'app', 'device', 'country', 'region', 'ip_class')),
  day date not null,
  value text not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, podcast_id, source, dimension, day, value))`;

const PODCAST_HOUR = `create table analytics.podcast_hour (
  organization_id uuid not null,
  podcast_id uuid not null,
  source text not null,
  hour timestamptz not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, podcast_id, source, hour))`;

const EPISODE_DAY = `create table analytics.episode_day (
  organization_id uuid not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  source text not null,
  day date not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, podcast_id, source, day, episode_id))`;

/**
 * Distinct listeners of one UTC day, as a mergeable sketch (packages/measurement/src/listener-sketch.ts) and exactly.
 * `episode_id` NIL: the whole show; `podcast_id` NIL as well: the whole organization. Rebuilt, never patched.
 */
const SKETCH = `create table analytics.listener_sketch_day (
  organization_id uuid not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  source text not null,
  day date not null,
  listeners int not null,
  sketch bytea not null,
  primary key (organization_id, podcast_id, episode_id, source, day))`;

/** Show days whose downloads changed since their sketches were built: readers take these from the downloads themselves. */
const SKETCH_DUE = `create table analytics.sketch_due (
  organization_id uuid not null,
  podcast_id uuid not null,
  source text not null,
  day date not null,
  since timestamptz not null default now(),
  primary key (organization_id, podcast_id, source, day))`;

/** C34: how far a listener got in an episode on a UTC day, as the player itself reports it. Never added to downloads. */
const PLAY = `create table analytics.play (
  organization_id uuid not null,
  episode_id uuid not null,
  listener_key bytea not null,
  day date not null,
  podcast_id uuid not null,
  -- The furthest mark reported, in percent.
  furthest smallint not null check (furthest in (0, 25, 50, 75, 100)),
  app text not null,
  country text not null,
  primary key (organization_id, episode_id, listener_key, day))`;

const PLAY_DAY = `create table analytics.play_day (
  organization_id uuid not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  day date not null,
  app text not null,
  -- Listeners who got at least so far; the first is everybody who started.
  started int not null default 0,
  reached_25 int not null default 0,
  reached_50 int not null default 0,
  reached_75 int not null default 0,
  reached_100 int not null default 0,
  primary key (organization_id, podcast_id, day, episode_id, app))`;

/** C34: streams of at least 60 seconds, as reported. Never added to downloads. */
const STREAM_DAY = `create table analytics.stream_day (
  organization_id uuid not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  day date not null,
  app text not null,
  streams int not null default 0,
  primary key (organization_id, podcast_id, day, episode_id, app))`;

/**
 * What a platform or host reported of a show, as ingestion announced it; the latest report of the same figure stands.
 * `episode_id` NIL: the whole show. `metric` as the platform defines it: 'streams', 'plays', 'engaged_listeners', 'completion_rate', …
 */
const PLATFORM_FIGURE = `create table analytics.platform_figure (
  organization_id uuid not null,
  podcast_id uuid not null,
  episode_id uuid not null,
  platform text not null,
  metric text not null,
  -- '' for the whole audience, else such as 'age:18-22', 'gender:female', 'country:DE'.
  segment text not null default '',
  from_day date not null,
  to_day date not null,
  value double precision not null,
  -- The vendor's own counting window, in its words; null where it names none.
  count_window text,
  -- When the platform's figures were read, and the event that told.
  as_of timestamptz not null,
  occurred_at timestamptz not null,
  primary key (organization_id, podcast_id, episode_id, platform, metric, segment, from_day, to_day))`;

/** C10: networks known to be shared by many people. An entry holds 90 days, unless it is confirmed again. No address is kept. */
const SHARED_NETWORK = `create table analytics.shared_network (
  organization_id uuid not null,
  household_key bytea not null,
  label text not null,
  confirmed_at timestamptz not null default now(),
  primary key (organization_id, household_key))`;

/** Narrow sums for questions over long spans, sketches of listeners, plays and streams, figures of platforms, shared networks. */
export const summaries: Migration = {
  name: '0004-summaries',
  up: [
    PODCAST_DAY,
    PODCAST_HOUR,
    EPISODE_DAY,
    'create index on analytics.episode_day (organization_id, episode_id, day)',
    SKETCH,
    SKETCH_DUE,
    PLAY,
    PLAY_DAY,
    STREAM_DAY,
    PLATFORM_FIGURE,
    SHARED_NETWORK,
    ...[
      'podcast_day',
      'podcast_hour',
      'episode_day',
      'listener_sketch_day',
      'sketch_due',
      'play',
      'play_day',
      'stream_day',
      'platform_figure',
      'shared_network',
    ].flatMap((table) => enableTenantPolicies('analytics', table)),
    // Which sketches are due is asked across organizations.
    ...enableSystemAccess('analytics', 'sketch_due'),
  ],
};
