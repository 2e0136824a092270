import { episodesChanged } from '@castgraph/contracts/episodes-changed';
import { newId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import { compareEpisodes, type ComparedEpisode } from '../episodes/episode-changes.ts';
import { recordChanges, type EpisodeChangeRecord } from '../episodes/record-changes.ts';
import type { EpisodeChange } from '../generated/resolvers.ts';
import { toJson, type EpisodeForm } from './episode-form.ts';

/** Whose episodes they are, as others are told. */
export interface EpisodeOwner {
  organizationId: string;
  podcast: {
    id: string;
    title: string;
    feedUrl: string;
    /** Known while a document is read; without them nothing is said about categories. */
    categories?: string[];
  };
}

/** The reading that stores them. */
export interface StoringReading extends EpisodeOwner {
  readingId: string;
}

export interface StoredEpisode {
  episodeId: string;
  guid: string;
  change: EpisodeChange;
}

// The statement sees the rows as they were before it: `before` is what the history compares with. An audio file is due to be
// read when it is new or another: those of the last 30 days at once, the back catalogue ten a minute.
const UPSERT = `/* ingestion.store-episodes */ with form as materialized (
    select * from json_to_recordset(?::json) as f (id uuid, guid text, title text, "publishedAt" timestamptz, "durationSeconds" int, "audioUrl" text,
      "audioUrlKey" text, "sizeBytes" bigint, "mimeType" text, season int, number double precision, "showNotes" text, metadata jsonb, "contentHash" text,
      place int)),
  before as materialized (
    select e.* from form f join ingestion.episode e on e.organization_id = ?::uuid and e.podcast_id = ?::uuid and e.guid = f.guid),
  waiting as materialized (
    select count(*) as files from ingestion.episode where organization_id = ?::uuid and podcast_id = ?::uuid and audio_due_at is not null),
  written as (
    insert into ingestion.episode as e (organization_id, id, podcast_id, guid, title, published_at, duration_seconds, audio_url, audio_url_key,
      size_bytes, mime_type, season, number, show_notes, metadata, content_hash, first_reading_id, audio_due_at)
    select ?::uuid, f.id, ?::uuid, f.guid, f.title, f."publishedAt", f."durationSeconds", f."audioUrl", f."audioUrlKey",
      f."sizeBytes", f."mimeType", f.season, f.number, f."showNotes", f.metadata, decode(f."contentHash", 'hex'), ?::uuid,
      case when f."audioUrlKey" is null then null when f."publishedAt" > now() - interval '30 days' then now()
        else now() + floor((waiting.files + f.place) / 10) * interval '1 minute' end
    from form f, waiting
    on conflict (organization_id, podcast_id, guid) do update set title = excluded.title, published_at = excluded.published_at,
      duration_seconds = excluded.duration_seconds, audio_url = excluded.audio_url, audio_url_key = excluded.audio_url_key, size_bytes = excluded.size_bytes,
      mime_type = excluded.mime_type, season = excluded.season, number = excluded.number, show_notes = excluded.show_notes, metadata = excluded.metadata,
      content_hash = excluded.content_hash, changed_at = now(), removed_at = null, ${audioColumns()}
    where e.content_hash <> excluded.content_hash or e.removed_at is not null
    returning id, guid, xmax = 0 as is_new)
  select coalesce(w.id, b.id) as id, f.guid, w.is_new, case when not w.is_new then to_jsonb(b) - 'content_hash' end as before
  from form f left join before b on b.guid = f.guid left join written w on w.guid = f.guid`;

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
  id: string | null;
  guid: string;
  /** Null for an episode that stands as it was. */
  is_new: boolean | null;
  /** The row as it was, of one that changed. */
  before: EpisodeRow | null;
}

/**
 * Stores a batch of episodes by GUID (C25): new ones are added, changed and returned ones updated and put into their
 * histories, the others not touched; their addresses are added to those they had. Tells others of what changed, in the same
 * transaction. GUIDs within a batch are distinct. @returns one verdict per form, in order
 */
export async function storeEpisodes(em: EntityManager, reading: StoringReading, forms: readonly EpisodeForm[]): Promise<StoredEpisode[]> {
  const { organizationId, podcast, readingId } = reading;
  const rows = await em.execute<WrittenRow[]>(UPSERT, [
    toJson(toRows(forms)),
    ...Array.from({ length: 3 }, () => [organizationId, podcast.id]).flat(),
    readingId,
  ]);
  const rowOf = new Map(rows.map((row) => [row.guid, row]));
  const idOf = await requireIds(em, reading, rows);
  const urls = forms.flatMap(({ guid, urlKeys }) => urlKeys.map((url_key) => ({ episode_id: idOf.get(guid), url_key })));
  await em.execute(
    `/* ingestion.store-episode-urls */ insert into ingestion.episode_url (organization_id, episode_id, url_key)
     select ?::uuid, u.episode_id, u.url_key from json_to_recordset(?::json) as u (episode_id uuid, url_key text) on conflict do nothing`,
    [organizationId, toJson(urls)],
  );
  await recordChanges(
    em,
    reading,
    forms.flatMap((form) => changeOf(form, rowOf.get(form.guid)!)),
  );
  await publishEpisodes(
    em,
    reading,
    rows.flatMap(({ id, is_new }) => (is_new === null ? [] : id!)),
  );
  return forms.map(({ guid }) => ({ episodeId: idOf.get(guid)!, guid, change: verdictOf(rowOf.get(guid)!) }));
}

function verdictOf({ is_new }: WrittenRow): EpisodeChange {
  if (is_new === null) return 'UNCHANGED';
  return is_new ? 'ADDED' : 'CHANGED';
}

/** Rows with an id for those that are new, and where each stands by date, newest first: the order in which their files are read. */
function toRows(forms: readonly EpisodeForm[]): object[] {
  const byDate = forms.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const placeOf = new Map(byDate.map(({ guid }, place) => [guid, place]));
  return forms.map(({ urlKeys: _keys, hosts: _hosts, ...form }) => Object.assign(form, { id: newId(), place: placeOf.get(form.guid) }));
}

function changeOf(form: EpisodeForm, { id, before }: WrittenRow): EpisodeChangeRecord[] {
  if (before === null || id === null) return [];
  const changes = compareEpisodes(fromRow(before), form);
  if (before.removed_at !== null) return [{ episodeId: id, kind: 'RETURNED', changes }];
  return changes.length === 0 ? [] : [{ episodeId: id, kind: 'CHANGED', changes }];
}

/** The ids by GUID. One that another reading added while this statement ran, and is as it should be, is in neither of its halves. */
async function requireIds(
  em: EntityManager,
  { organizationId, podcast }: EpisodeOwner,
  rows: readonly WrittenRow[],
): Promise<Map<string, string>> {
  const missing = rows.filter(({ id }) => id === null).map(({ guid }) => guid);
  const found =
    missing.length === 0
      ? []
      : await em.execute<{ id: string; guid: string }[]>(
          'select id, guid from ingestion.episode where organization_id = ? and podcast_id = ? and guid = any (?::text[])',
          [organizationId, podcast.id, arrayLiteral(missing)],
        );
  return new Map([...rows, ...found].flatMap(({ id, guid }) => (id === null ? [] : [[guid, id]])));
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

interface EpisodeState {
  id: string;
  guid: string;
  title: string;
  published_at: string | null;
  duration_seconds: number | null;
  size_bytes: string | null;
  bitrate_bps: string | null;
  id3_bytes: string | null;
  removed_at: string | null;
  audio_urls: string[];
}

/** Tells others the whole state of these episodes (at most 200), with every address they have and had. */
export async function publishEpisodes(em: EntityManager, { organizationId, podcast }: EpisodeOwner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const states = await em.execute<EpisodeState[]>(
    `select e.id, e.guid, e.title, to_json(e.published_at) #>> '{}' as published_at, 
       coalesce(e.audio_seconds, e.duration_seconds) as duration_seconds, coalesce(e.audio_bytes, e.size_bytes) as size_bytes, e.bitrate_bps, e.id3_bytes, to_json(e.removed_at) #>> '{}' as removed_at,
       array(select u.url_key from ingestion.episode_url u where u.organization_id = e.organization_id and u.episode_id = e.id order by u.url_key) as audio_urls
     from unnest(?::uuid[]) with ordinality as wanted (id, place) join ingestion.episode e on e.organization_id = ? and e.id = wanted.id
     order by wanted.place`,
    [arrayLiteral(ids), organizationId],
  );
  await publishEvent(
    em,
    episodesChanged,
    {
      organizationId,
      podcast,
      episodes: states.map((state) => ({
        id: state.id,
        guid: state.guid,
        title: state.title,
        publishedAt: toInstant(state.published_at),
        durationSeconds: nonNegative(state.duration_seconds),
        sizeBytes: wholeOrNull(state.size_bytes),
        bitrateBps: wholeOrNull(state.bitrate_bps) || null,
        id3Bytes: wholeOrNull(state.id3_bytes),
        audioUrls: state.audio_urls,
        removedAt: toInstant(state.removed_at),
      })),
    },
    { key: podcast.id },
  );
}

function toInstant(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}

/** Big integers come as text. */
function wholeOrNull(text: string | null): number | null {
  return text === null ? null : nonNegative(Number(text));
}

function nonNegative(value: number | null): number | null {
  return value !== null && value >= 0 ? value : null;
}
