import type { Feed } from '@castgraph/feeds/feed-record';
import { readFeed } from '@castgraph/feeds/read-feed';
import { executePrepared } from '@castgraph/orm/execute-bound';
import { unpackOutline } from './feed-outline.ts';
import type { FeedReading } from './feed-reading.ts';
import type { FeedDocument } from './fetch-feed.ts';
import { LIST_KNOWN_EPISODES, readKnownEpisodes, type KnownEpisode } from './list-known-episodes.ts';

/** What was stored of a feed before this reading. */
export interface StoredFeed {
  episodes: Map<string, KnownEpisode>;
  /** Episodes that are in the feed to the letter when an item of this text is. */
  byItem: Map<string, KnownEpisode>;
  context: string;
}

const FIND_STORED = `/* ingestion.find-stored-feed */ select o.context, o.items, ${LIST_KNOWN_EPISODES} as episodes
  from (select) once left join ingestion.feed_outline o on o.organization_id = ?::uuid and o.podcast_id = ?::uuid and o.fingerprint = ?`;

/** What is stored of the feed. It stays so while the feed is this reading's: nobody else writes its episodes. */
export async function findStoredFeed(reading: FeedReading): Promise<StoredFeed> {
  const show = [reading.organizationId, reading.feed.id];
  const [row] = await reading.inOrganization((em) =>
    executePrepared<{ context: string | null; items: Buffer | null; episodes: string | null }>(em, FIND_STORED, [
      ...show,
      ...show,
      reading.fingerprint,
    ]),
  );
  const episodes = readKnownEpisodes(row!.episodes);
  const episodeIdOf = row!.items === null ? new Map<string, string>() : unpackOutline(row!.items);
  return { episodes, byItem: byItemOf(episodeIdOf, episodes), context: row!.context ?? '' };
}

/**
 * Reads the document; what is whole of a broken one is kept and `truncated` set, so that nothing is concluded from absences.
 * Items that are stored to the letter are not read again.
 */
export function parseDocument({ bytes, contentType, url }: FeedDocument, stored?: StoredFeed): Feed {
  const options = { contentType, url, onTruncated: 'keep' as const };
  if (!stored || stored.byItem.size === 0) return readFeed(bytes, options);
  const known = { context: stored.context, has: (hash: string) => stored.byItem.has(hash) };
  const feed = readFeed(bytes, { ...options, known });
  return repeatsGuid(feed, stored) ? readFeed(bytes, options) : feed;
}

function byItemOf(episodeIdOf: Map<string, string>, episodes: Map<string, KnownEpisode>): Map<string, KnownEpisode> {
  const live = new Map([...episodes.values()].filter(({ isRemoved }) => !isRemoved).map((episode) => [episode.id, episode]));
  return new Map(
    [...episodeIdOf].flatMap(([hash, id]) => {
      const episode = live.get(id);
      return episode ? [[hash, episode] as const] : [];
    }),
  );
}

/** A GUID that occurs twice is warned about, which only a reading of both items can do. */
function repeatsGuid({ items, episodes }: Feed, { byItem }: StoredFeed): boolean {
  const fresh = new Set(episodes.map(({ guid }) => guid));
  return items?.list.some(({ hash, episode }) => episode === null && fresh.has(byItem.get(hash)!.guid)) ?? false;
}
