import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Feed } from '@castgraph/feeds/feed-record';
import type { FeedReading } from './feed-reading.ts';
import { causeOf, fetchFeed, parseDocument, type FeedDocument } from './fetch-feed.ts';
import { readFeedUrl } from '../podcasts/feed-url.ts';

/** A feed as found: where, whether it has moved there, and what it holds unless that is known already. */
export interface FoundFeed {
  url: string;
  /** Where to read it from now on, when that has changed. */
  movedTo: string | null;
  /** Null when nothing has changed since the last time. */
  content: { document: FeedDocument; feed: Feed } | null;
}

/**
 * Fetches and reads a podcast's feed. `itunes:new-feed-url` is followed once, and only to an address that does hold a feed:
 * a slip of the pen there must not lose the show.
 * @throws CastgraphError with `details.cause`: those of fetching and of reading
 */
export async function findDocument(reading: FeedReading, signal: AbortSignal): Promise<FoundFeed> {
  const { podcast, services } = reading;
  const marks = { etag: podcast.etag ?? null, lastModified: podcast.lastModified ?? null, documentHash: podcast.documentHash ?? null };
  const fetched = await fetchFeed(services.fetchUrl, podcast.feedUrl, marks, signal);
  if (fetched.kind === 'unchanged') return { url: fetched.url, movedTo: fetched.movedTo, content: null };
  reading.isSpoken = true;
  reading.say('PARSING', 30, 'Reading the document');
  const feed = parseDocument(fetched);
  const found: FoundFeed = { url: fetched.url, movedTo: fetched.movedTo, content: { document: fetched, feed } };
  return (await followNewUrl(reading, feed, signal)) ?? found;
}

async function followNewUrl(reading: FeedReading, feed: Feed, signal: AbortSignal): Promise<FoundFeed | null> {
  const { podcast, services } = reading;
  const wanted = feed.podcast.newFeedUrl;
  if (wanted === null) return null;
  try {
    const { url, key } = readFeedUrl(wanted, services.outbound);
    if (key === podcast.feedUrlKey) return null;
    const fetched = await fetchFeed(services.fetchUrl, url, { etag: null, lastModified: null, documentHash: null }, signal);
    if (fetched.kind === 'unchanged') return null;
    return { url: fetched.url, movedTo: fetched.movedTo ?? url, content: { document: fetched, feed: parseDocument(fetched) } };
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    feed.warnings.push({
      code: 'new-feed-url-unreadable',
      message: `The feed says it has moved to ${wanted.slice(0, 200)}, where none can be read (${causeOf(error)})`,
    });
    return null;
  }
}
