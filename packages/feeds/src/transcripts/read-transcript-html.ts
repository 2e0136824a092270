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
  const parts: ProsePart[] = [];
  const lineAt = lineCounter(html, 1);
  let said: string[] = [];
  let within: 'cite' | 'time' | null = null;
  let silence = 0;
  let line = 1;

  function flush(): void {
    const text = foldSpace(said.join(''));
    said = [];
    if (text === '') return;
    if (within === 'cite') parts.push({ kind: 'speaker', text, line });
    else if (within === 'time' && readClock(text.replace(/^[[(]|[\])]$/g, '')) !== null) {
      parts.push({ kind: 'time', text: text.replace(/^[[(]|[\])]$/g, ''), line });
    } else parts.push(...readParagraph(text, line));
  }

  function enter(name: string, offset: number): void {
    if (SILENT.has(name)) silence++;
    if (name === 'cite' || name === 'time') {
      flush();
      within = name;
    } else if (BLOCK.has(name)) {
      flush();
      within = null;
    }
    line = lineAt(offset);
  }

  function leave(name: string): void {
    if (SILENT.has(name)) silence = Math.max(0, silence - 1);
    if (name === within || BLOCK.has(name)) {
      flush();
      within = null;
    }
  }

  tokenize(html, {
    open: enter,
    close: leave,
    text: (text) => {
      if (silence === 0) said.push(text);
    },
  });
  flush();
  return parts;
}

interface Tokens {
  open(name: string, offset: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** The parser's lower half alone: its upper half looks through all open elements at every closing tag. */
function tokenize(html: string, { open, close, text }: Tokens): void {
  const nothing = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => open(html.slice(start, end).toLowerCase(), start),
    onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: (codepoint) => text(String.fromCodePoint(codepoint)),
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
