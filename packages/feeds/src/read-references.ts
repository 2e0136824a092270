import type { FieldReader } from './field-reader.ts';
import { oneLine } from './field-reader.ts';
import type { FeedChat, FeedEpisode, FeedImage, FeedNote } from './feed-record.ts';
import { childrenOf, findChild, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** Tags of the Podcasting 2.0 namespace that point elsewhere: to pages, chats, pictures, comments, services. */

/** `podcast:contentLink`: the same content outside of podcast apps. */
export function readContentLinks(parent: XmlElement, read: FieldReader): { url: string; text: string | null }[] {
  return readLinks(parent, 'podcast:contentLink', 'href', read);
}

/** `podcast:funding`. */
export function readFunding(parent: XmlElement, read: FieldReader): { url: string; text: string | null }[] {
  return readLinks(parent, 'podcast:funding', 'url', read);
}

function readLinks(parent: XmlElement, name: string, attribute: string, read: FieldReader): { url: string; text: string | null }[] {
  return childrenOf(parent, name).flatMap((element) => {
    const url = read.attributeUrl(element, attribute, 'url', 'href');
    return url === null ? [] : [{ url, text: oneLine(textOf(element)) }];
  });
}

/** `podcast:socialInteract`, the most important first. `disabled` says that there is no conversation. */
export function readSocialInteract(item: XmlElement, read: FieldReader): FeedEpisode['socialInteract'] {
  const all = childrenOf(item, 'podcast:socialInteract').flatMap((element) => {
    const uri = read.attribute(element, 'uri');
    if (uri === null) return [];
    return [
      {
        uri,
        protocol: read.attribute(element, 'protocol', 'platform'),
        accountId: read.attribute(element, 'accountId'),
        accountUrl: read.attributeUrl(element, 'accountUrl'),
        priority: read.number(read.attribute(element, 'priority'), 'priority', element.line),
      },
    ];
  });
  return all.toSorted((a, b) => (a.priority ?? LAST) - (b.priority ?? LAST));
}

/** `podcast:chat`. */
export function readChat(parent: XmlElement, read: FieldReader): FeedChat | null {
  const element = findChild(parent, 'podcast:chat');
  const server = element && read.attribute(element, 'server');
  if (!element || !server) return null;
  const [protocol, accountId, space] = ['protocol', 'accountId', 'space'].map((name) => read.attribute(element, name));
  return { server, protocol: protocol ?? null, accountId: accountId ?? null, space: space ?? null };
}

/** `podcast:txt`, at most as long as the namespace promises to keep it. */
export function readNotes(parent: XmlElement, read: FieldReader): FeedNote[] {
  return childrenOf(parent, 'podcast:txt').flatMap((element) => {
    const text = textOf(element).trim().slice(0, MAX_NOTE_CHARACTERS);
    return text === '' ? [] : [{ purpose: read.attribute(element, 'purpose'), text }];
  });
}

/** Where no priority is stated. */
const LAST = Number.MAX_SAFE_INTEGER;
const MAX_NOTE_CHARACTERS = 4000;

/** `podcast:image`, and every size that the older `podcast:images` lists in `srcset`. */
export function readImages(parent: XmlElement, read: FieldReader): FeedImage[] {
  const images = childrenOf(parent, 'podcast:image').flatMap((element) => {
    const url = read.attributeUrl(element, 'href', 'url');
    if (url === null) return [];
    return [
      {
        url,
        alt: read.attribute(element, 'alt'),
        aspectRatio: read.attribute(element, 'aspect-ratio'),
        widthPixels: read.number(read.attribute(element, 'width'), 'width', element.line),
        heightPixels: read.number(read.attribute(element, 'height'), 'height', element.line),
        type: read.attribute(element, 'type'),
        purposes: (read.attribute(element, 'purpose') ?? '').toLowerCase().split(' ').filter(Boolean),
      },
    ];
  });
  const sizes = childrenOf(parent, 'podcast:images').flatMap((element) => readSourceSet(element, read));
  return [...images, ...sizes];
}

function readSourceSet(element: XmlElement, read: FieldReader): FeedImage[] {
  return (read.attribute(element, 'srcset') ?? '').split(/,\s+|,(?=https?:)/).flatMap((candidate) => {
    const [address = '', width] = candidate.trim().split(/\s+/);
    const url = read.url(address, element.line);
    if (url === null) return [];
    const widthPixels = /^\d+w$/.test(width ?? '') ? Number.parseInt(width!, 10) : null;
    return [{ url, alt: null, aspectRatio: null, widthPixels, heightPixels: null, type: null, purposes: [] }];
  });
}

/** `podcast:block`. */
export function readBlockedServices(channel: XmlElement, read: FieldReader): { service: string | null; isBlocked: boolean }[] {
  return childrenOf(channel, 'podcast:block').map((element) => ({
    service: read.attribute(element, 'id')?.toLowerCase() ?? null,
    isBlocked: oneLine(textOf(element))?.toLowerCase() === 'yes',
  }));
}
