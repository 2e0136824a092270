import { COUNT_REQUIRED } from '../episodes/data-quality.ts';
import type { EpisodeForm } from './episode-form.ts';

/** An episode as far as it must be known to tell whether a feed has changed it. */
export interface KnownEpisode {
  id: string;
  guid: string;
  title: string;
  /** RFC 3339. */
  publishedAt: string | null;
  /** SHA-256, hex. */
  contentHash: string;
  isRemoved: boolean;
  /** How many of the fields that a record should have. */
  requiredThere: number;
}

/** As the statement lists them: without names, because a show has hundreds. */
type ListedEpisode = [
  id: string,
  guid: string,
  title: string,
  publishedAt: string | null,
  contentHash: string,
  isRemoved: boolean,
  requiredThere: number,
];

/** SQL, an expression: every episode of a feed, some 250 bytes each; its values are the organization and the podcast. */
export const LIST_KNOWN_EPISODES = `(select json_agg(json_build_array(id, guid, title, published_at, encode(content_hash, 'hex'),
    removed_at is not null, ${COUNT_REQUIRED})) from ingestion.episode e where organization_id = ?::uuid and podcast_id = ?::uuid)::text`;

/** What `LIST_KNOWN_EPISODES` says, by GUID. */
export function readKnownEpisodes(list: string | null): Map<string, KnownEpisode> {
  const listed = list === null ? [] : (JSON.parse(list) as ListedEpisode[]);
  return new Map(
    listed.map(([id, guid, title, publishedAt, contentHash, isRemoved, requiredThere]) => [
      guid,
      { id, guid, title, publishedAt, contentHash, isRemoved, requiredThere },
    ]),
  );
}

/** True when the episode is stored exactly like this, so that nothing has to be written. */
export function isStored(form: EpisodeForm, known: KnownEpisode | undefined): known is KnownEpisode {
  return known !== undefined && !known.isRemoved && known.contentHash === form.contentHash;
}
