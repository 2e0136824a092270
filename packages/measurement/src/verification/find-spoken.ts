import type { SpokenWord } from './spoken-words.ts';
import { foldText } from './spoken-words.ts';

/** Said between the parts of an address, in English, German, French and Spanish. */
const SEPARATORS = new Set('dot punkt point punto slash schragstrich forward dash hyphen bindestrich barre barra'.split(' '));

/** A stretch of words: from one place to before another. */
export interface Found {
  from: number;
  to: number;
}

/** Letters and digits of a text as they are compared: "MORNING-20" is morning20. */
export function squash(text: string): string {
  return foldText(text).join('');
}

const COMPANY_FORMS = new Set('inc ltd llc gmbh ag co corp company'.split(' '));

/** A name as it is said: without a company's form at its end. "7-Eleven Inc." is 711. */
export function squashName(name: string): string {
  const words = foldText(name);
  while (words.length > 1 && COMPANY_FORMS.has(words.at(-1)!)) words.pop();
  return words.join('');
}

/** An address as it is said: without scheme, www, query and separators. "https://www.acme.com/Show?x" is acmecomshow. */
export function squashUrl(url: string): string {
  const { host, path } = splitUrl(url);
  return squash(`${host} ${path}`);
}

/** Host (without www) and path (without query) of an address that may lack its scheme. */
export function splitUrl(url: string): { host: string; path: string } {
  const bare = url.trim().replace(/^[a-z]+:\/\//i, '');
  const [place = ''] = bare.split(/[?#]/, 1);
  const slash = place.indexOf('/');
  const host = slash < 0 ? place : place.slice(0, slash);
  return { host: host.toLowerCase().replace(/^www\./, ''), path: slash < 0 ? '' : place.slice(slash).replace(/\/+$/, '') };
}

/**
 * Where words say a squashed text, whichever way they divide it: "morning 20", "M O R N I N G 20" and, with what is said between
 * the parts of addresses, "acme dot com slash show". Stretches do not overlap.
 */
export function findSquashed(words: readonly SpokenWord[], target: string): Found[] {
  const found: Found[] = [];
  if (target === '') return found;
  for (let from = 0; from < words.length; from++) {
    const to = endOfMatch(words, from, target);
    if (to === undefined) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

function endOfMatch(words: readonly SpokenWord[], from: number, target: string): number | undefined {
  let matched = 0;
  for (let at = from; at < words.length; at++) {
    const { key } = words[at]!;
    if (target.startsWith(key, matched)) {
      matched += key.length;
      if (matched === target.length) return at + 1;
    } else if (at === from || !SEPARATORS.has(key)) return undefined;
  }
  return undefined;
}

/** Where words say a phrase word for word. An empty phrase is nowhere. */
export function findPhrase(words: readonly SpokenWord[], phrase: readonly string[]): Found[] {
  if (phrase.length === 0) return [];
  const found: Found[] = [];
  for (let from = 0; from + phrase.length <= words.length; from++) {
    if (phrase.every((key, offset) => words[from + offset]!.key === key)) found.push({ from, to: from + phrase.length });
  }
  return found;
}

/** Whether one of the names is said, however it is divided into words. Names of fewer than three letters are found in none. */
export function findNames(words: readonly SpokenWord[], names: readonly string[]): Found | undefined {
  for (const name of names) {
    const target = squashName(name);
    const [found] = target.length < 3 ? [] : findSquashed(words, target);
    if (found) return found;
  }
  return undefined;
}
