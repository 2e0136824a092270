import { foldText, spokenWords, type Line } from './spoken-words.ts';
import { squashName } from './find-spoken.ts';
import { isStopWord } from './stop-words.ts';

/** Bytes of a vocabulary that is kept: the words of about four hours. */
const MAX_BYTES = 65_536;
/** Pieces of a name that are shorter are in every text. */
const MIN_PIECE = 3;
/** Characters of a name that are looked at. */
const MAX_NAME = 200;

/**
 * The words of a whole transcript, each once: enough to know that something was not said, and much smaller than the text.
 * Null for one with more words than are kept, of which nothing can be known.
 */
export function vocabularyOf(lines: readonly Line[]): string[] | null {
  const words = new Set<string>();
  let bytes = 0;
  for (const line of lines) {
    for (const { key } of spokenWords([line])) {
      if (words.has(key)) continue;
      words.add(key);
      bytes += Buffer.byteLength(key) + 1;
      if (bytes > MAX_BYTES) return null;
    }
  }
  return [...words].toSorted();
}

/**
 * Whether a name may have been said in a text of these words: as one word, as several, by one of its words alone, or with
 * one letter amiss, as transcripts have it. False is certain of the text, true is not.
 */
export function mayBeSaid(name: string, vocabulary: ReadonlySet<string>): boolean {
  const target = squashName(name.slice(0, MAX_NAME));
  if (target.length < MIN_PIECE) return true;
  if (vocabulary.has(target) || isDivisible(target, vocabulary)) return true;
  const parts = foldText(name).filter((part) => part.length > MIN_PIECE && !isStopWord(part));
  if (parts.some((part) => vocabulary.has(part))) return true;
  return target.length > MIN_PIECE && [...vocabulary].some((word) => isOneOff(word, target));
}

/** Whether a text is made of words of the vocabulary, none of one letter. Of pieces of two, short names would always be. */
function isDivisible(target: string, vocabulary: ReadonlySet<string>): boolean {
  const shortest = target.length > 2 * MIN_PIECE - 1 ? 2 : MIN_PIECE;
  const reachable = new Set([0]);
  for (let from = 0; from < target.length; from++) {
    if (!reachable.has(from)) continue;
    for (let to = from + 1; to <= target.length; to++) {
      const piece = target.slice(from, to);
      if ((piece.length >= shortest || /^\d+$/.test(piece)) && vocabulary.has(piece)) reachable.add(to);
    }
  }
  return reachable.has(target.length);
}

/** Whether two words differ in one letter: another, one more, or one less. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) [a, b] = [a - 1, b - 1];
  return a - start <= 1 && b - start <= 1;
}
