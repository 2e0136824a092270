import { RecentMap } from '@castgraph/kernel/recent-map';
import type { Quote } from './check.ts';
import { readNumber } from './number-words.ts';

/** A line of a transcript. */
export interface Line {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

/** A word as it is compared, and where it was said. */
export interface SpokenWord {
  /** Lower case, without marks; numbers as digits. */
  key: string;
  /** As it stands in the transcript. */
  text: string;
  /** The character between it and the next word, where there is but one and it is no space: the dot of "acme.com". */
  joint: string;
  startSeconds: number;
  endSeconds: number;
}

/** Half an hour of quick speech: no read is longer, and nobody's text costs more than that. */
const MAX_WORDS = 10_000;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
/** A word of more letters is none. */
const MAX_LETTERS = 100;

/** Forms of words that were asked for of late: of a text, most words are the same few. Long ones are rare, and not kept. */
const folded = new RecentMap<string, string>(20_000);
const KEPT_LETTERS = 30;

/** The form in which words are compared: NFKD, lower case, without marks and apostrophes, ß as ss. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const form = word
    .slice(0, MAX_LETTERS)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll('ß', 'ss')
    // Some letters become many.
    .slice(0, MAX_LETTERS)
    .toWellFormed();
  if (word.length <= KEPT_LETTERS) folded.set(word, form);
  return form;
}

/** The words of a text in their compared form, number words as digits. Languages that write without spaces are one word a sentence. */
export function foldText(text: string): string[] {
  return spokenWords([{ startSeconds: 0, endSeconds: 0, text }]).map(({ key }) => key);
}

/** The words of lines with their times, which within a line are those of even speech; the first 10,000. */
export function spokenWords(lines: readonly Line[]): SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const { text, startSeconds, endSeconds } of lines) {
    const rate = (endSeconds - startSeconds) / Math.max(1, text.length);
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (words.length === MAX_WORDS) return foldNumbers(words);
      const key = foldWord(word);
      const from = startSeconds + index * rate;
      const joint = jointAfter(text, index + word.length);
      if (key !== '') words.push({ key, text: word, joint, startSeconds: from, endSeconds: from + word.length * rate });
    }
  }
  return foldNumbers(words);
}

function jointAfter(text: string, end: number): string {
  const [mark = '', next = ''] = [text[end], text[end + 1]];
  return /[./-]/.test(mark) && /[\p{L}\p{N}]/u.test(next) ? mark : '';
}

/** "twenty five" as one word 25. */
function foldNumbers(words: readonly SpokenWord[]): SpokenWord[] {
  const keys = words.map(({ key }) => key);
  const found: SpokenWord[] = [];
  for (let at = 0; at < words.length;) {
    const number = readNumber(keys, at);
    const read = number?.words ?? 1;
    const said = words.slice(at, at + read);
    found.push(number ? { ...joinWords(said), key: String(number.value) } : said[0]!);
    at += read;
  }
  return found;
}

function joinWords(words: readonly SpokenWord[]): SpokenWord {
  const [first, last] = [words[0]!, words.at(-1)!];
  const text = words.map((word, at) => (at === words.length - 1 ? word.text : word.text + (word.joint || ' '))).join('');
  return { ...first, text, joint: last.joint, endSeconds: last.endSeconds };
}

/** Words whose middle lies in a span of seconds. */
export function wordsWithin(words: readonly SpokenWord[], startSeconds: number, endSeconds: number): SpokenWord[] {
  return words.filter((word) => {
    const middle = (word.startSeconds + word.endSeconds) / 2;
    return middle >= startSeconds && middle <= endSeconds;
  });
}

/** Words as a quote; undefined when there are none. */
export function quoteWords(words: readonly SpokenWord[]): Quote | undefined {
  if (words.length === 0) return undefined;
  const { text, startSeconds, endSeconds } = joinWords(words);
  return { text: text.slice(0, 500).toWellFormed(), startSeconds: round(startSeconds), endSeconds: round(endSeconds) };
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
