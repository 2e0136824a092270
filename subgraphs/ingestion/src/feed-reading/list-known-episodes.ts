import type { EntityManager } from '@castgraph/orm/open-orm';
import { COUNT_REQUIRED } from '../episodes/data-quality.ts';
import type { EpisodeForm } from './episode-form.ts';
import type { KnownFeed } from './known-feed.ts';

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

interface Row {
  id: string;
  guid: string;
  title: string;
  published_at: string | null;
  content_hash: string;
  is_removed: boolean;
  required_there: number;
}

/** Every episode of the feed, by GUID. One statement; some 250 bytes each. */
export async function listKnownEpisodes(em: EntityManager, { organizationId, id }: KnownFeed): Promise<Map<string, KnownEpisode>> {
  const rows = await em.execute<Row[]>(
    `/* ingestion.list-known-episodes */ select id, guid, title, to_json(published_at) #>> '{}' as published_at,
       encode(content_hash, 'hex') as content_hash, removed_at is not null as is_removed, ${COUNT_REQUIRED} as required_there
     from ingestion.episode e where organization_id = ? and podcast_id = ?`,
    [organizationId, id],
  );
  return new Map(
    rows.map((row) => [
      row.guid,
      {
        id: row.id,
        guid: row.guid,
        title: row.title,
        publishedAt: row.published_at,
        contentHash: row.content_hash,
        isRemoved: row.is_removed,
        requiredThere: row.required_there,
      },
    ]),
  );
}

/** True when the episode is stored exactly like this, so that nothing has to be written. */
export function isStored(form: EpisodeForm, known: KnownEpisode | undefined): known is KnownEpisode {
  return known !== undefined && !known.isRemoved && known.contentHash === form.contentHash;
}
