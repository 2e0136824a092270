import { isCastgraphError } from '@castgraph/kernel/errors';
import type { CastgraphError } from '@castgraph/kernel/errors';
import { completeGuids } from './complete-guids.ts';
import { decodeText, isPlainUtf8 } from './decode-text.ts';
import { feedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { Feed, FeedEpisode, FeedLiveItem, FeedPodcast } from './feed-record.ts';
import { FieldReader } from './field-reader.ts';
import { inflateBody } from './inflate-body.ts';
import { listItems, readNewItems, type KnownItems } from './known-items.ts';
import { readEpisode } from './read-episode.ts';
import { readPodcast } from './read-podcast.ts';
import { IllFormedXml, readXml } from './read-xml.ts';
import type { XmlReadingResult } from './read-xml.ts';
import { repairXml } from './repair-xml.ts';
import { splitItems } from './split-items.ts';
import { WarningLog } from './warning-log.ts';
import { childrenOf, findChild } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

export interface ReadFeedOptions {
  /** The `Content-Type` header, for its charset. */
  contentType?: string;
  /** Where the feed was fetched from: the base of its relative addresses. */
  url?: string;
  /**
   * What to do with a document that breaks off: `throw` (the default) an error of cause `truncated`, or `keep` the
   * items that are whole and set `truncated`, which forbids to conclude anything from an item that is missing.
   */
  onTruncated?: 'throw' | 'keep';
  /** Items that were read before: where that changes nothing they are not read again, which is most of the work. */
  known?: KnownItems;
}

/**
 * Reads a podcast feed: RSS 0.9x, 1.0 and 2.0, Atom, in any encoding, with the iTunes, Podcasting 2.0, Podlove,
 * Google Play, Media RSS, content and Dublin Core namespaces. Well-formed XML is read strictly; anything else a second
 * time with repairs, each of which is a warning. Every item is kept in order, duplicates and those without enclosure too.
 *
 * Errors (`details.cause`): `empty`, `not-a-feed` (HTML and the like), `truncated`, `unsafe-xml` (a DTD that declares
 * anything), `too-large`, `too-deep`, `too-many-attributes`. None of them says anything about episodes known before.
 */
export function readFeed(bytes: Uint8Array, options: ReadFeedOptions = {}): Feed {
  const body = inflateBody(bytes);
  const isPlain = options.known !== undefined && isPlainUtf8(body, options.contentType);
  const found = isPlain ? readNewBytes(body, options, options.known!) : null;
  if (found) return found;
  const decoding = new WarningLog();
  const { text } = decodeText(body, options.contentType, decoding);
  if (text.trim() === '') throw feedError('empty', 'The document is empty');
  const split = splitItems(text, options.url);
  const strictly = (part: string) => read(part, options, decoding, false);
  const changed = split && options.known && !isPlain ? readNewItems(text, split, options.known, strictly) : null;
  if (changed) return changed;
  try {
    const feed = strictly(text);
    return { ...feed, items: listItems(split, feed) };
  } catch (error) {
    if (!(error instanceof IllFormedXml) && !isNotAFeed(error)) throw error;
    return readTolerantly(text, options, decoding, error);
  }
}

/** As `readNewItems`, of a document in plain UTF-8: what is known is never made into text. */
function readNewBytes(body: Uint8Array, options: ReadFeedOptions, known: KnownItems): Feed | null {
  const latin1 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const split = splitItems(latin1, options.url, body);
  const decoding = new WarningLog();
  const strictly = (part: string) =>
    read(decodeText(Buffer.from(part, 'latin1'), options.contentType, decoding).text, options, decoding, false);
  return split && readNewItems(latin1, split, known, strictly);
}

function readTolerantly(text: string, options: ReadFeedOptions, decoding: WarningLog, fault: Error): Feed {
  const warnings = new WarningLog();
  if (fault instanceof IllFormedXml) {
    warnings.add('ill-formed-xml', `Not well-formed XML: ${fault.message.replace(/\.$/, '')}`, fault.line);
  }
  try {
    return read(text, options, decoding, true, warnings);
  } catch (error) {
    // The first refusal names what the document is; the second only says that no feed was found in it.
    throw isNotAFeed(error) && isNotAFeed(fault) ? fault : error;
  }
}

/** A stray element before the feed makes a strict reading say so; the tolerant one looks further. */
function isNotAFeed(error: unknown): error is CastgraphError {
  return isCastgraphError(error) && error.details.cause === 'not-a-feed';
}

function read(text: string, options: ReadFeedOptions, decoding: WarningLog, tolerant: boolean, warnings = new WarningLog()): Feed {
  const document = tolerant ? repairXml(text, warnings) : { text, firstLine: 1, items: 0 };
  const reader = new FieldReader(warnings, options.url);
  const episodes: FeedEpisode[] = [];
  const result = readXml(document.text, {
    tolerant,
    firstLine: document.firstLine,
    warnings,
    onItem: (item, parents) =>
      episodes.push(
        readEpisode(
          item,
          parents.reduce((outer, parent) => outer.within(parent), reader),
        ),
      ),
  });
  const lostItems = result.cut ? 0 : Math.max(0, document.items - episodes.length);
  const truncated = checkWhole(result, episodes.length, lostItems, options, warnings);
  const podcast = readChannel(result.root, episodes.length > 0, reader);
  completeGuids(episodes, podcast.link, warnings);
  for (const episode of episodes) warnMissing(episode, warnings);
  if (episodes.length === 0) warnings.add('no-items', 'The feed has no items', result.root.line);
  return { podcast, episodes, warnings: [...decoding.list(), ...warnings.list()], truncated, lostItems, items: null };
}

/** True when items may be missing from what was read, so that nothing may be concluded from an absence. */
function checkWhole(result: XmlReadingResult, items: number, lostItems: number, options: ReadFeedOptions, warnings: WarningLog): boolean {
  if (result.brokeOff) {
    const message = `The feed breaks off after ${items} whole items`;
    if (options.onTruncated !== 'keep') throw feedError('truncated', message, result.lastLine);
    warnings.add('truncated', message, result.lastLine);
  }
  if (result.cut) warnings.add('too-many-items', `Only the first ${FEED_LIMITS.items} items were read`, result.lastLine);
  const isLossy = !result.brokeOff && lostItems > 0;
  if (isLossy) warnings.add('items-lost', `${lostItems} of ${items + lostItems} items could not be read`, result.root.line);
  return result.brokeOff || result.cut || isLossy;
}

function readChannel(root: XmlElement, hasItems: boolean, reader: FieldReader): FeedPodcast {
  const outer = reader.within(root);
  const channel =
    root.name === 'atom:feed' || root.name === 'channel' ? root : (findChild(root, 'channel') ?? standIn(root, hasItems, reader));
  const moved = findChild(root, 'redirect');
  if (channel === undefined && moved === undefined) throw feedError('not-a-feed', `The ${root.name} element holds no channel`, root.line);
  const podcast = readPodcast(channel ?? root, outer);
  if (moved) podcast.newFeedUrl ??= outer.textUrl(moved, 'newLocation');
  if (channel === undefined) return podcast;
  podcast.liveItems = childrenOf(channel, 'podcast:liveItem').map((item) => readLiveItem(item, outer));
  podcast.image ??= findChild(root, 'image') ? outer.textUrl(findChild(root, 'image') as XmlElement, 'url') : null;
  podcast.language ??= root.attributes.get('xml:lang') ?? null;
  return podcast;
}

/** Items without a channel around them: somebody lost the tag, and the root holds what the channel should. */
function standIn(root: XmlElement, hasItems: boolean, reader: FieldReader): XmlElement | undefined {
  if (!hasItems) return undefined;
  reader.warnings.add('no-channel', `The ${root.name} element holds items but no channel`, root.line);
  return root;
}

function readLiveItem(item: XmlElement, reader: FieldReader): FeedLiveItem {
  return {
    status: reader.attribute(item, 'status')?.toLowerCase() ?? null,
    startsAt: reader.instant(reader.attribute(item, 'start'), item.line),
    endsAt: reader.instant(reader.attribute(item, 'end'), item.line),
    episode: readEpisode(item, reader),
  };
}

function warnMissing(episode: FeedEpisode, warnings: WarningLog): void {
  if (episode.title === null) warnings.add('missing-title', 'The item has no title', episode.line);
  if (episode.publishedAt === null) warnings.add('missing-date', 'The item has no date that can be read', episode.line);
  if (episode.enclosures.length === 0) warnings.add('no-enclosure', 'The item has no enclosure', episode.line);
}
