import iconv from 'iconv-lite';

/** Code pages from before UTF-8, the likelier first, and the languages that were written in them. */
const CODE_PAGES: readonly (readonly [languages: string, encodings: readonly string[]])[] = [
  ['cs pl hu sk sl hr bs', ['windows-1250', 'iso-8859-2']],
  ['ro', ['windows-1250', 'iso-8859-16']],
  ['ru uk be bg mk sr', ['windows-1251', 'koi8-r', 'iso-8859-5']],
  ['el', ['windows-1253', 'iso-8859-7']],
  ['tr az', ['windows-1254']],
  ['he iw yi', ['windows-1255']],
  ['ar fa ur', ['windows-1256']],
  ['lt lv et', ['windows-1257', 'iso-8859-13']],
  ['vi', ['windows-1258']],
  ['th', ['windows-874']],
  ['ja', ['shift_jis', 'euc-jp']],
  ['ko', ['euc-kr']],
];
const WESTERN = ['windows-1252', 'iso-8859-15'];

/** Scripts without Latin letters, by what makes up some two thirds of any text in them. */
const SCRIPTS: readonly (readonly [letters: string, encodings: readonly string[]])[] = [
  ['оеаинтсрвлкм', ['windows-1251', 'koi8-r', 'iso-8859-5']],
  ['αοιετσνηυρπκ', ['windows-1253', 'iso-8859-7']],
  ['יוהלאמרתבשנד', ['windows-1255']],
  ['اليمنوترهدبع', ['windows-1256']],
];

/**
 * The likeliest legacy encoding of a feed whose label is wrong: of those in which the language it states was written (or, where
 * it states none, its script), the one that makes words of the bytes.
 * @param head the beginning of the document
 */
export function guessEncoding(head: Uint8Array): string {
  const bytes = Buffer.from(head);
  const ascii = bytes.toString('latin1');
  const stated =
    /<(?:dc:)?language>\s*(?:<!\[CDATA\[)?\s*([a-z]{2})\b/i.exec(ascii)?.[1] ?? /\bxml:lang\s*=\s*["']([a-z]{2})\b/i.exec(ascii)?.[1];
  const language = stated?.toLowerCase() ?? '';
  if (language === 'zh') return /zh[-_](?:tw|hk)/i.test(ascii) ? 'big5' : 'gb18030';
  const candidates = CODE_PAGES.find(([languages]) => languages.split(' ').includes(language))?.[1];
  if (!candidates && language === '') return guessScript(bytes, ascii) ?? likeliest(bytes, WESTERN);
  return likeliest(bytes, candidates ?? WESTERN);
}

/** By the letters, where no language is stated and whole words lie beyond ASCII, as they do in no language of Latin letters. */
function guessScript(bytes: Buffer, ascii: string): string | null {
  const beyond = ascii.match(/[\x80-\xff]/g)?.length ?? 0;
  const inWords = ascii.match(/[\x80-\xff]{4,}/g)?.join('').length ?? 0;
  if (inWords <= beyond / 2) return null;
  const scored = SCRIPTS.flatMap(([letters, encodings]) =>
    encodings.map((encoding) => {
      const text = iconv.decode(bytes, encoding).toLowerCase();
      let common = 0;
      for (const letter of text.match(/[\u0370-\u06ff]/g) ?? []) if (letters.includes(letter)) common++;
      return { encoding, common };
    }),
  );
  const best = scored.reduce((known, next) => (next.common > known.common ? next : known));
  return best.common > inWords / 2 ? best.encoding : null;
}

function likeliest(bytes: Buffer, candidates: readonly string[]): string {
  const scored = candidates.map((encoding) => ({ encoding, score: scoreText(iconv.decode(bytes, encoding)) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** How much the characters beyond ASCII look like words: letters do, in lower case behind others; signs in between do not. */
function scoreText(text: string): number {
  let score = 0;
  for (const [word] of text.matchAll(/[\p{L}\x80-\uffff]*[^\0-\x7f][\p{L}\x80-\uffff]*/gu)) {
    if (word.length > 200) continue;
    for (const character of word) score += scoreCharacter(character);
    // `рПДЛБУФ`: the code pages of Cyrillic have capitals where others have small letters.
    score -= 3 * (word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0);
    score -= word.match(/\p{Lu}{2}/gu)?.length ?? 0;
  }
  return score;
}

function scoreCharacter(character: string): number {
  if (character <= '\x7f') return 0;
  // Half-width katakana are what EUC-JP looks like in Shift JIS.
  if (/[\uff61-\uff9f]/.test(character)) return -1;
  if (/\p{L}|\p{M}/u.test(character)) return 1;
  return /[\p{C}\ufffd]/u.test(character) ? -3 : /[\p{S}\p{No}\p{Lm}]/u.test(character) ? -1 : 0;
}
