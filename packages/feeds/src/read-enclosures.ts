import { readDuration } from './duration.ts';
import { oneLine } from './field-reader.ts';
import type { FieldReader } from './field-reader.ts';
import type { AlternateEnclosure, Enclosure } from './feed-record.ts';
import { childrenOf, findChild, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * The files of an item: every `enclosure` of RSS 2.0 (which has no namespace) and Atom link of that relation (in Atom's), in
 * order; `media:content` of audio and video only where there is none of them, because hosts repeat the same file there.
 * Those in other namespaces are what no podcast app plays: each is a warning with its address.
 */
export function readEnclosures(item: XmlElement, read: FieldReader): Enclosure[] {
  const found = [
    ...childrenOf(item, 'enclosure'),
    ...childrenOf(item, 'atom:link').filter((link) => link.attributes.get('rel')?.trim().toLowerCase() === 'enclosure'),
  ];
  for (const element of found.filter(({ isElsewhere }) => isElsewhere)) {
    const url = element.attributes.get('url') ?? element.attributes.get('href') ?? '';
    read.warnings.add('foreign-enclosure', `An enclosure stands in no namespace of RSS 2.0 or Atom: ${url.slice(0, 200)}`, element.line);
  }
  const enclosures = found.filter(({ isElsewhere }) => !isElsewhere).map((element) => readEnclosure(element, read));
  if (enclosures.length === 0) return [...readMedia(item, read), ...readContent(item, read)];
  if (enclosures.length > 1) read.warnings.add('several-enclosures', `The item has ${enclosures.length} enclosures`, item.line);
  return enclosures;
}

function readEnclosure(element: XmlElement, read: FieldReader): Enclosure {
  const url = read.attributeUrl(element, 'url', 'href') ?? read.url(oneLine(textOf(element)), element.line);
  if (url === null) read.warnings.add('enclosure-without-url', 'The enclosure has no address', element.line);
  const type = read.attribute(element, 'type');
  if (type === null) read.warnings.add('enclosure-without-type', 'The enclosure has no type', element.line);
  return { url, type, lengthBytes: readLength(element, read, 'length') };
}

/** Hosts write 0, 1 or 2 where they do not know; such a length would make every download look whole. */
function readLength(element: XmlElement, read: FieldReader, name: string): number | null {
  const text = read.attribute(element, name);
  const bytes = text !== null && /^[\d,. ]+$/.test(text) ? Number(text.replace(/[, ]/g, '')) : Number.NaN;
  if (Number.isSafeInteger(bytes) && bytes > 2) return bytes;
  read.warnings.add(
    'enclosure-bad-length',
    `The length of the enclosure is ${text === null ? 'missing' : `"${text.slice(0, 50)}"`}`,
    element.line,
  );
  return null;
}

function mediaContents(item: XmlElement): XmlElement[] {
  return [item, ...childrenOf(item, 'media:group')].flatMap((parent) => childrenOf(parent, 'media:content'));
}

/** The duration that Media RSS states of a file; whole seconds, null where it states none that can be read. */
export function readMediaDuration(item: XmlElement): number | null {
  const stated = mediaContents(item).map((content) => readDuration(content.attributes.get('duration') ?? ''));
  return stated.find((seconds) => seconds !== undefined && seconds > 0) ?? null;
}

function readMedia(item: XmlElement, read: FieldReader): Enclosure[] {
  return mediaContents(item).flatMap((content) => {
    const type = read.attribute(content, 'type');
    const medium = read.attribute(content, 'medium') ?? type?.split('/')[0] ?? '';
    const url = read.attributeUrl(content, 'url');
    if (url === null || !['audio', 'video'].includes(medium)) return [];
    return [{ url, type, lengthBytes: content.attributes.has('fileSize') ? readLength(content, read, 'fileSize') : null }];
  });
}

/** Atom's content that stands elsewhere, where it is audio or video. */
function readContent(item: XmlElement, read: FieldReader): Enclosure[] {
  return childrenOf(item, 'atom:content').flatMap((content) => {
    const type = read.attribute(content, 'type');
    const url = /^(?:audio|video)\//i.test(type ?? '') ? read.attributeUrl(content, 'src') : null;
    return url === null ? [] : [{ url, type, lengthBytes: null }];
  });
}

/** `podcast:alternateEnclosure` with the sources that have an address. */
export function readAlternateEnclosures(item: XmlElement, read: FieldReader): AlternateEnclosure[] {
  return childrenOf(item, 'podcast:alternateEnclosure').map((element) => ({
    type: read.attribute(element, 'type'),
    lengthBytes: read.number(read.attribute(element, 'length'), 'length in bytes', element.line),
    bitrateBps: read.number(read.attribute(element, 'bitrate'), 'bit rate', element.line, /^\d+(?:\.\d+)?$/),
    heightPixels: read.number(read.attribute(element, 'height'), 'height', element.line),
    language: read.attribute(element, 'lang', 'xml:lang'),
    title: read.attribute(element, 'title'),
    rel: read.attribute(element, 'rel'),
    codecs: read.attribute(element, 'codecs'),
    isDefault: read.attribute(element, 'default') === 'true',
    integrity: readIntegrity(element, read),
    sources: childrenOf(element, 'podcast:source').flatMap((source) => {
      const url = read.attributeUrl(source, 'uri', 'url');
      return url === null ? [] : [{ url, type: read.attribute(source, 'contentType', 'type') }];
    }),
  }));
}

function readIntegrity(element: XmlElement, read: FieldReader): AlternateEnclosure['integrity'] {
  const integrity = findChild(element, 'podcast:integrity');
  const value = integrity && read.attribute(integrity, 'value');
  return integrity && value ? { type: read.attribute(integrity, 'type'), value } : null;
}
