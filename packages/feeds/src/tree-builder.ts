import { feedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { WarningLog } from './warning-log.ts';
import type { XmlElement } from './xml-element.ts';

/** Thrown to end the reading early, when the item cap is reached. */
export class EnoughRead extends Error {}

/** HTML elements that authors leave open inside text that they forgot to escape. */
const VOID = new Set(['br', 'hr', 'img', 'wbr']);
const SELF_CLOSING_PARENTS = new Set(['p', 'li']);
const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'atom:feed', 'channel']);

/**
 * Builds elements from parser events: items are handed over one by one as they end and are forgotten,
 * so that the memory a feed takes is that of its records. Everything beside items stays in `root`.
 */
export class TreeBuilder {
  root: XmlElement | undefined;
  rootClosed = false;
  channelClosed = false;
  readonly #stack: XmlElement[] = [];
  readonly #onItem: (item: XmlElement, parents: readonly XmlElement[]) => void;
  readonly #warnings: WarningLog;
  #items = 0;
  #elements = 0;

  constructor(warnings: WarningLog, onItem: (item: XmlElement, parents: readonly XmlElement[]) => void) {
    this.#warnings = warnings;
    this.#onItem = onItem;
  }

  /** True while an item is open; at the end of the document this means that it broke off. */
  get insideItem(): boolean {
    return this.#stack.some((_, depth) => this.#isItemAt(depth));
  }

  open(element: XmlElement): void {
    if (this.rootClosed) return;
    if (this.root === undefined) this.#openRoot(element);
    else {
      this.#closeOpenEnds(element);
      const top = this.#stack.at(-1) as XmlElement;
      const item = isItem(element.name, this.#stack.length, top);
      if (item) this.#elements = 0;
      if (!item && this.#roomFor(element)) top.parts.push(element);
    }
    if (VOID.has(element.name)) return;
    this.#stack.push(element);
    if (this.#stack.length > FEED_LIMITS.depth) {
      throw feedError('too-deep', `Elements are nested deeper than ${FEED_LIMITS.depth}`, element.line);
    }
  }

  close(name: string): void {
    const depth = this.#stack.findLastIndex((element) => element.name === name);
    if (depth === -1) return;
    while (this.#stack.length > depth) this.#pop();
  }

  text(text: string): void {
    const top = this.#stack.at(-1);
    if (top === undefined) return;
    if (this.#stack.length <= 2 && text.trim() === '') return;
    if (text.length > FEED_LIMITS.textCharacters) {
      this.#warnings.add('text-cut', `The text of ${top.name} is longer than ${FEED_LIMITS.textCharacters} characters`, top.line);
    }
    top.parts.push(text.slice(0, FEED_LIMITS.textCharacters));
  }

  #openRoot(element: XmlElement): void {
    if (!ROOTS.has(element.name.toLowerCase())) {
      throw feedError('not-a-feed', `The document is no feed: its root element is ${element.name.slice(0, 80)}`, element.line);
    }
    this.root = element;
  }

  #isItemAt(depth: number): boolean {
    return isItem(this.#stack[depth]!.name, depth, this.#stack[depth - 1]);
  }

  /** A new item ends the one that was left open; a new paragraph ends the last. */
  #closeOpenEnds(element: XmlElement): void {
    const name = element.name;
    if (name === 'item' || name === 'atom:entry') {
      const open = this.#stack.findIndex((parent, depth) => parent.name === name && this.#isItemAt(depth));
      if (open === -1) return;
      this.#warnings.add('unclosed-item', 'An item begins inside another', element.line);
      while (this.#stack.length > open) this.#pop();
    } else if (SELF_CLOSING_PARENTS.has(name) && this.#stack.at(-1)?.name === name) this.#pop();
  }

  #roomFor(element: XmlElement): boolean {
    this.#elements++;
    if (this.#elements === FEED_LIMITS.elementsPerPart + 1) {
      this.#warnings.add('too-many-elements', `More than ${FEED_LIMITS.elementsPerPart} elements in one part`, element.line);
    }
    return this.#elements <= FEED_LIMITS.elementsPerPart;
  }

  #pop(): void {
    const element = this.#stack.pop() as XmlElement;
    const depth = this.#stack.length;
    if (element === this.root) this.rootClosed = true;
    if (element.name === 'channel') this.channelClosed = true;
    if (!isItem(element.name, depth, this.#stack.at(-1))) return;
    if (++this.#items > FEED_LIMITS.items) throw new EnoughRead();
    this.#elements = 0;
    this.#onItem(element, this.#stack);
  }
}

/** Items stand in the channel (RSS), beside it (RSS 1.0), in a list of their own (RSS 1.1 and home-made ones) or in the feed (Atom). */
function isItem(name: string, depth: number, parent: XmlElement | undefined): boolean {
  return depth > 0 && depth <= (parent?.name === 'items' ? 3 : 2) && (name === 'item' || name === 'atom:entry');
}
