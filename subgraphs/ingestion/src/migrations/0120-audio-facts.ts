import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess } from '@castgraph/orm/tenant-table';

const COLUMNS = `alter table ingestion.episode
  -- What the file itself says, as opposed to the feed; null until it has been read. Unknown again when the address changes.
  add column audio_codec text,
  add column audio_bytes bigint,
  add column audio_seconds double precision,
  add column bitrate_bps bigint,
  -- What stands before the audio: ID3 tags, or the boxes before the media data of an MP4.
  add column id3_bytes bigint,
  add column audio_read_at timestamptz,
  -- Cause of the last failure, and how many there were running.
  add column audio_error text,
  add column audio_failures int not null default 0,
  -- When to read the file; null when there is nothing to read. Episodes known before come due over a week, not all at once.
  add column audio_due_at timestamptz default now() + random() * interval '7 days'`;

/** What an episode's file says of itself (C13, C14), and when to ask it. */
export const audioFacts: Migration = {
  name: '0120-audio-facts',
  up: [
    COLUMNS,
    'alter table ingestion.episode alter column audio_due_at drop default',
    'create index on ingestion.episode (audio_due_at) where audio_due_at is not null',
    'create index on ingestion.episode (organization_id, podcast_id) where audio_due_at is not null',
    // The reader claims what is due across organizations.
    ...enableSystemAccess('ingestion', 'episode', ['select', 'update']),
  ],
};
