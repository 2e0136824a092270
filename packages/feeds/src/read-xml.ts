import { decodeHTMLStrict } from 'entities';
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { feedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import { knownAttribute, knownElement } from './letter-case.ts';
import { canonicalName, prefixOf } from './namespaces.ts';
import { EnoughRead, TreeBuilder } from './tree-builder.ts';
import type { WarningLog } from './warning-log.ts';
import type { XmlElement } from './xml-element.ts';

/** The document is not well-formed; a tolerant reading may still succeed. */
export class IllFormedXml extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export interface XmlReading {
  tolerant: boolean;
  firstLine: number;
  warnings: WarningLog;
  /** Called for every item as it ends; `parents` are the open elements, root first. */
  onItem: (item: XmlElement, parents: readonly XmlElement[]) => void;
}

export interface XmlReadingResult {
  root: XmlElement;
  /** The document ended before the feed did. */
  brokeOff: boolean;
  /** The item cap was reached. */
  cut: boolean;
  /** The line on which reading ended. */
  lastLine: number;
}

/**
 * Reads a document once, as a stream of events. Entities beyond XML's five are never expanded (tolerant: HTML's named
 * characters are), and a DTD with an internal subset is refused before anything in it is looked at.
 * Errors: `IllFormedXml` when not tolerant; `not-a-feed`, `unsafe-xml`, `too-deep`, `too-many-attributes`.
 */
export function readXml(text: string, reading: XmlReading): XmlReadingResult {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const builder = new TreeBuilder(reading.warnings, reading.onItem);
  let attributes = 0;
  let depth = 0;
  let faults = 0;
  const names = new NameReader(reading.warnings);

  parser.on('error', (error) => {
    const line = parser.line + reading.firstLine - 1;
    if (onFault(error, line, reading) && ++faults > FEED_LIMITS.faults) {
      throw feedError('ill-formed', `The document has more than ${FEED_LIMITS.faults} faults of markup`, line);
    }
  });
  parser.on('doctype', (doctype) => refuseDoctype(doctype, parser.line, reading.warnings));
  parser.on('attribute', () => {
    if (++attributes > FEED_LIMITS.attributesPerElement) {
      throw feedError('too-many-attributes', `An element has more than ${FEED_LIMITS.attributesPerElement} attributes`, parser.line);
    }
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > FEED_LIMITS.openElements) refuseDepth(parser.line + reading.firstLine - 1, reading);
    const line = parser.line + reading.firstLine - 1;
    if (builder.root === undefined) names.lookAtRoot(tag, line);
    const name = names.read(tag, line);
    builder.open(toElement(tag, name, line, names.isElsewhere(tag)));
  });
  parser.on('closetag', (tag) => {
    depth--;
    builder.close(names.read(tag, parser.line + reading.firstLine - 1));
  });
  parser.on('text', (part) => builder.text(part));
  parser.on('cdata', (part) => builder.text(part));
  if (reading.tolerant) parser.ENTITIES = htmlEntities(parser.ENTITIES);

  const { finished, line } = run(parser, text);
  if (builder.root === undefined) throw feedError('not-a-feed', 'The document holds no RSS or Atom feed', 1);
  const lastLine = line + reading.firstLine - 1;
  const brokeOff = finished && !builder.rootClosed && (builder.insideItem || !builder.channelClosed);
  if (finished && !builder.rootClosed && !brokeOff) {
    reading.warnings.add('unclosed-root', 'The channel is complete, but the root element is not closed', lastLine);
  }
  return { root: builder.root, brokeOff, cut: !finished, lastLine };
}

/** Whether the document was read to its end, and on which line that was: the parser forgets it at the end. */
function run(parser: SaxesParser<{ xmlns: true; position: true }>, text: string): { finished: boolean; line: number } {
  try {
    parser.write(text);
    const { line } = parser;
    parser.close();
    return { finished: true, line };
  } catch (error) {
    if (error instanceof EnoughRead) return { finished: false, line: parser.line };
    throw error;
  }
}

/** The parser looks for a namespace through everything that is open, so that its time grows with the square of the depth. */
function refuseDepth(line: number, { tolerant }: XmlReading): never {
  const message = `More than ${FEED_LIMITS.openElements} elements are open at once`;
  throw tolerant ? feedError('too-deep', message, line) : new IllFormedXml(message, line);
}

/** True for a fault of the markup itself. */
function onFault(error: Error, line: number, reading: XmlReading): boolean {
  const message = error.message.replace(/^\d+:\d+: /, '');
  if (!reading.tolerant) throw new IllFormedXml(message, line);
  // Breaking off is reported as such by the caller, with what it means.
  if (/^unclosed tag|^unexpected end/.test(message)) return false;
  const code = faultCode(message);
  reading.warnings.add(code, sentence(message), line);
  return code === 'ill-formed';
}

function faultCode(message: string): string {
  if (message.startsWith('unbound namespace prefix')) return 'unbound-prefix';
  if (message.startsWith('undefined entity')) return 'unknown-entity';
  if (/clos(?:e|ing) tag/.test(message)) return 'unbalanced-tags';
  return 'ill-formed';
}

function sentence(message: string): string {
  return `XML fault: ${message.replace(/\.$/, '')}`.slice(0, 300);
}

function refuseDoctype(doctype: string, line: number, warnings: WarningLog): void {
  if (/^\s*html\b/i.test(doctype)) throw feedError('not-a-feed', 'The document is an HTML page', line);
  if (doctype.includes('[') || doctype.includes('<!')) {
    throw feedError('unsafe-xml', 'The feed was rejected: it declares entities', line);
  }
  // RSS 0.91 asked for this one; nothing is fetched for it.
  warnings.add('doctype', 'The feed names a document type; it is ignored', line);
}

/** Bounded: a hostile feed could invent names for ever. */
const MAX_NAMES = 1000;

/** Names elements for one document, whatever its author mistook about namespaces and letters. */
class NameReader {
  readonly #warnings: WarningLog;
  /** An Atom feed that forgot to name its namespace. */
  #isBareAtom = false;
  /** An RSS feed whose default namespace is that of one of its extensions. */
  #mistaken: string | undefined;
  /** A document has few names and repeats them for every item. */
  readonly #known = new Map<string, { uri: string; name: string }>();

  constructor(warnings: WarningLog) {
    this.#warnings = warnings;
  }

  lookAtRoot(tag: SaxesTagNS, line: number): void {
    if (tag.prefix !== '') return;
    const local = tag.local.toLowerCase();
    this.#isBareAtom ||= tag.uri === '' && local === 'feed';
    if (local !== 'rss' || !prefixOf(tag.uri)) return;
    this.#mistaken = tag.uri;
    this.#warnings.add('wrong-namespace', `RSS elements stand in the namespace ${tag.uri.slice(0, 100)}; it is ignored`, line);
  }

  read(tag: SaxesTagNS, line: number): string {
    const known = this.#known.get(tag.name);
    if (known?.uri === tag.uri) return known.name;
    const name = this.#find(tag, line);
    if (this.#known.size < MAX_NAMES) this.#known.set(tag.name, { uri: tag.uri, name });
    return name;
  }

  /** Of an element without a prefix: it stands neither in no namespace, as RSS 2.0 wants it, nor in Atom's. */
  isElsewhere(tag: SaxesTagNS): boolean {
    if (tag.prefix !== '') return false;
    return tag.uri === '' ? this.#isBareAtom : tag.uri !== this.#mistaken && prefixOf(tag.uri) === '';
  }

  #find(tag: SaxesTagNS, line: number): string {
    if (this.#isBareAtom && tag.uri === '' && tag.prefix === '') return `atom:${tag.local.toLowerCase()}`;
    const isMistaken = this.#mistaken !== undefined && tag.prefix === '' && tag.uri === this.#mistaken;
    const name = isMistaken ? tag.local : canonicalName(tag.uri, tag.prefix, tag.local);
    const known = knownElement(name);
    if (known === undefined) return name;
    if (!this.#warnings.has('letter-case')) {
      this.#warnings.add('letter-case', `${name} is written in other letters than ${known}; so may others be`, line);
    }
    return known;
  }
}

function toElement(tag: SaxesTagNS, name: string, line: number, isElsewhere: boolean): XmlElement {
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
    const given = attribute.prefix === '' ? attribute.local : canonicalName(attribute.uri, attribute.prefix, attribute.local);
    attributes.set(knownAttribute(given) ?? given, attribute.value);
  }
  return { name, attributes, parts: [], line, isElsewhere };
}

/** HTML's named characters on top of XML's; one character each, so nothing can grow. */
function htmlEntities(known: Record<string, string>): Record<string, string> {
  return new Proxy(known, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      if (name in target) return target[name];
      const decoded = decodeHTMLStrict(`&${name};`);
      return decoded.startsWith('&') ? undefined : decoded;
    },
  });
}
