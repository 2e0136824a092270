import { foldText, type SpokenWord } from './spoken-words.ts';
import { isStopWord } from './stop-words.ts';
import type { Found } from './find-spoken.ts';

/** Endings that words of one meaning differ by, English and German, the longest first. */
const ENDINGS = ['ungen', 'ings', 'ung', 'ing', 'ern', 'ies', 'ed', 'es', 'en', 'er', 'em', 'ly', 's', 'e', 'y', 'n'];
const MIN_STEM = 3;

/**
 * How much of a talking point is said in one place of a read: the share of its words, without those that carry no meaning and without
 * endings, that lie within about four times its length. Null for a point of no words. Paraphrases share few words: a low figure is a
 * reason to listen, and no proof. Of the read's words it takes `stemsOf`.
 */
export function sayShare(point: string, stems: readonly string[]): { share: number; place: Found } | null {
  const wanted = new Set(
    foldText(point)
      .filter((key) => !isStopWord(key))
      .map(stem),
  );
  if (wanted.size === 0) return null;
  const width = Math.max(12, wanted.size * 4);
  const counts = new Map<string, number>();
  let best = { share: 0, place: { from: 0, to: 0 } };
  for (const [at, word] of stems.entries()) {
    count(counts, wanted, word, 1);
    if (at >= width) count(counts, wanted, stems[at - width]!, -1);
    const share = counts.size / wanted.size;
    if (share > best.share) best = { share, place: { from: Math.max(0, at - width + 1), to: at + 1 } };
  }
  return best;
}

/** Words without their endings. */
export function stemsOf(words: readonly SpokenWord[]): string[] {
  return words.map(({ key }) => stem(key));
}

function count(counts: Map<string, number>, wanted: ReadonlySet<string>, word: string, step: 1 | -1): void {
  if (!wanted.has(word)) return;
  const left = (counts.get(word) ?? 0) + step;
  if (left === 0) counts.delete(word);
  else counts.set(word, left);
}

/** A word without its ending, and without a doubled last letter: "shipped" and "shipping" are "ship". */
function stem(key: string): string {
  const ending = ENDINGS.find((end) => key.endsWith(end) && key.length - end.length >= MIN_STEM);
  const bare = ending === undefined ? key : key.slice(0, -ending.length);
  return bare.length > MIN_STEM && bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
}

/** Words in which reads are compared at once. */
const SHINGLE = 5;

/**
 * The share of a read's words, five at a time, that stand in another read, too; 0 for reads of fewer than twenty words, which say the
 * same by chance.
 */
export function sameShare(words: readonly string[], other: readonly string[]): number {
  if (words.length < 4 * SHINGLE || other.length < 4 * SHINGLE) return 0;
  const [mine, theirs] = [shingles(words), shingles(other)];
  return [...mine].filter((shingle) => theirs.has(shingle)).length / mine.size;
}

function shingles(words: readonly string[]): Set<string> {
  return new Set(Array.from({ length: words.length - SHINGLE + 1 }, (_, at) => words.slice(at, at + SHINGLE).join(' ')));
}
