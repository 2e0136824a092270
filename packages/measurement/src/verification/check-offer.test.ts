import { describe, expect, it } from 'vitest';
import { GOOD_READ, makeSlot, makeSpot } from '../fixture/spot.ts';
import { checkCallToAction, checkOffer, checkStale } from './check-offer.ts';
import { FLAG_THRESHOLDS } from './flag-thresholds.ts';
import { foldText } from './spoken-words.ts';

const offer = (text: string, booked = {}) => checkOffer(makeSpot(text, { booked }));
const call = (text: string, booked = {}) => checkCallToAction(makeSpot(text, { booked }), FLAG_THRESHOLDS);
const stale = (text: string, options = {}) => checkStale(makeSpot(text, options), FLAG_THRESHOLDS);
const unheard = { episode: { transcript: null } };

describe('code and address', () => {
  it.each([
    ['both as booked', GOOD_READ],
    ['the code as words', 'Acme. Use the code morning twenty.'],
    ['the address among others', 'Acme dot com slash show. Follow them at instagram dot com slash acme.'],
    ['the right code after a slip', 'Acme, with code EVENING20, sorry, code MORNING20.'],
  ])('are right: %s', (_, text) => {
    expect(offer(text).state).toBe('PASSED');
  });
  it.each([
    ['another code', 'Acme. Use code EVENING20 at checkout.', 'EVENING20'],
    ['another code in words', 'Acme. Use the code morning thirty.', 'morning thirty'],
    ['another code in German', 'Acme. Mit dem Code Morgen zwanzig spart ihr.', 'Morgen zwanzig'],
    ['the address without its path', 'Go to acme.com and buy it.', 'acme.com'],
    ['another path', 'Go to acme dot com slash shop and buy it.', 'acme dot com slash shop'],
    ['another host', 'Acme is great, go to bacon dot com slash show.', 'bacon dot com slash show'],
  ])('are wrong: %s', (_, text, quoted) => {
    expect(offer(text)).toMatchObject({ state: 'FLAGGED', flag: { severity: 'SEVERE', quotes: [{ text: quoted }] } });
  });
  it('are not judged when nothing is said, booked, or known', () => {
    expect(offer('Acme makes the best coffee, and the code is in the notes.').state).toBe('NOT_CHECKED');
    expect(offer('Use code EVENING20 at bacon.com', { code: null, url: null }).state).toBe('NOT_CHECKED');
    expect(checkOffer(makeSpot('code EVENING20', unheard)).state).toBe('NOT_CHECKED');
    const guessed = {
      episode: { transcript: { areTimesEstimated: true, vocabulary: new Set<string>(), version: '1', readDay: '2026-03-02' } },
    };
    expect(checkOffer(makeSpot('code EVENING20', guessed)).state).toBe('NOT_CHECKED');
  });
  it('are not judged by what other ads say', () => {
    const slots = [
      makeSlot(GOOD_READ),
      makeSlot('Bacon! code EVENING20', { id: 'other', startSeconds: 1_860, endSeconds: 1_890, campaignId: 'bacon' }),
    ];
    expect(checkOffer(makeSpot('', { slots })).state).toBe('PASSED');
  });
});

describe('the call to action', () => {
  it('is repeated when code or address is said twice, whichever way', () => {
    expect(call(GOOD_READ).state).toBe('PASSED');
    expect(call('Code morning twenty. I repeat: MORNING 20.').state).toBe('PASSED');
    expect(call('Acme.com/show, that is A-C-M-E dot com slash show', { code: null }).state).toBe('PASSED');
  });
  it('is flagged when each is said once, more so when neither is', () => {
    const once = 'Go to acme dot com slash show, and use code MORNING20.';
    expect(call(once)).toMatchObject({ flag: { severity: 'NOTICE', measured: 1, threshold: 2, quotes: [{ text: 'MORNING20' }] } });
    expect(call('Acme makes coffee.')).toMatchObject({ flag: { severity: 'WARNING', measured: 0 } });
  });
  it('is not judged without a code and an address, or without words', () => {
    expect(call(GOOD_READ, { code: null, url: null }).state).toBe('NOT_CHECKED');
    expect(checkCallToAction(makeSpot(GOOD_READ, unheard), FLAG_THRESHOLDS).state).toBe('NOT_CHECKED');
  });
});

describe('a stale read', () => {
  it('names a code that is over', () => {
    const former = { codes: ['WINTER10', 'MORNING20'] };
    expect(stale('Acme: use the code winter ten!', { former })).toMatchObject({
      flag: { severity: 'SEVERE', quotes: [{ text: 'winter ten' }] },
    });
    // Booked again, it is a code of today.
    expect(stale(GOOD_READ, { former }).state).toBe('PASSED');
  });
  it('names a day that was over at publication, and no later one', () => {
    expect(stale('Acme. The offer ends February 28th.')).toMatchObject({ flag: { finding: expect.stringContaining('2026-02-28') } });
    expect(stale('Acme. The offer ends March 1st.').state).toBe('PASSED');
    expect(stale('Acme. The offer ends February 28th.', { episode: { publishedDay: null } }).state).toBe('PASSED');
  });
  it('is of the words of an earlier one, when a host reads it', () => {
    const reads = [{ name: 'the read of January', words: foldText(GOOD_READ) }];
    expect(stale(GOOD_READ, { former: { reads } })).toMatchObject({ flag: { severity: 'WARNING', measured: 1, threshold: 0.8 } });
    expect(stale(GOOD_READ, { former: { reads }, booked: { isHostRead: false } }).state).toBe('PASSED');
    const half = `${GOOD_READ} ${'I told my mother about it and she laughed for an hour because she only drinks tea with milk and honey. '.repeat(1)}`;
    expect(stale(half, { former: { reads } }).state).toBe('PASSED');
    expect(stale('Acme, thanks.', { former: { reads: [{ name: 'short', words: foldText('Acme, thanks.') }] } }).state).toBe('PASSED');
  });
  it('is not judged without words', () => {
    expect(stale(GOOD_READ, unheard).state).toBe('NOT_CHECKED');
  });
});
