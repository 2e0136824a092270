import { dayStart, utcDay } from '@castgraph/kernel/days';
import type { Found } from './find-spoken.ts';
import type { SpokenWord } from './spoken-words.ts';

const CODE_WORDS = new Set('code promocode gutscheincode rabattcode couponcode aktionscode gutschein'.split(' '));
/** Said between "code" and the code. */
const FILLERS = new Set('is the our my word words which that s als lautet ist heisst den der unser mein'.split(' '));
const DOMAINS = new Set('com org net io co de at ch fm app shop store uk eu ai me tv us ca fr es it nl health fit club'.split(' '));
const DOTS = new Set(['dot', 'punkt']);
const SLASHES = new Set(['forward', 'slash', 'schragstrich']);

/** Codes that are named as such ("code SUMMER20", "mit dem Code Morgen zwanzig"): the words after "code", where they look like one. */
export function findNamedCodes(words: readonly SpokenWord[]): Found[] {
  const found: Found[] = [];
  for (const [at, { key }] of words.entries()) {
    if (!CODE_WORDS.has(key)) continue;
    let from = at + 1;
    while (from < words.length && from < at + 4 && FILLERS.has(words[from]!.key)) from++;
    const to = endOfCode(words, from);
    if (to > from) found.push({ from, to });
  }
  return found;
}

/** A code is capitals, or a capitalised word, or it ends in a number; sentences that only mention one go on in small letters. */
function endOfCode(words: readonly SpokenWord[], from: number): number {
  const [first, second] = [words[from], words[from + 1]];
  if (!first) return from;
  if (isNumber(first)) return from + 1;
  if (second && isNumber(second)) return from + 2;
  return /^\p{Lu}/u.test(first.text) && first.key.length > 2 ? from + 1 : from;
}

function isNumber({ key }: SpokenWord): boolean {
  return /\d/.test(key);
}

/** Addresses that are said ("acme dot com slash show") or written ("acme.com/show"), from the host's last label but one on. */
export function findAddresses(words: readonly SpokenWord[]): Found[] {
  const found: Found[] = [];
  for (let at = 1; at < words.length; at++) {
    if (!DOMAINS.has(words[at]!.key)) continue;
    const isSpoken = at > 1 && DOTS.has(words[at - 1]!.key);
    if (!isSpoken && words[at - 1]!.joint !== '.') continue;
    found.push({ from: isSpoken ? at - 2 : at - 1, to: endOfPath(words, at + 1) });
  }
  return found;
}

/** Behind the parts of a path that follow a host: "/show", "slash show", "forward slash show". */
function endOfPath(words: readonly SpokenWord[], from: number): number {
  let to = from;
  while (to < words.length) {
    let next = to;
    while (next < words.length && SLASHES.has(words[next]!.key)) next++;
    if (next === to && words[to - 1]!.joint !== '/') break;
    to = Math.min(next + 1, words.length);
  }
  return to;
}

const MONTHS = new Map(
  [
    'january february march april may june july august september october november december',
    'januar februar marz april mai juni juli august september oktober november dezember',
    'jan feb mar apr may jun jul aug sep oct nov dec',
  ].flatMap((names) => names.split(' ').map((name, month) => [name, month + 1] as const)),
);
/** Said before the last day of an offer. */
const ENDS = new Set('until till through ends end ending expires expire expiring before by bis endet gultig spatestens lauft'.split(' '));
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, place) => [word, place + 1] as const),
);
/** The last days of offers that are said ("ends March 31st", "bis zum 31. März"), as calendar days, where they are before a day. */
export function findExpiredDays(words: readonly SpokenWord[], publishedDay: string): { place: Found; day: string }[] {
  const expired: { place: Found; day: string }[] = [];
  for (const [at, { key }] of words.entries()) {
    const month = MONTHS.get(key);
    if (month === undefined || !words.slice(Math.max(0, at - 5), at).some((word) => ENDS.has(word.key))) continue;
    const before = words[at - 1]?.key === 'of' ? words[at - 2] : words[at - 1];
    const date = dayOfMonth(before) ?? dayOfMonth(words[at + 1], words[at + 2]);
    if (date === undefined) continue;
    const said = words.slice(at + 1, at + 4).map((word) => Number(word.key));
    const day = nearestDay(
      said.find((year) => year >= 2000 && year < 2100),
      month,
      date,
      publishedDay,
    );
    if (day !== undefined && day < publishedDay) expired.push({ place: { from: Math.max(0, at - 5), to: at + 2 }, day });
  }
  return expired;
}

/** "31", "31st", "thirty first" (of which the first word is 30 here), "fifth". */
function dayOfMonth(word: SpokenWord | undefined, next?: SpokenWord): number | undefined {
  if (!word) return undefined;
  const day = ORDINALS.get(word.key) ?? Number(word.key.replace(/(?:st|nd|rd|th)$/, ''));
  const more = day === 20 || day === 30 ? (ORDINALS.get(next?.key ?? '') ?? 0) : 0;
  return day >= 1 && day + more <= 31 ? day + more : undefined;
}

/** The day of the year that was said; without one, that nearest to the day of publication. */
function nearestDay(year: number | undefined, month: number, date: number, publishedDay: string): string | undefined {
  const published = dayStart(publishedDay);
  const around = new Date(published).getUTCFullYear();
  const days = (year === undefined ? [around - 1, around, around + 1] : [year])
    .map((each) => new Date(Date.UTC(each, month - 1, date)))
    .filter((day) => day.getUTCMonth() === month - 1)
    .toSorted((one, other) => Math.abs(one.getTime() - published) - Math.abs(other.getTime() - published));
  return days[0] && utcDay(days[0]);
}
