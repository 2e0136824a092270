import { episodesChanged } from '@castgraph/contracts/episodes-changed';
import { newId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import type { EpisodeChange } from '../generated/resolvers.ts';
import { toJson, type EpisodeForm } from './episode-form.ts';

/** Whose episodes they are, as others are told. */
export interface EpisodeOwner {
  organizationId: string;
  podcast: { id: string; title: string; feedUrl: string; categories: string[] };
}

export interface StoredEpisode {
  episodeId: string;
  guid: string;
  change: EpisodeChange;
}

const UPSERT = `insert into ingestion.episode as e (organization_id, id, podcast_id, guid, title, published_at, duration_seconds, audio_url, audio_url_key,
    size_bytes, mime_type, season, number, show_notes, metadata, content_hash)
  select ?::uuid, f.id, ?::uuid, f.guid, f.title, f."publishedAt", f."durationSeconds", f."audioUrl", f."audioUrlKey",
    f."sizeBytes", f."mimeType", f.season, f.number, f."showNotes", f.metadata, decode(f."contentHash", 'hex')
  from json_to_recordset(?::json) as f (id uuid, guid text, title text, "publishedAt" timestamptz, "durationSeconds" int, "audioUrl" text, "audioUrlKey" text,
    "sizeBytes" bigint, "mimeType" text, season int, number double precision, "showNotes" text, metadata jsonb, "contentHash" text)
  on conflict (organization_id, podcast_id, guid) do update set title = excluded.title, published_at = excluded.published_at,
    duration_seconds = excluded.duration_seconds, audio_url = excluded.audio_url, audio_url_key = excluded.audio_url_key, size_bytes = excluded.size_bytes,
    mime_type = excluded.mime_type, season = excluded.season, number = excluded.number, show_notes = excluded.show_notes, metadata = excluded.metadata,
    content_hash = excluded.content_hash, changed_at = now(), removed_at = null
  where e.content_hash <> excluded.content_hash or e.removed_at is not null
  returning id, guid, xmax = 0 as is_new`;

/**
 * Stores a batch of episodes by GUID (C25): new ones are added, changed and returned ones updated, the others not touched;
 * their addresses are added to those they had. Tells others of what changed, in the same transaction.
 * GUIDs within a batch are distinct. @returns one verdict per form, in order
 */
export async function storeEpisodes(em: EntityManager, owner: EpisodeOwner, forms: readonly EpisodeForm[]): Promise<StoredEpisode[]> {
  const { organizationId, podcast } = owner;
  const written = await em.execute<{ id: string; guid: string; is_new: boolean }[]>(UPSERT, [
    organizationId,
    podcast.id,
    toJson(forms.map(({ urlKeys: _keys, hosts: _hosts, ...form }) => ({ id: newId(), ...form }))),
  ]);
  const known = await em.execute<{ id: string; guid: string }[]>(
    'select id, guid from ingestion.episode where organization_id = ? and podcast_id = ? and guid = any (?::text[])',
    [organizationId, podcast.id, arrayLiteral(forms.map(({ guid }) => guid))],
  );
  const idOf = new Map(known.map(({ id, guid }) => [guid, id]));
  const changeOf = new Map<string, EpisodeChange>(written.map(({ guid, is_new }) => [guid, is_new ? 'ADDED' : 'CHANGED']));
  const urls = forms.flatMap(({ guid, urlKeys }) => urlKeys.map((url_key) => ({ episode_id: idOf.get(guid), url_key })));
  await em.execute(
    `insert into ingestion.episode_url (organization_id, episode_id, url_key)
     select ?::uuid, u.episode_id, u.url_key from json_to_recordset(?::json) as u (episode_id uuid, url_key text) on conflict do nothing`,
    [organizationId, toJson(urls)],
  );
  await publishEpisodes(
    em,
    owner,
    written.map(({ id }) => id),
  );
  return forms.map(({ guid }) => ({ episodeId: idOf.get(guid)!, guid, change: changeOf.get(guid) ?? 'UNCHANGED' }));
}

interface EpisodeState {
  id: string;
  guid: string;
  title: string;
  published_at: string | null;
  duration_seconds: number | null;
  size_bytes: string | null;
  removed_at: string | null;
  audio_urls: string[];
}

/** Tells others the whole state of these episodes (at most 200), with every address they have and had. */
export async function publishEpisodes(em: EntityManager, { organizationId, podcast }: EpisodeOwner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const states = await em.execute<EpisodeState[]>(
    `select e.id, e.guid, e.title, to_json(e.published_at) #>> '{}' as published_at, e.duration_seconds, e.size_bytes, to_json(e.removed_at) #>> '{}' as removed_at,
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
        sizeBytes: nonNegative(state.size_bytes === null ? null : Number(state.size_bytes)),
        bitrateBps: null,
        id3Bytes: null,
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

function nonNegative(value: number | null): number | null {
  return value !== null && value >= 0 ? value : null;
}
