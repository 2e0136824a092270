import type { Feed, FeedItem } from './feed-record.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import { withoutItems, type SplitItems } from './split-items.ts';

/** Items that were read before, by the hash of their text, and the context in which they were. */
export interface KnownItems {
  context: string;
  has(hash: string): boolean;
}

/** Every item of a feed that was read whole; null where its text does not show plainly which item is which. */
export function listItems(split: SplitItems | null, feed: Feed): Feed['items'] {
  if (!split || feed.truncated || split.items.length !== feed.episodes.length) return null;
  // A warning without a place may be about any of them, and so may those that were cut.
  if (feed.warnings.some(({ code, line }) => line === undefined || code === 'warnings-cut')) return null;
  const lines = new Set(feed.warnings.map(({ line }) => line!));
  const hasOddity = ({ firstLine, lastLine }: { firstLine: number; lastLine: number }) =>
    lines.size > 0 && lines.values().some((line) => line >= firstLine && line <= lastLine);
  const items = split.items.map((item, index): FeedItem => {
    return { hash: item.hash, episode: feed.episodes[index]!, isSound: !hasOddity(item) };
  });
  return { context: split.context, list: items };
}

/**
 * Reads a feed without the items that are known; what is read is exactly what a reading of the whole would have made of it.
 * Null when that cannot be said for sure, so that the whole has to be read.
 */
export function readNewItems(text: string, split: SplitItems, known: KnownItems, read: (text: string) => Feed): Feed | null {
  if (split.context !== known.context || split.items.length > FEED_LIMITS.items) return null;
  const old = split.items.filter(({ hash }) => known.has(hash));
  if (old.length === 0) return null;
  let feed: Feed;
  try {
    feed = read(withoutItems(text, old));
  } catch {
    // The reading of the whole says what is wrong.
    return null;
  }
  const fresh = split.items.filter(({ hash }) => !known.has(hash));
  // What stands for a missing GUID depends on the links of all items.
  if (feed.truncated || feed.episodes.length !== fresh.length || feed.warnings.some(({ code }) => code === 'missing-guid')) return null;
  const warnings = feed.warnings.filter(({ code }) => code !== 'no-items');
  const items = listItems({ context: split.context, items: fresh }, { ...feed, warnings });
  if (!items) return null;
  const readBy = new Map(items.list.map((item) => [item.hash, item]));
  const list = split.items.map(({ hash }): FeedItem => readBy.get(hash) ?? { hash, episode: null, isSound: true });
  return { ...feed, warnings, items: { context: split.context, list } };
}
