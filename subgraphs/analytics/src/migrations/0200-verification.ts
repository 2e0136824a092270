import { confineToGrants, enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

const OF_VISIBLE_CAMPAIGN = 'campaign_id in (select c.id from analytics.campaign c)';

/** Of the transcript that was read last, as ingestion announced it; an older announcement that arrives later changes nothing. */
const EPISODE_WORDS = `create table analytics.episode_words (
  organization_id uuid not null,
  episode_id uuid not null,
  version text not null,
  read_at timestamptz not null,
  times_estimated boolean not null,
  -- Each word once; null where there are too many.
  vocabulary text[],
  primary key (organization_id, episode_id))`;

/** What is said in an advertisement and ten seconds around it: [{"startSeconds", "endSeconds", "text"}]. */
const SLOT_WORDS = `create table analytics.ad_slot_words (
  organization_id uuid not null,
  slot_id uuid not null,
  episode_id uuid not null,
  lines jsonb not null,
  primary key (organization_id, slot_id))`;

/** Something about a campaign's spots that a person ought to look at. One row for each spot, episode and kind, whatever is found how often. */
const FLAG = `create table analytics.verification_flag (
  organization_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  -- Null: the campaign as a whole.
  placement_id uuid,
  -- Null: all episodes.
  episode_id uuid,
  kind text not null,
  severity text not null check (severity in ('SEVERE', 'WARNING', 'NOTICE')),
  -- {"finding", "measured", "threshold", "quotes"}: see Flag in packages/measurement/src/verification/check.ts.
  evidence jsonb not null,
  first_seen_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  -- When it was no longer found; null while it is.
  resolved_at timestamptz(3),
  verdict text check (verdict in ('CONFIRMED', 'DISMISSED')),
  verdict_by text,
  verdict_at timestamptz(3),
  note text,
  primary key (organization_id, id),
  check ((verdict is null) = (verdict_at is null)),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id),
  foreign key (organization_id, placement_id) references analytics.placement (organization_id, id))`;

/** A spot as it was found in an episode: where, what was said, and what the checks found. It stays when the spot goes. */
const AIRCHECK = `create table analytics.aircheck (
  organization_id uuid not null,
  placement_id uuid not null,
  episode_id uuid not null,
  slot_id uuid not null,
  campaign_id uuid not null,
  start_seconds double precision not null,
  end_seconds double precision not null,
  -- Null without a transcript whose times can be trusted.
  lines jsonb,
  version text,
  checks jsonb not null,
  first_found_at timestamptz(3) not null,
  last_found_at timestamptz(3) not null,
  gone_at timestamptz(3),
  primary key (organization_id, placement_id, episode_id, slot_id),
  foreign key (organization_id, placement_id) references analytics.placement (organization_id, id))`;

/** What the last look at a campaign found of each kind: [{"kind", "state", "why"}]. */
const CHECKED = `create table analytics.campaign_verification (
  organization_id uuid not null,
  campaign_id uuid not null,
  checked_at timestamptz(3) not null,
  checks jsonb not null,
  primary key (organization_id, campaign_id),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id))`;

/** Campaigns to be looked at, since something about them changed; after a failure, from a later instant on. */
const DUE = `create table analytics.verification_due (
  organization_id uuid not null,
  campaign_id uuid not null,
  since timestamptz not null default now(),
  -- Grows with every change: whoever looked tells by it whether that was all.
  changes bigint not null default 1,
  primary key (organization_id, campaign_id))`;

/** Thresholds that an organization chose, by their names in FlagThresholds; what is not named is as the rules say. */
const SETTING = `create table analytics.verification_setting (
  organization_id uuid primary key,
  thresholds jsonb not null)`;

/**
 * Whatever is booked otherwise is looked at again, whichever verb changed it. Changes of many organizations at once, as later migrations may
 * make, are left to the daily look.
 */
const MARK_FUNCTION = `create function analytics.mark_verification_due() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare campaign uuid := case when tg_table_name = 'campaign' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'campaign_id')::uuid end;
  begin
    if campaign is not null and current_setting('castgraph.organization_id', true) = new.organization_id::text then
      insert into analytics.verification_due as d (organization_id, campaign_id) values (new.organization_id, campaign)
        on conflict (organization_id, campaign_id) do update set changes = d.changes + 1;
    end if;
    return null;
  end $$`;

/** What is booked, and what was found off its plan. */
const WATCHED_TABLES = ['campaign', 'flight', 'placement', 'promo_code', 'tracking_link', 'pixel', 'delivery_alert'];

/** Flags on spots, what they are found by, and when to look. */
export const verification: Migration = {
  name: '0200-verification',
  up: [
    EPISODE_WORDS,
    SLOT_WORDS,
    'create index ad_slot_words_episode on analytics.ad_slot_words (organization_id, episode_id)',
    FLAG,
    `create unique index verification_flag_subject on analytics.verification_flag (organization_id, campaign_id, kind, placement_id, episode_id)
       nulls not distinct`,
    'create index verification_flag_newest on analytics.verification_flag (organization_id, campaign_id, first_seen_at desc, id desc)',
    // What waits for a person, of all campaigns.
    `create index verification_flag_queue on analytics.verification_flag (organization_id, first_seen_at desc, id desc)
       where resolved_at is null and verdict is null`,
    AIRCHECK,
    'create index aircheck_campaign on analytics.aircheck (organization_id, campaign_id)',
    CHECKED,
    DUE,
    'create index verification_due_since on analytics.verification_due (since)',
    // Of all organizations, those whose flights are near or lately over.
    'create index campaign_flight_to on analytics.campaign (flight_to) where archived_at is null',
    SETTING,
    MARK_FUNCTION,
    ...WATCHED_TABLES.map(
      (table) =>
        `create trigger verification_due after insert or update on analytics.${table} for each row execute function analytics.mark_verification_due()`,
    ),
    ...[
      'episode_words',
      'ad_slot_words',
      'verification_flag',
      'aircheck',
      'campaign_verification',
      'verification_due',
      'verification_setting',
    ].flatMap((table) => enableTenantPolicies(schema, table)),
    // Which campaigns are to be looked at is asked across organizations.
    ...enableSystemAccess(schema, 'verification_due'),
    ...enableSystemAccess(schema, 'campaign_verification'),
    ...confineToGrants(schema, 'episode_words', ['false']),
    ...confineToGrants(schema, 'ad_slot_words', ['false']),
    ...confineToGrants(schema, 'verification_setting', ['false']),
    ...confineToGrants(schema, 'campaign_verification', ['false']),
    ...confineToGrants(schema, 'aircheck', [OF_VISIBLE_CAMPAIGN]),
    // The publisher first: a sponsor sees what a person confirmed.
    ...confineToGrants(schema, 'verification_flag', [`verdict = 'CONFIRMED' and ${OF_VISIBLE_CAMPAIGN}`]),
  ],
};
