import type { Feed } from '@castgraph/feeds/feed-record';
import { readFeed } from '@castgraph/feeds/read-feed';
import { executePrepared } from '@castgraph/orm/execute-bound';
import { guidKey } from './episode-form.ts';
import type { FeedReading } from './feed-reading.ts';
import type { FeedDocument } from './fetch-feed.ts';
import { KNOWN_EPISODES, listKnownEpisodes, readKnownEpisodes, type KnownEpisode } from './list-known-episodes.ts';
import { ITEM_BYTES, markGuid, unpackOutline, type OutlinedEpisode } from './pack-outline.ts';

/** What was stored of a feed before this reading. */
export interface StoredFeed {
  /** Every episode by GUID; null while they were not asked for, because the outline names each that is not removed. */
  episodes: Map<string, KnownEpisode> | null;
  /** Episodes that are in the feed to the letter when an item of this text is. */
  byItem: Map<string, OutlinedEpisode>;
  context: string;
}

// To count a hundred rows costs a tenth of what it costs to list them, and shows that the outline names each that is there.
const FIND_STORED = `/* ingestion.find-stored-feed */ select o.context, o.items,
    case when length(o.items) = ${ITEM_BYTES} * (select count(*) from ingestion.episode
      where organization_id = ?::uuid and podcast_id = ?::uuid and removed_at is null) then null else ${KNOWN_EPISODES} end as episodes
  from (select) once left join ingestion.feed_outline o on o.organization_id = ?::uuid and o.podcast_id = ?::uuid and o.fingerprint = ?`;

/** What is stored of the feed. It stays so while the feed is this reading's: nobody else writes its episodes. */
async function findStoredFeed(reading: FeedReading): Promise<StoredFeed> {
  const show = [reading.organizationId, reading.feed.id];
  const [row] = await reading.inOrganization((em) =>
    executePrepared<{ context: string | null; items: Buffer | null; episodes: string | null }>(em, FIND_STORED, [
      ...show,
      ...show,
      ...show,
      reading.fingerprint,
    ]),
  );
  const { context, items, episodes } = row!;
  const stored = { episodes: null, byItem: items === null ? new Map() : unpackOutline(items), context: context ?? '' };
  return episodes === null ? stored : withEpisodes(stored, readKnownEpisodes(episodes));
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

/**
 * The document read, and what was stored before as far as it has to be known: where every episode is still there to the letter
 * and the rest is new, that is the outline.
 */
export async function readDocument(reading: FeedReading, document: FeedDocument): Promise<{ feed: Feed; stored: StoredFeed }> {
  const stored = await findStoredFeed(reading);
  const feed = parseDocument(document, stored);
  if (stored.episodes !== null || holdsEvery(feed, stored)) return { feed, stored };
  const listed = await listStored(reading, stored);
  return { feed: listed.byItem.size === stored.byItem.size ? feed : parseDocument(document, listed), stored: listed };
}

/** The same with its episodes listed. */
export async function listStored(reading: FeedReading, stored: StoredFeed): Promise<StoredFeed & { episodes: Map<string, KnownEpisode> }> {
  return withEpisodes(stored, stored.episodes ?? (await listKnownEpisodes(reading)));
}

/** An item whose episode is not there any more has to be read again. */
function withEpisodes<Stored extends StoredFeed>(stored: Stored, episodes: Map<string, KnownEpisode>) {
  const live = new Set(episodes.values().flatMap(({ id, isRemoved }) => (isRemoved ? [] : [id])));
  return { ...stored, episodes, byItem: new Map(stored.byItem.entries().filter(([, { id }]) => live.has(id))) };
}

function holdsEvery({ items }: Feed, { byItem }: StoredFeed): boolean {
  return items?.list.filter(({ episode }) => episode === null).length === byItem.size;
}

/** A GUID that occurs twice is warned about, which only a reading of both items can do. */
function repeatsGuid({ items, episodes }: Feed, { byItem }: StoredFeed): boolean {
  const fresh = new Set(episodes.flatMap(({ guid }) => (guid === null ? [] : [markGuid(guidKey(guid))])));
  return items?.list.some(({ hash, episode }) => episode === null && fresh.has(byItem.get(hash)!.guidMark)) ?? false;
}
