import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { lineCounter } from '../line-counter.ts';
import { foldSpace } from './cue-text.ts';
import { readClock } from './cue-time.ts';
import { joinProse, readParagraph, type ProsePart } from './read-prose.ts';
import type { FoundSegment } from './transcript-record.ts';

/** Elements that end the paragraph in which they stand. */
const BLOCK = new Set(
  'p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table tr td th section article main blockquote body header footer nav'.split(' '),
);
/** Elements in which nothing is said. */
const SILENT = new Set([
  'head',
  'script',
  'style',
  'title',
  'noscript',
  'svg',
  'template',
  'nav',
  'footer',
  'button',
  'select',
  'textarea',
]);

/** What a page says, and whether it is written as transcripts are (`<cite>`, `<time>`) rather than as any page. */
export interface HtmlTranscript {
  segments: FoundSegment[];
  isMarked: boolean;
}

/**
 * Reads HTML as the podcast namespace has it (`<cite>Name:</cite> <time>1:02</time> <p>Words</p>`) and what comes near it, such as
 * times in paragraphs of their own. Nothing is kept of how elements stand within one another, so that no depth costs anything.
 */
export function readTranscriptHtml(html: string): HtmlTranscript {
  const parts = readParts(html);
  return { segments: joinProse(parts), isMarked: parts.some(({ kind }) => kind !== 'text') };
}

function readParts(html: string): ProsePart[] {
  const parts = new PartCollector(html);
  tokenize(html, parts);
  return parts.finish();
}

/** Makes parts of tags and texts as they come. */
class PartCollector implements Tokens {
  readonly #parts: ProsePart[] = [];
  readonly #lineAt: (offset: number) => number;
  #said: string[] = [];
  #within: 'cite' | 'time' | null = null;
  /** How many elements are open in which nothing is said. */
  #silence = 0;
  #line = 1;

  constructor(html: string) {
    this.#lineAt = lineCounter(html, 1);
  }

  open(name: string, offset: number): void {
    if (SILENT.has(name)) this.#silence++;
    if (name === 'cite' || name === 'time') this.#begin(name);
    else if (BLOCK.has(name)) this.#begin(null);
    this.#line = this.#lineAt(offset);
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silence = Math.max(0, this.#silence - 1);
    if (name === this.#within || BLOCK.has(name)) this.#begin(null);
  }

  text(text: string): void {
    if (this.#silence === 0) this.#said.push(text);
  }

  finish(): ProsePart[] {
    this.#begin(null);
    return this.#parts;
  }

  /** Ends what was being said, and begins another part. */
  #begin(within: 'cite' | 'time' | null): void {
    const text = foldSpace(this.#said.join(''));
    if (text !== '') this.#parts.push(...this.#toParts(text));
    this.#said = [];
    this.#within = within;
  }

  #toParts(text: string): ProsePart[] {
    const line = this.#line;
    if (this.#within === 'cite') return [{ kind: 'speaker', text, line }];
    const time = text.replace(/^[[(]|[\])]$/g, '');
    if (this.#within === 'time' && readClock(time) !== null) return [{ kind: 'time', text: time, line }];
    return readParagraph(text, line);
  }
}

interface Tokens {
  open(name: string, offset: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** The parser's lower half alone: its upper half looks through all open elements at every closing tag. */
function tokenize(html: string, tokens: Tokens): void {
  const nothing = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => tokens.open(html.slice(start, end).toLowerCase(), start),
    onclosetag: (start, end) => tokens.close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => tokens.text(html.slice(start, end)),
    ontextentity: (codepoint) => tokens.text(String.fromCodePoint(codepoint)),
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onattribname: nothing,
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onopentagend: nothing,
    onselfclosingtag: nothing,
    onend: nothing,
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true, recognizeSelfClosing: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}
