import { describe, expect, it } from 'vitest';
import { GOOD_READ, makeSlot, makeSpot } from '../fixture/spot.ts';
import { JUDGED_POINTS } from '../fixture/talking-points.ts';
import { checkDisclosure, checkForbidden, checkTalkingPoints } from './check-copy.ts';
import { checkSpot } from './check-spot.ts';
import { FLAG_KINDS } from './flag-kinds.ts';
import { FLAG_THRESHOLDS } from './flag-thresholds.ts';
import { spokenWords } from './spoken-words.ts';
import { sayShare, stemsOf } from './talking-point.ts';

const unheard = { transcript: null };
const points = (text: string, talkingPoints: string[], episode = {}) =>
  checkTalkingPoints(makeSpot(text, { booked: { talkingPoints }, episode }), FLAG_THRESHOLDS);

describe('talking points', () => {
  it('are told apart in reads that a person judged', () => {
    const judge = (which: 'said' | 'missed') =>
      JUDGED_POINTS.flatMap((judged) => {
        const words = spokenWords([{ text: judged.read, startSeconds: 0, endSeconds: 60 }]);
        return judged[which].map((point) => ({ point, share: sayShare(point, stemsOf(words))!.share }));
      });
    const isMissed = ({ share }: { share: number }) => share < FLAG_THRESHOLDS.talkingPointBelow;
    // A paraphrase without the point's words is not recognized: a person looks at what is flagged.
    expect(
      judge('said')
        .filter(isMissed)
        .map(({ point }) => point),
    ).toEqual(['Full refund with free pickup', 'Ranks applications so the best are on top']);
    expect(judge('missed').filter((point) => !isMissed(point))).toEqual([]);
  });
  it('are missed below half of their words, in one place', () => {
    const point = 'whole beans roasted freshly';
    expect(points('These whole beans are a joy.', [point]).state).toBe('PASSED');
    expect(points('These beans are a joy.', [point])).toMatchObject({ flag: { severity: 'SEVERE', measured: 0.25, threshold: 0.5 } });
    const apart = `These beans are a joy. ${'I like the sea and the wind and the sun. '.repeat(3)} On the whole it was nice.`;
    expect(points(apart, [point]).state).toBe('FLAGGED');
    expect(points('These whole beans are a joy.', [point, 'Farmers paid fairly'])).toMatchObject({
      flag: { severity: 'WARNING', finding: '1 of 2 talking points are missed: “Farmers paid fairly”' },
    });
  });
  it('are not judged where none were booked or nothing is heard', () => {
    expect(points(GOOD_READ, []).state).toBe('NOT_CHECKED');
    expect(points(GOOD_READ, ['a point'], unheard).state).toBe('NOT_CHECKED');
    // Of a point that carries no meaning nothing can be missed.
    expect(points(GOOD_READ, ['that it is']).state).toBe('PASSED');
  });
});

describe('forbidden words', () => {
  const check = (text: string, forbiddenWords: string[], episode = {}) =>
    checkForbidden(makeSpot(text, { booked: { forbiddenWords }, episode }));
  it('are found as whole words, in any case and with any marks', () => {
    expect(check('It is the BEST coffee, naïve as I am.', ['best coffee', 'naive'])).toMatchObject({
      flag: { severity: 'SEVERE', finding: 'Said although forbidden: “best coffee”, “naive”', quotes: [{}, {}] },
    });
    expect(check('The bestseller of coffee', ['best', 'best coffee', '']).state).toBe('PASSED');
  });
  it('are no patterns', () => {
    expect(check('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ['(a+)+$', '.*', '[']).state).toBe('PASSED');
  });
  it('are not judged where none were named or nothing is heard', () => {
    expect(check('best', []).state).toBe('NOT_CHECKED');
    expect(check('best', ['best'], unheard).state).toBe('NOT_CHECKED');
  });
});

describe('disclosure', () => {
  const plain = 'I drink Acme every morning, and it is the best way to begin the day with all of my family.';
  it.each([
    ['by a phrase', `This show is sponsored by them. ${plain}`],
    ['by thanks', `Thanks to our friends at Acme. ${plain}`],
    ['in German', 'Werbung. Ich trinke jeden Morgen Acme, und das ist für mich der beste Start in den Tag.'],
  ])('is heard %s', (_, text) => {
    expect(checkDisclosure(makeSpot(text)).state).toBe('PASSED');
  });
  it('is heard ten seconds around the read, and not farther', () => {
    const before = (from: number) =>
      makeSlot('', {
        lines: [
          { text: 'Werbung', startSeconds: from, endSeconds: from + 0.5 },
          { text: plain, startSeconds: 1_800, endSeconds: 1_860 },
        ],
      });
    expect(checkDisclosure(makeSpot('', { slots: [before(1_790)] })).state).toBe('PASSED');
    expect(checkDisclosure(makeSpot('', { slots: [before(1_788)] })).state).toBe('FLAGGED');
  });
  it('is missed in English and German, and not judged in other languages, in few words or in none', () => {
    expect(checkDisclosure(makeSpot(plain))).toMatchObject({ state: 'FLAGGED', flag: { severity: 'NOTICE' } });
    const german = 'Ich trinke jeden Morgen Acme, und das ist für mich und meine Familie der beste Start in den Tag.';
    expect(checkDisclosure(makeSpot(german)).state).toBe('FLAGGED');
    const hungarian = 'Minden reggel kávét iszom a kertben, amíg a gyerekek alszanak, és hallgatom a madarakat.';
    for (const text of [hungarian, 'Acme coffee', 'アクメのコーヒーを毎朝飲んでいます'])
      expect(checkDisclosure(makeSpot(text)).state).toBe('NOT_CHECKED');
    expect(checkDisclosure(makeSpot(plain, { episode: unheard })).state).toBe('NOT_CHECKED');
  });
});

it('judges hostile text of a hundred kilobytes by all checks', () => {
  const hostile = [
    'a'.repeat(100_000),
    'morning '.repeat(12_500),
    'dot com slash '.repeat(7_000),
    'code code code is is '.repeat(5_000),
    '‮שלום עולם code WINTER10 '.repeat(3_000),
    '👩‍👩‍👧‍👦🔥'.repeat(5_000),
    'u̴̡n̷'.repeat(12_000),
    '\0\u202E\uFFFF '.repeat(20_000),
    'until may 5 '.repeat(8_000),
  ];
  for (const text of hostile) {
    const evidence = makeSpot(text, {
      booked: {
        talkingPoints: [text.slice(0, 500)],
        forbiddenWords: ['(a+)+$', text.slice(0, 200)],
        competitors: ['((', text.slice(0, 100)],
      },
      former: { codes: ['WINTER10'], reads: [{ name: 'before', words: text.split(' ').slice(0, 5_000) }] },
    });
    const checks = checkSpot(evidence);
    expect(checks).toHaveLength(13);
    expect(checks.every(({ kind }) => kind in FLAG_KINDS)).toBe(true);
    expect(JSON.stringify(checks).length).toBeLessThan(20_000);
  }
});

it('finds nothing to say of a good read, and of an episode of which nothing is known', () => {
  const good = checkSpot(makeSpot(GOOD_READ, { booked: { talkingPoints: ['roasted the day it ships'], forbiddenWords: ['cheap'] } }));
  expect(good.filter(({ state }) => state === 'FLAGGED')).toEqual([]);
  const unknown = checkSpot(makeSpot('', { slots: [], episode: { ...unheard, durationSeconds: null } }));
  expect(new Set(unknown.map(({ state }) => state))).toEqual(new Set(['NOT_CHECKED']));
});
