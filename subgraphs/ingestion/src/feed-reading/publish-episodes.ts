import { episodesChanged } from '@castgraph/contracts/episodes-changed';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import type { EpisodeForm } from './episode-form.ts';

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
  const states = await executePrepared<EpisodeState>(
    em,
    `/* ingestion.episode-states */ select e.id, e.guid, e.title, to_json(e.published_at) #>> '{}' as published_at, 
       coalesce(e.audio_seconds, e.duration_seconds) as duration_seconds, coalesce(e.audio_bytes, e.size_bytes) as size_bytes, e.bitrate_bps, e.id3_bytes, to_json(e.removed_at) #>> '{}' as removed_at,
       array(select u.url_key from ingestion.episode_url u where u.organization_id = e.organization_id and u.episode_id = e.id order by u.url_key) as audio_urls
     from unnest(?::uuid[]) with ordinality as wanted (id, place) join ingestion.episode e on e.organization_id = ?::uuid and e.id = wanted.id
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

/** The same for episodes that were not there before (at most 200), from what they were made of. */
export async function publishNew(
  em: EntityManager,
  { organizationId, podcast }: EpisodeOwner,
  added: readonly { id: string; form: EpisodeForm }[],
): Promise<void> {
  if (added.length === 0) return;
  const episodes = added.map(({ id, form }) => ({
    id,
    guid: form.guid,
    title: form.title,
    publishedAt: toInstant(form.publishedAt),
    durationSeconds: nonNegative(form.durationSeconds),
    sizeBytes: nonNegative(form.sizeBytes),
    bitrateBps: null,
    id3Bytes: null,
    audioUrls: form.urlKeys.toSorted(),
    removedAt: null,
  }));
  await publishEvent(em, episodesChanged, { organizationId, podcast, episodes }, { key: podcast.id });
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
