import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const TRANSCRIPT = `create table ingestion.transcript (
  organization_id uuid not null,
  episode_id uuid not null,
  -- Which of the feed's links was read, and where it led.
  link text,
  url text,
  format text check (format in ('VTT', 'SRT', 'JSON', 'HTML', 'SIMPLE_TRANSCRIPTS', 'TEXT')),
  language text,
  times_estimated boolean,
  segment_count int not null default 0,
  -- Validators of the last document, and its SHA-256, for servers that ignore them.
  etag text,
  last_modified text,
  document_hash bytea,
  -- [{"code", "message", "line"}]: what was odd about it.
  warnings jsonb not null default '[]',
  -- When these words were read; null while none were. What had been read is replaced, not kept.
  read_at timestamptz,
  checked_at timestamptz not null default now(),
  -- How often it was asked for since its words changed.
  checks int not null default 0,
  -- Cause of the last failure, and how many there were running.
  error text,
  failures int not null default 0,
  primary key (organization_id, episode_id),
  foreign key (organization_id, episode_id) references ingestion.episode (organization_id, id) on delete cascade)`;

// A page of a long transcript is read without its other pages; each is compressed, and moved out of the way, by itself.
const PAGE = `create table ingestion.transcript_page (
  organization_id uuid not null,
  episode_id uuid not null,
  page int not null,
  -- [[start, end, text, speaker], …]: as many as stand in every page but the last.
  segments jsonb not null,
  primary key (organization_id, episode_id, page),
  foreign key (organization_id, episode_id) references ingestion.transcript (organization_id, episode_id) on delete cascade)`;

/** Of episodes known before, the newest of each show come due first, two a minute for a show. */
const BACKLOG = `update ingestion.episode e set transcript_due_at = now() + ranked.place * interval '30 seconds'
  from (select organization_id, id, row_number() over (partition by organization_id, podcast_id order by published_at desc nulls last) as place
        from ingestion.episode where metadata -> 'transcripts' is not null) ranked
  where e.organization_id = ranked.organization_id and e.id = ranked.id`;

/** What publishers' transcripts say, and when to ask for them. */
export const transcripts: Migration = {
  name: '0260-transcripts',
  up: [
    // When to read the transcript; null when there is nothing to read.
    'alter table ingestion.episode add column transcript_due_at timestamptz',
    'create index on ingestion.episode (transcript_due_at) where transcript_due_at is not null',
    TRANSCRIPT,
    ...enableTenantPolicies('ingestion', 'transcript'),
    // The reader claims what is due across organizations, and asks with what it knows of each.
    ...enableSystemAccess('ingestion', 'transcript'),
    PAGE,
    ...enableTenantPolicies('ingestion', 'transcript_page'),
    // The owner is bound by the policies like anybody, and sees no episode otherwise.
    'alter table ingestion.episode no force row level security',
    BACKLOG,
    'alter table ingestion.episode force row level security',
  ],
};
