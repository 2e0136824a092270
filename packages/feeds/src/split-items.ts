import { hash } from 'node:crypto';

/** Where one item stands in the text of a feed. */
export interface ItemText {
  start: number;
  /** Behind its closing tag. */
  end: number;
  /** Of the text in between: 16 bytes in hexadecimal digits. */
  hash: string;
  /** The lines that it begins and ends on, counted from 1. */
  firstLine: number;
  lastLine: number;
}

/** The items of an RSS document by their text, without having read it. */
export interface SplitItems {
  /** Of everything outside of an item that what it says may depend on: namespaces, `xml:base`, where it was fetched. */
  context: string;
  items: ItemText[];
}

/** Raise it when the same item is to be read differently: what was known of items by their text is then forgotten. */
const READER_VERSION = 2;
const DIGEST_DIGITS = 32;
const CLOSING = '</item>';
const OPENING = '<item';

/**
 * Finds the items of a feed whose text shows plainly where each of them begins and ends: one after the other, with nothing
 * but white space in between. Null for every other feed, and for one that repeats an item to the letter.
 * @param bytes where `text` is UTF-8 read byte by byte as Latin-1: the hashes are then the same as of the text
 */
export function splitItems(text: string, url: string | undefined, bytes?: Uint8Array): SplitItems | null {
  const starts = findOpenings(text);
  const [first] = starts;
  // A lone carriage return is a line end for XML and for nobody else.
  if (first === undefined || isInside(text.slice(0, first)) || (text.includes('\r') && /\r(?!\n)/.test(text))) return null;
  const items: ItemText[] = [];
  let line = 1 + countLines(text, 0, first);
  for (const [index, start] of starts.entries()) {
    const closing = text.indexOf(CLOSING, start);
    const next = starts[index + 1];
    if (closing < 0 || (next !== undefined && closing > next)) return null;
    const end = closing + CLOSING.length;
    const lastLine = line + countLines(text, start, end);
    items.push({ start, end, hash: digest(bytes?.subarray(start, end) ?? text.slice(start, end)), firstLine: line, lastLine });
    if (next === undefined) {
      if (text.includes(CLOSING, end)) return null;
    } else if (text.slice(end, next).trim() !== '') return null;
    else line = lastLine + countLines(text, end, next);
  }
  if (new Set(items.map((item) => item.hash)).size < items.length) return null;
  const channel = /<(?:[\w.-]+:)?(?:channel|RDF|rss)\b[^>]*>/gi;
  const tags = text.slice(0, first).match(channel) ?? [];
  return { context: digest(JSON.stringify([READER_VERSION, url, tags])), items };
}

/** The text without these items; every line stays the number that it had. */
export function withoutItems(text: string, items: readonly ItemText[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, firstLine, lastLine } of items) {
    parts.push(text.slice(at, start), '\n'.repeat(lastLine - firstLine));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function findOpenings(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + OPENING.length)) {
    if (/[\s>]/.test(text.charAt(at + OPENING.length))) starts.push(at);
  }
  return starts;
}

/** True when the text ends within a comment or a CDATA section, where a tag is none. */
function isInside(head: string): boolean {
  return head.lastIndexOf('<!--') > head.lastIndexOf('-->') || head.lastIndexOf('<![CDATA[') > head.lastIndexOf(']]>');
}

// Looked for within the part alone: in a feed without line ends each search would otherwise go on to the end of the text.
function countLines(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let lines = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) lines++;
  return lines;
}

function digest(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex').slice(0, DIGEST_DIGITS);
}
