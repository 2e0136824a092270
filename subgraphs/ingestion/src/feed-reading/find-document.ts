import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Feed } from '@castgraph/feeds/feed-record';
import type { FeedReading } from './feed-reading.ts';
import { causeOf, fetchFeed, type FeedDocument } from './fetch-feed.ts';
import { listStored, parseDocument, readDocument, type StoredFeed } from './parse-document.ts';
import { readFeedUrl } from '../podcasts/feed-url.ts';

/** A document that is not the last one, what it says, and what was stored before. */
export interface FoundContent {
  document: FeedDocument;
  feed: Feed;
  stored: StoredFeed;
}

/** A feed as found: where, whether it has moved there, and what it holds unless that is known already. */
export interface FoundFeed {
  url: string;
  /** Where to read it from now on, when that has changed. */
  movedTo: string | null;
  /** How long the answer says it is fresh. */
  freshSeconds: number | null;
  /** Null when nothing has changed since the last time. */
  content: FoundContent | null;
}

const NOTHING_KNOWN = { etag: null, lastModified: null, documentHash: null };

/**
 * Fetches and reads a podcast's feed. `itunes:new-feed-url` is followed once, and only to an address that does hold a feed:
 * a slip of the pen there must not lose the show.
 * @throws CastgraphError with `details.cause`: those of fetching and of reading
 */
export async function findDocument(reading: FeedReading, signal: AbortSignal): Promise<FoundFeed> {
  const { feed, services, admitBody } = reading;
  const fetched = await fetchFeed(services.fetchUrl, feed.feedUrl, feed, { signal, admitBody });
  const { url, movedTo, freshSeconds } = fetched;
  if (fetched.kind === 'unchanged') return { url, movedTo, freshSeconds, content: null };
  reading.say('PARSING', 30, 'Reading the document');
  const content: FoundContent = { document: fetched, ...(await readDocument(reading, fetched)) };
  return (await followNewUrl(reading, content, signal)) ?? { url, movedTo, freshSeconds, content };
}

async function followNewUrl(reading: FeedReading, { feed: parsed, stored }: FoundContent, signal: AbortSignal): Promise<FoundFeed | null> {
  const { feed, services } = reading;
  const wanted = parsed.podcast.newFeedUrl;
  if (wanted === null) return null;
  try {
    const { url, key } = readFeedUrl(wanted, services.outbound);
    if (key === feed.feedUrlKey) return null;
    // The place in memory that the first document has is the second one's, too.
    const fetched = await fetchFeed(services.fetchUrl, url, NOTHING_KNOWN, { signal });
    if (fetched.kind === 'unchanged') return null;
    const { freshSeconds } = fetched;
    return {
      url: fetched.url,
      movedTo: fetched.movedTo ?? url,
      freshSeconds,
      content: { document: fetched, feed: parseDocument(fetched), stored: await listStored(reading, stored) },
    };
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    parsed.warnings.push({
      code: 'new-feed-url-unreadable',
      message: `The feed says it has moved to ${wanted.slice(0, 200)}, where none can be read (${causeOf(error)})`,
    });
    return null;
  }
}
