import { readSeconds } from './duration.ts';
import type { FieldReader } from './field-reader.ts';
import { oneLine } from './field-reader.ts';
import type { FeedChapter, FeedEpisode, FeedLocation, FeedPerson, TranscriptLink } from './feed-record.ts';
import { childrenOf, findChild, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** Tags of the Podcasting 2.0 namespace and of Podlove that stand in channels and items alike, or are lists. */

export function readTranscripts(item: XmlElement, read: FieldReader): TranscriptLink[] {
  return childrenOf(item, 'podcast:transcript').flatMap((element) => {
    const url = read.attributeUrl(element, 'url');
    if (url === null) {
      read.warnings.add('transcript-without-url', 'The transcript has no address', element.line);
      return [];
    }
    return [
      { url, type: read.attribute(element, 'type'), language: read.attribute(element, 'language'), rel: read.attribute(element, 'rel') },
    ];
  });
}

export function readChapters(item: XmlElement, read: FieldReader): FeedChapter[] {
  const list = findChild(item, 'psc:chapters');
  if (list === undefined) return [];
  return childrenOf(list, 'psc:chapter').flatMap((element) => {
    const start = read.attribute(element, 'start');
    const startSeconds = start === null ? undefined : readSeconds(start);
    if (startSeconds === undefined) {
      read.warnings.add('bad-chapter', `A chapter begins at ${start?.slice(0, 50) ?? 'no time'}`, element.line);
      return [];
    }
    return [
      {
        startSeconds,
        title: read.attribute(element, 'title'),
        href: read.attributeUrl(element, 'href'),
        image: read.attributeUrl(element, 'image'),
      },
    ];
  });
}

export function readPersons(parent: XmlElement, read: FieldReader): FeedPerson[] {
  return childrenOf(parent, 'podcast:person').flatMap((element) => {
    const name = oneLine(textOf(element)) ?? read.attribute(element, 'name');
    if (name === null) return [];
    return [
      {
        name,
        role: read.attribute(element, 'role')?.toLowerCase() ?? 'host',
        group: read.attribute(element, 'group')?.toLowerCase() ?? 'cast',
        href: read.attributeUrl(element, 'href'),
        img: read.attributeUrl(element, 'img'),
      },
    ];
  });
}

export function readLocations(parent: XmlElement, read: FieldReader): FeedLocation[] {
  return childrenOf(parent, 'podcast:location').flatMap((element) => {
    const name = oneLine(textOf(element));
    if (name === null) return [];
    const [rel, geo, osm, country] = ['rel', 'geo', 'osm', 'country'].map((key) => read.attribute(element, key));
    return [{ name, rel: rel ?? null, geo: geo ?? null, osm: osm ?? null, country: country ?? null }];
  });
}

export function readLicense(parent: XmlElement, read: FieldReader): { name: string | null; url: string | null } | null {
  const element = findChild(parent, 'podcast:license');
  return element === undefined ? null : { name: oneLine(textOf(element)), url: read.attributeUrl(element, 'url') };
}

export function readSoundbites(item: XmlElement, read: FieldReader): FeedEpisode['soundbites'] {
  return childrenOf(item, 'podcast:soundbite').flatMap((element) => {
    const startSeconds = readSeconds(read.attribute(element, 'startTime') ?? '');
    const durationSeconds = readSeconds(read.attribute(element, 'duration') ?? '');
    if (startSeconds === undefined || durationSeconds === undefined) return [];
    return [{ startSeconds, durationSeconds, title: oneLine(textOf(element)) }];
  });
}

/** Paths of the iTunes (else Google Play) tree, such as `['News', 'Tech News']`; plain RSS categories as paths of one. */
export function readCategories(parent: XmlElement, read: FieldReader): string[][] {
  const nested = ['itunes:category', 'googleplay:category'].map((name) =>
    childrenOf(parent, name).flatMap((element) => categoryPaths(element, name, read)),
  );
  const tree = nested.find((paths) => paths.length > 0);
  if (tree) return unique(tree);
  const flat = [...childrenOf(parent, 'category'), ...childrenOf(parent, 'atom:category'), ...childrenOf(parent, 'media:category')];
  return unique(
    flat.flatMap((element) =>
      (oneLine(textOf(element)) ?? read.attribute(element, 'label', 'term') ?? '')
        .split('/')
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => [part]),
    ),
  );
}

function categoryPaths(element: XmlElement, name: string, read: FieldReader): string[][] {
  const own = read.attribute(element, 'text') ?? oneLine(element.parts.filter((part) => typeof part === 'string').join('')) ?? '';
  const below = childrenOf(element, name).flatMap((child) => categoryPaths(child, name, read));
  if (below.length === 0) return own === '' ? [] : [[own]];
  return below.map((path) => [own].concat(path));
}

function unique(paths: string[][]): string[][] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

export function readKeywords(parent: XmlElement, read: FieldReader): string[] {
  const all = childrenOf(parent, 'itunes:keywords').map((element) => textOf(element));
  const text = all.length > 0 ? all.join(',') : (read.text(parent, 'media:keywords') ?? '');
  return [...new Set(text.split(',').flatMap((keyword) => oneLine(keyword) ?? []))];
}

/** The cover, by how specific the tag is to podcasts. */
export function readImage(parent: XmlElement, read: FieldReader): string | null {
  for (const name of ['itunes:image', 'googleplay:image', 'podcast:image']) {
    for (const element of childrenOf(parent, name)) {
      const url = read.url(read.attribute(element, 'href', 'url') ?? oneLine(textOf(element)), element.line);
      if (url !== null) return url;
    }
  }
  const image = findChild(parent, 'image');
  const own = image && (read.textUrl(image, 'url') ?? read.attributeUrl(image, 'href', 'url', 'rdf:resource'));
  if (own) return own;
  const thumbnails = [parent, ...childrenOf(parent, 'media:group'), ...childrenOf(parent, 'media:content')].flatMap((group) =>
    childrenOf(group, 'media:thumbnail'),
  );
  if (thumbnails[0]) return read.attributeUrl(thumbnails[0], 'url');
  return read.textUrl(parent, 'atom:logo', 'atom:icon');
}

/** The address of the first Atom link of that relation. */
export function readAtomLink(parent: XmlElement, relation: string, read: FieldReader): string | null {
  for (const link of childrenOf(parent, 'atom:link')) {
    const rel = link.attributes.get('rel')?.trim().toLowerCase() ?? 'alternate';
    if (rel !== relation) continue;
    const url = read.attributeUrl(link, 'href');
    if (url !== null) return url;
  }
  return null;
}
