import type { FoundSegment } from './transcript-record.ts';

const MAX_SENTENCE_SECONDS = 30;
const MAX_SENTENCE_CHARACTERS = 400;
/** A silence that ends a sentence whatever its last word. */
const PAUSE_SECONDS = 2;

/** A word, or a sign, with the blanks that its list gave it. */
export interface FoundWord extends FoundSegment {
  /** As in the list, blanks included. */
  raw: string;
}

/** Whether a list has one word an entry: hardly any of them has a blank within, and they are as short as words. */
export function isWordLevel(words: readonly FoundWord[]): boolean {
  const said = words.filter(({ text }) => text !== '');
  if (said.length < 2) return false;
  const single = said.filter(({ text }) => !text.includes(' ')).length;
  const characters = said.reduce((sum, { text }) => sum + text.length, 0);
  const unspaced = said.filter(({ text }) => UNSPACED.test(text)).length;
  // A sentence of Chinese or Japanese has no blank either; a word of them is a few signs long.
  return single >= said.length * 0.95 && characters / said.length <= (unspaced > said.length / 2 ? 3 : 12);
}

/** Merges words to sentences: a sentence ends with its sign, with another speaker, at a silence, or when it has become very long. */
export function mergeWords(words: readonly FoundWord[]): FoundSegment[] {
  // Where blanks are entries of their own or hang on the words, they say where words end; where there are none, every entry is one.
  const blanks = words.filter(({ raw }) => raw.trim() === '' || raw !== raw.trim()).length;
  const isSpaced = blanks >= words.length * 0.1;
  const sentences: FoundSegment[] = [];
  let parts: string[] = [];
  let characters = 0;
  let open: FoundSegment | null = null;

  function finish(): void {
    if (open) sentences.push({ ...open, text: parts.join('').replace(/\s+/g, ' ').trim() });
    open = null;
    parts = [];
    characters = 0;
  }

  for (const word of words) {
    if (open && word.text !== '' && endsBefore(open, word, parts, characters)) finish();
    if (!open && word.text === '') continue;
    if (open) {
      open.end = word.end ?? open.end;
      parts.push(isSpaced ? word.raw : separator(parts.at(-1)!, word.text) + word.text);
    } else {
      open = { ...word };
      parts.push(word.raw.trimStart());
    }
    characters += word.raw.length;
  }
  finish();
  return sentences.map(({ start, end, text, speaker, line }) => ({ start, end, text, speaker, line }));
}

function endsBefore(open: FoundSegment, next: FoundSegment, parts: readonly string[], characters: number): boolean {
  if (next.speaker !== open.speaker || characters > MAX_SENTENCE_CHARACTERS) return true;
  if (next.start !== null && open.end !== null && next.start - open.end > PAUSE_SECONDS) return true;
  if (next.start !== null && open.start !== null && next.start - open.start > MAX_SENTENCE_SECONDS) return true;
  if (CLOSING.test(next.text)) return false;
  const last = parts.findLast((part) => part.trim() !== '')?.trim() ?? '';
  return ENDING.test(last) && !ABBREVIATION.test(last);
}

const ENDING = /[.!?…。！？]["'”’»)\]]*$/u;
/** What belongs to the word before it. */
const CLOSING = /^[\p{Pe}\p{Pf}.,!?…:;%。、，！？：；'’]/u;
const ABBREVIATION = /^(?:mr|mrs|ms|dr|st|prof|vs|no|\p{L})\.$/iu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function separator(before: string, next: string): string {
  if (CLOSING.test(next) && !/^['’]\p{L}{3}/u.test(next)) return '';
  return UNSPACED.test(next) && UNSPACED.test(before.at(-1) ?? '') ? '' : ' ';
}
