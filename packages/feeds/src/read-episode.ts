import type { FieldReader } from './field-reader.ts';
import type { FeedEpisode } from './feed-record.ts';
import { readAlternateEnclosures, readEnclosures, readMediaDuration } from './read-enclosures.ts';
import {
  readAtomLink,
  readCategories,
  readChapters,
  readImage,
  readKeywords,
  readLicense,
  readLocations,
  readPersons,
  readSoundbites,
  readTranscripts,
} from './read-podcast-tags.ts';
import { readChat, readContentLinks, readFunding, readImages, readNotes, readSocialInteract } from './read-references.ts';
import { readValue } from './read-value.ts';
import { plainText } from './sanitize-show-notes.ts';
import { findChild, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

const WHOLE = /^[1-9]\d{0,6}$/;

const HTML = [
  'content:encoded',
  'atom:content',
  'description',
  'itunes:summary',
  'atom:summary',
  'googleplay:description',
  'media:description',
];
const PLAIN = ['description', 'itunes:summary', 'atom:summary', 'googleplay:description'];
const PUBLISHED = ['pubDate', 'atom:published', 'dc:date', 'atom:issued', 'atom:updated', 'dcterms:created', 'atom:modified', 'pubdate'];

/** One item of RSS or entry of Atom as a record; `guid` stays null where the item has none. */
export function readEpisode(item: XmlElement, parent: FieldReader): FeedEpisode {
  const read = parent.within(item);
  const { guid, permalink } = readGuid(item, read);
  return {
    guid,
    ...readWords(item, read),
    link: read.textUrl(item, 'link') ?? readAtomLink(item, 'alternate', read) ?? permalink,
    language: read.text(item, 'dc:language', 'language', 'itunes:language') ?? read.attribute(item, 'xml:lang'),
    publishedAt: read.date(item, ...PUBLISHED),
    updatedAt: read.date(item, 'atom:updated', 'dcterms:modified', 'atom:modified'),
    durationSeconds: read.duration(item, 'itunes:duration', 'googleplay:duration') ?? readMediaDuration(item),
    explicit: read.flag(item, 'explicit', 'itunes:explicit', 'googleplay:explicit'),
    image: readImage(item, read),
    ...readNumbering(item, read),
    categories: readCategories(item, read),
    block: read.text(item, 'itunes:block', 'googleplay:block')?.toLowerCase() === 'yes',
    enclosures: readEnclosures(item, read),
    alternateEnclosures: readAlternateEnclosures(item, read),
    transcripts: readTranscripts(item, read),
    chaptersUrl: readChaptersUrl(item, read),
    chapters: readChapters(item, read),
    persons: readPersons(item, read),
    locations: readLocations(item, read),
    soundbites: readSoundbites(item, read),
    socialInteract: readSocialInteract(item, read),
    contentLinks: readContentLinks(item, read),
    images: readImages(item, read),
    chat: readChat(item, read),
    notes: readNotes(item, read),
    funding: readFunding(item, read),
    license: readLicense(item, read),
    value: readValue(item, read),
    paymentUrl: readAtomLink(item, 'payment', read),
    line: item.line,
  };
}

function readWords(item: XmlElement, read: FieldReader) {
  const showNotes = read.html(item, ...HTML);
  const author = findChild(item, 'atom:author');
  return {
    title: read.text(item, 'title', 'itunes:title', 'atom:title', 'media:title', 'dc:title'),
    subtitle: read.text(item, 'itunes:subtitle', 'atom:subtitle'),
    description: read.plain(item, ...PLAIN) ?? (showNotes === null ? null : plainText(showNotes)),
    showNotes,
    author:
      read.text(item, 'itunes:author', 'googleplay:author', 'author', 'dc:creator') ?? (author ? read.text(author, 'atom:name') : null),
    keywords: readKeywords(item, read),
  };
}

function readNumbering(item: XmlElement, read: FieldReader) {
  const season = findChild(item, 'podcast:season');
  const number = findChild(item, 'podcast:episode');
  return {
    season: read.childNumber(item, 'season', WHOLE, 'itunes:season', 'podcast:season'),
    seasonName: season ? read.attribute(season, 'name') : null,
    episode: read.childNumber(item, 'episode number', /^\d{1,7}(?:\.\d+)?$/, 'itunes:episode', 'podcast:episode'),
    episodeDisplay: number ? read.attribute(number, 'display') : null,
    episodeType: read.word(item, ['full', 'trailer', 'bonus'] as const, 'itunes:episodeType'),
  };
}

function readChaptersUrl(item: XmlElement, read: FieldReader): string | null {
  const chapters = findChild(item, 'podcast:chapters');
  return (chapters ? read.attributeUrl(chapters, 'url') : null) ?? readAtomLink(item, 'http://podlove.org/simple-chapters', read);
}

/**
 * The GUID exactly as written, trimmed, because it is the identity of the episode (C25); only one that is declared
 * a permalink inside an `xml:base` is resolved, since the document itself says what it stands for.
 */
function readGuid(item: XmlElement, read: FieldReader): { guid: string | null; permalink: string | null } {
  const element = findChild(item, 'guid', 'atom:id');
  if (element === undefined) return { guid: item.attributes.get('rdf:about') ?? null, permalink: null };
  const text = textOf(element).trim();
  if (text === '') return { guid: null, permalink: null };
  const stated = element.attributes.get('isPermaLink')?.trim().toLowerCase();
  const absolute = /^https?:\/\//i.test(text);
  const isPermalink = element.name === 'guid' && (stated === 'true' || (stated === undefined && absolute));
  if (!isPermalink) return { guid: text, permalink: null };
  const resolved = absolute ? text : read.url(text, element.line);
  return { guid: read.hasOwnBase ? resolved : text, permalink: resolved };
}
