const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const GERMAN_UNITS =
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn';
const GERMAN_TENS = 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig';

const SMALL = new Map<string, number>();
for (const words of [UNITS, GERMAN_UNITS]) for (const [value, word] of words.split(' ').entries()) SMALL.set(word, value);
const ROUND = new Map<string, number>();
for (const words of [TENS, GERMAN_TENS]) for (const [place, word] of words.split(' ').entries()) ROUND.set(word, 20 + 10 * place);
const SCALES = new Map([
  ['hundred', 100],
  ['hundert', 100],
  ['thousand', 1_000],
  ['tausend', 1_000],
]);
/** In compounds "einundzwanzig", where alone it is the article. */
const GERMAN_ONE = 'ein';

/** What a word says as a number on its own; undefined when none. Words are folded: lower case, without marks, ß as ss. */
export function readNumberWord(word: string): number | undefined {
  return SMALL.get(word) ?? ROUND.get(word) ?? SCALES.get(word) ?? readGermanCompound(word);
}

/** "funfundzwanzig" is 25, "zweihundert" 200. */
function readGermanCompound(word: string): number | undefined {
  const joint = word.indexOf('und');
  if (joint > 0) {
    const unit = word.slice(0, joint);
    const [ones, tens] = [unit === GERMAN_ONE ? 1 : SMALL.get(unit), ROUND.get(word.slice(joint + 3))];
    if (ones !== undefined && ones > 0 && ones < 10 && tens !== undefined) return tens + ones;
  }
  for (const [scale, value] of SCALES) {
    if (!word.endsWith(scale) || word === scale) continue;
    const head = word.slice(0, -scale.length);
    const times = head === GERMAN_ONE ? 1 : SMALL.get(head);
    if (times !== undefined && times > 0) return times * value;
  }
  return undefined;
}

/**
 * How many of the words from `from` on are one number, and which: "twenty five" are two words and 25, "one hundred and fifty" four and
 * 150. Undefined when the first is no number word. At most seven words are read.
 */
export function readNumber(words: readonly string[], from: number): { words: number; value: number } | undefined {
  const first = readNumberWord(words[from]!);
  if (first === undefined) return undefined;
  let [total, part, read] = [0, first, 1];
  while (read < 7) {
    const at = from + read;
    const isJoined = words[at] === 'and' && (part >= 100 || total > 0) && part % 100 === 0 && isSmall(words[at + 1]);
    const next = words[isJoined ? at + 1 : at];
    const scale = next === undefined ? undefined : SCALES.get(next);
    const value = next === undefined ? undefined : (SMALL.get(next) ?? ROUND.get(next));
    if (scale !== undefined && part > 0 && part < scale) {
      part *= scale;
      if (scale === 1_000) [total, part] = [total + part, 0];
    } else if (value !== undefined && fits(part, total, value)) part += value;
    else break;
    read += isJoined ? 2 : 1;
  }
  return { words: read, value: total + part };
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && (SMALL.has(word) || ROUND.has(word));
}

/** Whether a number goes on with this one: tens take units, hundreds and thousands take what is below a hundred. */
function fits(part: number, total: number, next: number): boolean {
  if (next === 0) return false;
  if (part === 0) return total > 0;
  if (part % 100 === 0) return true;
  return part % 100 >= 20 && part % 10 === 0 && next < 10;
}
