import type { FieldReader } from './field-reader.ts';
import { oneLine } from './field-reader.ts';
import type { FeedPodcast } from './feed-record.ts';
import { readAtomLink, readCategories, readImage, readKeywords, readLicense, readLocations, readPersons } from './read-podcast-tags.ts';
import { readBlockedServices, readChat, readFunding, readImages, readNotes } from './read-references.ts';
import { readRemoteItems, readValue } from './read-value.ts';
import { plainText } from './sanitize-show-notes.ts';
import { childrenOf, findChild, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** The channel (RSS) or feed (Atom) as a record, without its items; `liveItems` are filled by the caller. */
export function readPodcast(channel: XmlElement, parent: FieldReader): FeedPodcast {
  const read = parent.within(channel);
  return {
    ...readIdentity(channel, read),
    ...readRights(channel, read),
    ...readLinks(channel, read),
    ...readRhythm(channel, read),
    ...readNamespaceTags(channel, read),
    liveItems: [],
  };
}

function readIdentity(channel: XmlElement, read: FieldReader) {
  const atomAuthor = findChild(channel, 'atom:author');
  return {
    title: read.text(channel, 'title', 'itunes:title', 'atom:title', 'dc:title'),
    subtitle: read.text(channel, 'itunes:subtitle', 'atom:subtitle', 'atom:tagline'),
    description: readDescription(channel, read),
    language: read.text(channel, 'language', 'dc:language') ?? read.attribute(channel, 'xml:lang'),
    guid: read.text(channel, 'podcast:guid'),
    author:
      read.text(channel, 'itunes:author', 'googleplay:author', 'dc:creator', 'managingEditor') ??
      (atomAuthor ? read.text(atomAuthor, 'atom:name') : null),
    owner: readOwner(channel, read),
    image: readImage(channel, read),
    categories: readCategories(channel, read),
    keywords: readKeywords(channel, read),
    generator: read.text(channel, 'generator', 'atom:generator'),
  };
}

function readDescription(channel: XmlElement, read: FieldReader): string | null {
  const names = ['description', 'itunes:summary', 'googleplay:description', 'content:encoded', 'atom:subtitle', 'itunes:subtitle'];
  const plain = read.plain(channel, 'description', 'itunes:summary', 'googleplay:description');
  if (plain !== null) return plain;
  const html = read.html(channel, ...names);
  return html === null ? null : plainText(html);
}

function readOwner(channel: XmlElement, read: FieldReader): FeedPodcast['owner'] {
  const owner = findChild(channel, 'itunes:owner');
  const name = owner ? read.text(owner, 'itunes:name') : null;
  const email = (owner ? read.text(owner, 'itunes:email') : null) ?? read.text(channel, 'googleplay:owner', 'googleplay:email');
  return name === null && email === null ? null : { name, email };
}

function readRights(channel: XmlElement, read: FieldReader) {
  const locked = findChild(channel, 'podcast:locked');
  return {
    explicit: read.flag(channel, 'explicit', 'itunes:explicit', 'googleplay:explicit'),
    type: read.word(channel, ['episodic', 'serial'] as const, 'itunes:type'),
    copyright: read.text(channel, 'copyright', 'dc:rights', 'atom:rights'),
    license: readLicense(channel, read),
    locked: read.flag(channel, 'locked', 'podcast:locked'),
    lockedOwner: locked ? read.attribute(locked, 'owner', 'email') : null,
    block: read.text(channel, 'itunes:block', 'googleplay:block')?.toLowerCase() === 'yes',
    blockedServices: readBlockedServices(channel, read),
    complete: read.text(channel, 'itunes:complete')?.toLowerCase() === 'yes',
  };
}

function readLinks(channel: XmlElement, read: FieldReader) {
  return {
    link: read.textUrl(channel, 'link') ?? readAtomLink(channel, 'alternate', read),
    newFeedUrl: read.textUrl(channel, 'itunes:new-feed-url', 'googleplay:new-feed-url'),
    selfUrl: readAtomLink(channel, 'self', read),
    nextPageUrl: readAtomLink(channel, 'next', read),
    hub: readAtomLink(channel, 'hub', read),
    paymentUrl: readAtomLink(channel, 'payment', read),
    funding: readFunding(channel, read),
  };
}

function readRhythm(channel: XmlElement, read: FieldReader) {
  const hours = findChild(channel, 'skipHours');
  const days = findChild(channel, 'skipDays');
  return {
    ttl: read.childNumber(channel, 'number of minutes', /^\d{1,7}$/, 'ttl'),
    skipHours:
      hours === undefined
        ? []
        : [...childrenOf(hours, 'hour'), ...childrenOf(hours, 'Hour')].flatMap((hour) => {
            const value = read.number(oneLine(textOf(hour)), 'hour of the day', hour.line, /^(?:1?\d|2[0-4])$/);
            // RSS 0.91 counted 1 to 24.
            return value === null ? [] : [value % 24];
          }),
    skipDays:
      days === undefined ? [] : [...childrenOf(days, 'day'), ...childrenOf(days, 'Day')].flatMap((day) => oneLine(textOf(day)) ?? []),
    publishedAt: read.date(channel, 'pubDate', 'dc:date', 'atom:published'),
    lastBuildDate: read.date(channel, 'lastBuildDate', 'atom:updated', 'atom:modified'),
    updateFrequency: readUpdateFrequency(channel, read),
  };
}

function readUpdateFrequency(channel: XmlElement, read: FieldReader): FeedPodcast['updateFrequency'] {
  const element = findChild(channel, 'podcast:updateFrequency');
  if (element === undefined) return null;
  return {
    text: oneLine(textOf(element)),
    complete: read.attribute(element, 'complete') === 'true',
    startsAt: read.instant(read.attribute(element, 'dtstart'), element.line),
    rrule: read.attribute(element, 'rrule'),
  };
}

function readNamespaceTags(channel: XmlElement, read: FieldReader) {
  const podping = findChild(channel, 'podcast:podping');
  return {
    medium: read.text(channel, 'podcast:medium'),
    persons: readPersons(channel, read),
    locations: readLocations(channel, read),
    value: readValue(channel, read),
    usesPodping: podping?.attributes.get('usesPodping') === 'true',
    trailers: childrenOf(channel, 'podcast:trailer').flatMap((element) => {
      const url = read.attributeUrl(element, 'url');
      if (url === null) return [];
      return [
        {
          title: oneLine(textOf(element)),
          url,
          publishedAt: read.instant(read.attribute(element, 'pubdate'), element.line),
          type: read.attribute(element, 'type'),
          lengthBytes: read.number(read.attribute(element, 'length'), 'length in bytes', element.line),
        },
      ];
    }),
    podroll: childrenOf(channel, 'podcast:podroll').flatMap((roll) => readRemoteItems(roll, read)),
    publisher: childrenOf(channel, 'podcast:publisher').flatMap((publisher) => readRemoteItems(publisher, read))[0] ?? null,
    remoteItems: readRemoteItems(channel, read),
    images: readImages(channel, read),
    chat: readChat(channel, read),
    notes: readNotes(channel, read),
  };
}
