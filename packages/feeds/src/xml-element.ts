/**
 * One element of a feed, with its namespace folded into the name: `itunes:duration` whatever prefix the feed chose,
 * a bare `title` for elements without a namespace. Attributes likewise. `parts` keeps text and children in order.
 */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  parts: (string | XmlElement)[];
  line: number;
  /** The author put it into another namespace than the one where RSS or Atom defines it; readers recognize it all the same. */
  isElsewhere: boolean;
}

/** The child elements of that name, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const part of element.parts) if (typeof part !== 'string' && part.name === name) found.push(part);
  return found;
}

/** The first child of the first name that has one. */
export function findChild(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    for (const part of element.parts) if (typeof part !== 'string' && part.name === name) return part;
  }
  return undefined;
}

/** All text inside the element, children included. */
export function textOf(element: XmlElement): string {
  return element.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** What stands inside the element as markup: for Atom's `xhtml` and for HTML that somebody forgot to escape. */
export function markupOf(element: XmlElement): string {
  return element.parts.map(escaped).join('');
}

/** True when the element has child elements. */
export function hasElements(element: XmlElement): boolean {
  return element.parts.some((part) => typeof part !== 'string');
}

function tagged(element: XmlElement): string {
  const name = element.name.replace(/^xhtml:/, '');
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  return `<${name}${attributes.join('')}>${element.parts.map(escaped).join('')}</${name}>`;
}

function escaped(part: string | XmlElement): string {
  if (typeof part !== 'string') return tagged(part);
  return part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
