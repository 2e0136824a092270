import { foldText } from './spoken-words.ts';

/** Words that carry a sentence and not its meaning, folded; by them the language is known, too. */
const ENGLISH =
  "a about all also am an and any are as at be been but by can come do does each for from get go had has have he her his how i if in into is it it's its just like me more my no not now of on one or our out percent she so some that the their them then there these they this to up us use using very was we were what when which who will with you you're your";
const GERMAN =
  'aber alle als am an auch auf aus bei beim bis da das dass dein deine dem den der des die dir du durch ein eine einem einen einer er es euch euer eure fur hat habe haben ich ihr ihre im in ist ja jetzt kann kannst man mehr mein meine mit nach nicht noch nur oder prozent schon sein sehr sich sie sind so und uns unser vom von vor war was wenn wer wie wir wird zu zum zur';

const WORDS = { en: new Set(foldText(ENGLISH)), de: new Set(foldText(GERMAN)) };
/** Of any ten words of prose, some three are among them; other languages have one or two of them, often. */
const MIN_SHARE = 0.2;
const MIN_DISTINCT = 4;

/** A language whose words are known here. */
export type KnownLanguage = keyof typeof WORDS;

/** Whether a word carries no meaning by itself. */
export function isStopWord(key: string): boolean {
  return WORDS.en.has(key) || WORDS.de.has(key);
}

/** The language that words are in, English or German; undefined for another, or for too few words. */
export function languageOf(keys: readonly string[]): KnownLanguage | undefined {
  const shares = { en: shareIn(keys, WORDS.en), de: shareIn(keys, WORDS.de) };
  const language: KnownLanguage = shares.de > shares.en ? 'de' : 'en';
  return shares[language] < MIN_SHARE ? undefined : language;
}

function shareIn(keys: readonly string[], words: ReadonlySet<string>): number {
  const known = keys.filter((key) => words.has(key));
  return new Set(known).size < MIN_DISTINCT ? 0 : known.length / keys.length;
}
