import { expect, it } from 'vitest';
import fc from 'fast-check';
import { findPhrase, findSquashed, squash, squashUrl } from './find-spoken.ts';
import { foldText, quoteWords, spokenWords, wordsWithin } from './spoken-words.ts';
import { findAddresses, findExpiredDays, findNamedCodes } from './spoken-offer.ts';
import { mayBeSaid, vocabularyOf } from './vocabulary.ts';

const say = (text: string) => spokenWords([{ text, startSeconds: 0, endSeconds: 60 }]);

it.each([
  ['morning twenty', 'morning 20'],
  ['twenty five percent', '25 percent'],
  ['two thousand and twenty six', '2026'],
  ['one hundred fifty', '150'],
  ['one hundred and fifty dollars', '150 dollars'],
  ['twenty twenty', '20 20'],
  ['two zero', '2 0'],
  ['five and ten', '5 and 10'],
  ['Fünfundzwanzig Prozent', '25 prozent'],
  ['einundzwanzig und dreißig', '21 und 30'],
  ['ein Tag, zweihundert Euro', 'ein tag 200 euro'],
  ['hundred', '100'],
  ['it’s Müller’s', 'its mullers'],
])('hears "%s" as %s', (said, folded) => {
  expect(foldText(said).join(' ')).toBe(folded);
});

it.each([
  ['the code MORNING20', 'MORNING20'],
  ['the code morning twenty', 'MORNING20'],
  ['the code morning two zero', 'MORNING-20'],
  ['the code M-O-R-N-I-N-G 20', 'morning 20'],
  ['the code ＭＯＲＮＩＮＧ２０', 'MORNING20'],
])('finds a code in "%s"', (said, code) => {
  expect(findSquashed(say(said), squash(code))).toHaveLength(1);
});

it.each([
  ['morningtwentyfive', 'MORNING20'],
  ['morning twenty five', 'MORNING20'],
  ['morning', 'MORNING20'],
  ['', 'MORNING20'],
])('finds no code in "%s"', (said, code) => {
  expect(findSquashed(say(said), squash(code))).toEqual([]);
});

it.each([
  'go to acme dot com slash show',
  'acme.com/show',
  'www.acme.com/show today',
  'Acme Punkt com Schrägstrich Show',
  'A-C-M-E dot com forward slash show',
])('finds an address in "%s"', (said) => {
  expect(findSquashed(say(said), squashUrl('https://www.acme.com/show/?utm_source=x'))).toHaveLength(1);
});

const texts = (said: string, find: (words: ReturnType<typeof say>) => { from: number; to: number }[]) =>
  find(say(said)).map(({ from, to }) => quoteWords(say(said).slice(from, to))?.text);

it('knows which words are codes, and which only speak of one', () => {
  expect(texts('use code BACON10 at checkout', findNamedCodes)).toEqual(['BACON10']);
  expect(texts('use the promo code bacon ten', findNamedCodes)).toEqual(['bacon ten']);
  expect(texts('mit dem Rabattcode Speck zehn', findNamedCodes)).toEqual(['Speck zehn']);
  expect(texts('the code is in the show notes; that code at checkout; a code', findNamedCodes)).toEqual([]);
});

it('knows addresses, said and written, with their paths', () => {
  expect(texts('visit bacon dot com slash deals today', findAddresses)).toEqual(['bacon dot com slash deals']);
  expect(texts('visit bacon.com/deals/now. Then go', findAddresses)).toEqual(['bacon.com/deals/now']);
  expect(texts('see bacon.co. Use it', findAddresses)).toEqual(['bacon.co']);
  expect(texts('come to me at the shop', findAddresses)).toEqual([]);
});

it.each([
  ['the offer ends February 20th', ['2026-02-20']],
  ['only until the 28th of February', ['2026-02-28']],
  ['valid through February twenty eight', ['2026-02-28']],
  ['gültig bis 31. Januar', ['2026-01-31']],
  ['it ends on December 24', ['2025-12-24']],
  ['ends August 3', []],
  ['ends August 3, 2025', ['2025-08-03']],
  ['expires March 1', []],
  ['expires February 31', []],
  ['in February we went to the lake', []],
])('reads the last day of an offer: "%s"', (said, days) => {
  expect(findExpiredDays(say(said), '2026-03-01').map(({ day }) => day)).toEqual(days);
});

it('gives words the times of even speech', () => {
  const words = spokenWords([{ text: 'aaaa bbbb cccc dddd', startSeconds: 100, endSeconds: 119 }]);
  expect(words.map(({ startSeconds }) => startSeconds)).toEqual([100, 105, 110, 115]);
  expect(wordsWithin(words, 105, 114).map(({ key }) => key)).toEqual(['bbbb', 'cccc']);
});

it('knows of a vocabulary what cannot have been said', () => {
  const words = new Set(vocabularyOf([{ text: 'We love square space, Skwarespace and twenty more', startSeconds: 0, endSeconds: 9 }]));
  expect(['Squarespace', 'skwarespase', 'Love20', 'We'].map((name) => mayBeSaid(name, words))).toEqual([true, true, true, true]);
  expect(['Acme', 'Circlespace', 'Love21'].map((name) => mayBeSaid(name, words))).toEqual([false, false, false]);
  const long = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ');
  expect(vocabularyOf(long.match(/.{1,900}(?: |$)/g)!.map((text) => ({ text, startSeconds: 0, endSeconds: 1 })))).toBeNull();
});

it('takes any text, and finds in it whatever phrase it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 }), fc.nat(29), (parts, at) => {
      const words = say(parts.join(' '));
      const phrase = words.slice(at, at + 3).map(({ key }) => key);
      fc.pre(phrase.length > 0);
      expect(findPhrase(words, phrase).length).toBeGreaterThan(0);
      expect(findSquashed(words, phrase.join('')).length).toBeGreaterThan(0);
      expect(words.every(({ startSeconds, endSeconds }) => startSeconds >= 0 && endSeconds <= 60.001)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
