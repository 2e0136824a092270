import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EpisodeForm } from './episode-form.ts';
import type { FeedReading } from './feed-reading.ts';

/** An episode as far as it must be known to tell whether a feed has changed it. */
export interface KnownEpisode {
  id: string;
  guid: string;
  /** SHA-256, hex. */
  contentHash: string;
  isRemoved: boolean;
}

/** As the statement lists them: without names, because a show has hundreds. */
type ListedEpisode = [id: string, guid: string, contentHash: string, isRemoved: boolean];

/** SQL, an expression: every episode of a feed, as text; its values are the organization and the podcast. */
export const KNOWN_EPISODES = `coalesce((select json_agg(json_build_array(id, guid, encode(content_hash, 'hex'), removed_at is not null))
    from ingestion.episode where organization_id = ?::uuid and podcast_id = ?::uuid), '[]')::text`;

/** Every episode of the reading's feed by GUID, removed ones too. */
export async function listKnownEpisodes(reading: FeedReading): Promise<Map<string, KnownEpisode>> {
  const [row] = await reading.inOrganization((em) =>
    executePrepared<{ episodes: string }>(em, `/* ingestion.list-known-episodes */ select ${KNOWN_EPISODES} as episodes`, [
      reading.organizationId,
      reading.feed.id,
    ]),
  );
  return readKnownEpisodes(row!.episodes);
}

/** What `KNOWN_EPISODES` says, by GUID. */
export function readKnownEpisodes(list: string): Map<string, KnownEpisode> {
  const listed = JSON.parse(list) as ListedEpisode[];
  return new Map(listed.map(([id, guid, contentHash, isRemoved]) => [guid, { id, guid, contentHash, isRemoved }]));
}

/** True when the episode is stored exactly like this, so that nothing has to be written. */
export function isStored(form: EpisodeForm, known: KnownEpisode | undefined): known is KnownEpisode {
  return known !== undefined && !known.isRemoved && known.contentHash === form.contentHash;
}
