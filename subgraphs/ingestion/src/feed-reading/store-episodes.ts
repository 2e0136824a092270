import { newId } from '@castgraph/kernel/ids';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { compareEpisodes, type ComparedEpisode } from '../episodes/episode-changes.ts';
import { recordChanges, type EpisodeChangeRecord } from '../episodes/record-changes.ts';
import type { EpisodeChange } from '../generated/resolvers.ts';
import { toJson, type EpisodeForm } from './episode-form.ts';
import { FeedTakenOver } from './feed-reading.ts';
import { publishEpisodes, publishNew, type EpisodeOwner } from './publish-episodes.ts';

/** The reading that stores them. */
export interface StoringReading extends EpisodeOwner {
  readingId: string;
  /** The mark by which the feed is its own. */
  claim: string;
}

export interface StoredEpisode {
  episodeId: string;
  change: EpisodeChange;
}

/** One that was written, or stood as it was. */
export interface WrittenEpisode extends StoredEpisode {
  guid: string;
}

// Nothing is written unless the feed is the reading's own, and then it stays so. The statement sees the rows as they were before
// it: `before` is what the history compares with, looked up one by one, because a show has a hundred wide rows of which one is
// asked for. An audio file is due to be read when it is new or another: those of the last 30 days at once, the back catalogue
// ten a minute, after what waits already, which is counted only then. A transcript is due when it is named first or elsewhere: the
// newest at once, ten a minute of those that come with it.
const UPSERT = `/* ingestion.store-episodes */ with held as materialized (
    select from ingestion.podcast where organization_id = ?::uuid and id = ?::uuid and claimed_until = ?::timestamptz for update),
  form as materialized (
    select * from json_to_recordset(?::json) as f (id uuid, guid text, title text, "publishedAt" timestamptz, "durationSeconds" int, "audioUrl" text,
      "audioUrlKey" text, "sizeBytes" bigint, "mimeType" text, season int, number double precision, "showNotes" text, metadata jsonb, "contentHash" text,
      "urlKeys" text[], place int)),
  before as materialized (
    select e.* from form f cross join lateral (
      select * from ingestion.episode where organization_id = ?::uuid and podcast_id = ?::uuid and guid = f.guid offset 0) e),
  written as (
    insert into ingestion.episode as e (organization_id, id, podcast_id, guid, title, published_at, duration_seconds, audio_url, audio_url_key,
      size_bytes, mime_type, season, number, show_notes, metadata, content_hash, first_reading_id, transcript_due_at, audio_due_at)
    select ?::uuid, f.id, ?::uuid, f.guid, f.title, f."publishedAt", f."durationSeconds", f."audioUrl", f."audioUrlKey",
      f."sizeBytes", f."mimeType", f.season, f.number, f."showNotes", f.metadata, decode(f."contentHash", 'hex'), ?::uuid,
      case when f.metadata -> 'transcripts' is not null then now() + floor(f.place / 10) * interval '1 minute' end,
      case when f."audioUrlKey" is null then null when f."publishedAt" > now() - interval '30 days' then now()
        else now() + floor(((select count(*) from ingestion.episode where organization_id = ?::uuid and podcast_id = ?::uuid
          and audio_due_at is not null) + f.place) / 10) * interval '1 minute' end
    from held, form f
    on conflict (organization_id, podcast_id, guid) do update set title = excluded.title, published_at = excluded.published_at,
      duration_seconds = excluded.duration_seconds, audio_url = excluded.audio_url, audio_url_key = excluded.audio_url_key, size_bytes = excluded.size_bytes,
      mime_type = excluded.mime_type, season = excluded.season, number = excluded.number, show_notes = excluded.show_notes, metadata = excluded.metadata,
      content_hash = excluded.content_hash, changed_at = now(), removed_at = null, ${audioColumns()},
      transcript_due_at = case when e.metadata -> 'transcripts' is distinct from excluded.metadata -> 'transcripts'
        then excluded.transcript_due_at else e.transcript_due_at end
    where e.content_hash <> excluded.content_hash or e.removed_at is not null
    returning id, guid, xmax = 0 as is_new),
  stored as materialized (
    select coalesce(w.id, b.id) as id, f.guid, f."urlKeys" as url_keys, w.is_new, case when not w.is_new then to_jsonb(b) - 'content_hash' end as before
    from held, form f left join before b on b.guid = f.guid left join written w on w.guid = f.guid),
  addressed as (
    insert into ingestion.episode_url (organization_id, episode_id, url_key)
    select ?::uuid, s.id, url_key from stored s, unnest(s.url_keys) url_key on conflict do nothing)
  select id, guid, is_new, before from stored`;

/** The facts of another file are unknown until it has been read; a file of another length is read again. */
function audioColumns(): string {
  const isOther = 'e.audio_url_key is distinct from excluded.audio_url_key';
  const facts = ['audio_codec', 'audio_bytes', 'audio_seconds', 'bitrate_bps', 'id3_bytes', 'audio_read_at', 'audio_error'];
  return [
    ...facts.map((column) => `${column} = case when ${isOther} then null else e.${column} end`),
    `audio_failures = case when ${isOther} or e.size_bytes is distinct from excluded.size_bytes then 0 else e.audio_failures end`,
    `audio_due_at = case when ${isOther} or e.size_bytes is distinct from excluded.size_bytes then excluded.audio_due_at else e.audio_due_at end`,
  ].join(', ');
}

interface WrittenRow {
  id: string;
  guid: string;
  /** Null for an episode that stands as it was. */
  is_new: boolean | null;
  /** The row as it was, of one that changed. */
  before: EpisodeRow | null;
}

/**
 * Stores a batch of episodes by GUID (C25), at least one: new ones are added, changed and returned ones updated and put into
 * their histories, the others not touched; their addresses are added to those they had. Tells others of what changed, in the
 * same transaction, for which the feed stays the reading's own. GUIDs within a batch are distinct.
 * @returns one verdict per form, in order
 * @throws FeedTakenOver
 */
export async function storeEpisodes(em: EntityManager, reading: StoringReading, forms: readonly EpisodeForm[]): Promise<WrittenEpisode[]> {
  const { organizationId, podcast, readingId, claim } = reading;
  const show = [organizationId, podcast.id];
  const rows = await executePrepared<WrittenRow>(em, UPSERT, [
    ...show,
    claim,
    toJson(toRows(forms)),
    ...show,
    ...show,
    readingId,
    ...show,
    organizationId,
  ]);
  if (rows.length === 0) throw new FeedTakenOver();
  const rowOf = new Map(rows.map((row) => [row.guid, row]));
  await recordChanges(
    em,
    reading,
    forms.flatMap((form) => changeOf(form, rowOf.get(form.guid)!)),
  );
  await tell(em, reading, forms, rows);
  return forms.map(({ guid }) => ({ episodeId: rowOf.get(guid)!.id, guid, change: verdictOf(rowOf.get(guid)!) }));
}

/** Of new episodes everything is known; those that have changed may have more addresses, and facts of their files. */
async function tell(em: EntityManager, reading: StoringReading, forms: readonly EpisodeForm[], rows: readonly WrittenRow[]): Promise<void> {
  const changed = rows.filter(({ is_new }) => is_new !== null);
  if (!changed.every(({ is_new }) => is_new)) {
    await publishEpisodes(
      em,
      reading,
      changed.map(({ id }) => id),
    );
    return;
  }
  const formOf = new Map(forms.map((form) => [form.guid, form]));
  await publishNew(
    em,
    reading,
    changed.map(({ id, guid }) => ({ id, form: formOf.get(guid)! })),
  );
}

function verdictOf({ is_new }: WrittenRow): EpisodeChange {
  if (is_new === null) return 'UNCHANGED';
  return is_new ? 'ADDED' : 'CHANGED';
}

/** Rows with an id for those that are new, and where each stands by date, newest first: the order in which their files are read. */
function toRows(forms: readonly EpisodeForm[]): object[] {
  const byDate = forms.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const placeOf = new Map(byDate.map(({ guid }, place) => [guid, place]));
  return forms.map(({ hosts: _hosts, ...form }) => Object.assign(form, { id: newId(), place: placeOf.get(form.guid) }));
}

function changeOf(form: EpisodeForm, { id, before }: WrittenRow): EpisodeChangeRecord[] {
  if (before === null) return [];
  const changes = compareEpisodes(fromRow(before), form);
  if (before.removed_at !== null) return [{ episodeId: id, kind: 'RETURNED', changes }];
  return changes.length === 0 ? [] : [{ episodeId: id, kind: 'CHANGED', changes }];
}

interface EpisodeRow {
  title: string;
  published_at: string | null;
  duration_seconds: number | null;
  audio_url: string | null;
  size_bytes: number | null;
  mime_type: string | null;
  season: number | null;
  number: number | null;
  show_notes: string | null;
  metadata: Record<string, unknown>;
  removed_at: string | null;
}

function fromRow(row: EpisodeRow): ComparedEpisode {
  return {
    title: row.title,
    publishedAt: row.published_at,
    durationSeconds: row.duration_seconds,
    audioUrl: row.audio_url,
    sizeBytes: row.size_bytes,
    mimeType: row.mime_type,
    season: row.season,
    number: row.number,
    showNotes: row.show_notes,
    metadata: row.metadata,
  };
}
