import { describe, expect, it } from 'vitest';
import { GOOD_READ, makeSlot, makeSpot } from '../fixture/spot.ts';
import { checkKept, checkPresence } from './check-presence.ts';
import { checkCompetitor, checkDouble, checkLength, checkPosition, checkStacked } from './check-timing.ts';
import { FLAG_THRESHOLDS } from './flag-thresholds.ts';
import { vocabularyOf } from './vocabulary.ts';

const at = (startSeconds: number, endSeconds: number, more = {}) => makeSlot(GOOD_READ, { startSeconds, endSeconds, ...more });
const other = (startSeconds: number, endSeconds: number, more = {}) =>
  makeSlot('Buy this.', { id: `other-${startSeconds}`, startSeconds, endSeconds, campaignId: null, sponsorName: 'Somebody', ...more });

describe('position', () => {
  const check = (slots: ReturnType<typeof at>[], booked = {}, episode = {}) => checkPosition(makeSpot('', { slots, booked, episode }));
  it('is where it was booked, at its very edges', () => {
    expect(check([at(360, 420)]).state).toBe('PASSED');
    expect(check([at(359, 419)])).toMatchObject({ flag: { finding: 'The spot is a pre-roll; a mid-roll was booked' } });
    expect(check([at(3_180, 3_240)]).state).toBe('PASSED');
    expect(check([at(3_181, 3_241)])).toMatchObject({ state: 'FLAGGED' });
  });
  it('is right when one of two reads is', () => {
    expect(check([at(0, 60), at(1_800, 1_860, { id: 'second' })]).state).toBe('PASSED');
  });
  it('is right in its break, too', () => {
    const slots = [other(1_770, 1_800), at(1_800, 1_860)];
    expect(check(slots, { podPosition: 2 }).state).toBe('PASSED');
    expect(check(slots, { podPosition: 1 })).toMatchObject({ flag: { severity: 'NOTICE', measured: 2, threshold: 1 } });
    expect(check([other(1_760, 1_790), at(1_800, 1_860)], { podPosition: 1 }).state).toBe('PASSED');
  });
  it('is not judged without a slot or a length', () => {
    expect(check([]).state).toBe('NOT_CHECKED');
    expect(check([at(0, 60)], {}, { durationSeconds: null }).state).toBe('NOT_CHECKED');
  });
});

describe('length', () => {
  const check = (slots: ReturnType<typeof at>[], booked = {}) => checkLength(makeSpot('', { slots, booked }), FLAG_THRESHOLDS);
  it('is short below four fifths, and worse below two', () => {
    expect(check([at(1_800, 1_848)]).state).toBe('PASSED');
    expect(check([at(1_800, 1_847.9)])).toMatchObject({ flag: { severity: 'WARNING', threshold: 0.8 } });
    expect(check([at(1_800, 1_820)])).toMatchObject({ flag: { severity: 'SEVERE', finding: 'The read lasts 20 s; 60 s were booked' } });
  });
  it('is not judged without one booked, or without a slot', () => {
    expect(check([at(0, 1)], { lengthSeconds: null }).state).toBe('NOT_CHECKED');
    expect(check([]).state).toBe('NOT_CHECKED');
  });
});

describe('breaks', () => {
  it('hold a spot as often as it was booked', () => {
    const slots = [at(0, 60), at(1_800, 1_860, { id: 'second' })];
    expect(checkDouble(makeSpot('', { slots }))).toMatchObject({ flag: { measured: 2, threshold: 1, quotes: [{}, {}] } });
    expect(checkDouble(makeSpot('', { slots, booked: { timesBooked: 2 } })).state).toBe('PASSED');
    expect(checkDouble(makeSpot('', { slots: [] })).state).toBe('NOT_CHECKED');
  });
  it('are stacked with three ads before the spot, not with two, unless the fourth place was booked', () => {
    const before = [other(1_700, 1_730), other(1_732, 1_760), other(1_765, 1_795)];
    const check = (slots: ReturnType<typeof at>[], booked = {}) => checkStacked(makeSpot('', { slots, booked }), FLAG_THRESHOLDS);
    expect(check([...before, at(1_800, 1_860)])).toMatchObject({ flag: { measured: 3 } });
    expect(check([...before.slice(1), at(1_800, 1_860)]).state).toBe('PASSED');
    expect(check([...before, at(1_801, 1_860)]).state).toBe('PASSED');
    expect(check([...before, at(1_800, 1_860)], { podPosition: 4 }).state).toBe('PASSED');
    expect(check(before).state).toBe('NOT_CHECKED');
  });
});

describe('competitors', () => {
  const booked = { competitors: ['Bacon Coffee'] };
  const check = (slots: ReturnType<typeof at>[], options = {}) => checkCompetitor(makeSpot('', { slots, booked, ...options }));
  it('are met by who paid, and by what is said, in other ads only', () => {
    expect(check([at(1_800, 1_860), other(0, 30, { sponsorName: 'BaconCoffee Ltd' })])).toMatchObject({ flag: { severity: 'SEVERE' } });
    const said = other(0, 30, { sponsorName: null, lines: [{ text: 'We love bacon coffee, do you?', startSeconds: 0, endSeconds: 30 }] });
    expect(check([at(1_800, 1_860), said])).toMatchObject({ flag: { quotes: [{ text: 'We love bacon coffee do you' }] } });
    expect(check([makeSlot('Acme is better than Bacon Coffee'), other(0, 30)]).state).toBe('PASSED');
  });
  it('are not judged where none were named, no ads are marked, or nothing is known of one', () => {
    expect(check([at(0, 60)], { booked: {} }).state).toBe('NOT_CHECKED');
    expect(check([]).state).toBe('NOT_CHECKED');
    expect(check([at(0, 60), other(100, 130, { sponsorName: null })], { episode: { transcript: null } }).state).toBe('NOT_CHECKED');
  });
});

const transcript = (text: string, more = {}) => ({
  areTimesEstimated: false,
  vocabulary: new Set(vocabularyOf([{ text, startSeconds: 0, endSeconds: 1 }])),
  version: 'two',
  readDay: '2026-03-20',
  ...more,
});

describe('presence', () => {
  const check = (text: string, options = {}) =>
    checkPresence(makeSpot('', { slots: [], episode: { transcript: transcript(text) }, ...options }));
  it('is missed where the whole transcript can hold nothing of the sponsor’s', () => {
    expect(check('We talked about lakes and mountains.')).toMatchObject({ flag: { severity: 'SEVERE' } });
  });
  it.each([
    ['the name is said', 'thanks to acme'],
    ['the name is said with a letter amiss', 'thanks to akme'],
    ['the code is said', 'use morning twenty'],
    ['the address is said', 'acmecom'],
  ])('is not judged where %s', (_, text) => {
    expect(check(text).state).toBe('NOT_CHECKED');
  });
  it('is not judged without a transcript, without its words, before publication, or for ads that the file does not hold', () => {
    expect(check('', { episode: { transcript: null } }).state).toBe('NOT_CHECKED');
    expect(check('', { episode: { transcript: transcript('', { vocabulary: null }) } }).state).toBe('NOT_CHECKED');
    expect(check('', { episode: { publishedDay: '2026-05-01', transcript: transcript('lakes') } }).state).toBe('NOT_CHECKED');
    expect(check('lakes', { booked: { isInserted: true } }).state).toBe('NOT_CHECKED');
    expect(check('lakes', { booked: { names: [], code: null, url: null } }).state).toBe('NOT_CHECKED');
  });
  it('is there where a slot is the campaign’s, by name or by words', () => {
    const named = makeSlot('', { campaignId: null, sponsorName: 'Acme Inc' });
    const said = makeSlot('go to acme dot com slash show', { campaignId: null });
    expect([named, said].map((slot) => checkPresence(makeSpot('', { slots: [slot] })).state)).toEqual(['PASSED', 'PASSED']);
    const company = makeSlot('', { campaignId: null, sponsorName: 'acme' });
    expect(checkPresence(makeSpot('', { slots: [company], booked: { names: ['ACME GmbH'] } })).state).toBe('PASSED');
    const ofAnother = makeSlot(GOOD_READ, { campaignId: 'another' });
    expect(checkPresence(makeSpot('', { slots: [ofAnother] })).state).toBe('NOT_CHECKED');
  });
});

it('a mark whose words hold nothing of the sponsor’s is no read, where the whole transcript holds nothing either', () => {
  const slots = [makeSlot('We talked about lakes and mountains.')];
  const episode = { transcript: transcript('We talked about lakes and mountains.'), heard: { version: 'one', day: '2026-03-02' } };
  expect(checkPresence(makeSpot('', { slots, episode })).state).toBe('FLAGGED');
  expect(checkKept(makeSpot('', { slots, episode }), FLAG_THRESHOLDS).state).toBe('FLAGGED');
  const misheard = { ...episode, transcript: transcript('We talked about akme') };
  expect(checkPresence(makeSpot('', { slots, episode: misheard })).state).toBe('PASSED');
});

describe('keeping', () => {
  const check = (options = {}) => checkKept(makeSpot('', options), FLAG_THRESHOLDS);
  const gone = { slots: [], episode: { heard: { version: 'one', day: '2026-03-02' }, transcript: transcript('lakes') } };
  it('ends too early when the episode goes before thirty days', () => {
    expect(check({ episode: { removedDay: '2026-03-30' } })).toMatchObject({ flag: { measured: 29, threshold: 30 } });
    expect(check({ episode: { removedDay: '2026-03-31' } }).state).toBe('PASSED');
  });
  it('ends too early when a later transcript cannot hold the read that was heard', () => {
    expect(check(gone)).toMatchObject({ flag: { measured: 19, finding: 'The read was gone 19 days after publication' } });
    expect(check({ ...gone, episode: { ...gone.episode, transcript: transcript('thanks to acme') } }).state).toBe('NOT_CHECKED');
    // A mark was removed, and the words are the same: somebody corrected a mark.
    expect(check({ ...gone, episode: { ...gone.episode, transcript: transcript('lakes', { version: 'one' }) } }).state).toBe('NOT_CHECKED');
    expect(check({ ...gone, episode: { ...gone.episode, transcript: transcript('lakes', { readDay: '2026-04-05' }) } }).state).toBe(
      'NOT_CHECKED',
    );
  });
  it('is not judged within the thirty days, or of a read that nobody heard', () => {
    expect(check({ slots: [makeSlot(GOOD_READ)], today: '2026-03-30' }).state).toBe('NOT_CHECKED');
    expect(check({ slots: [makeSlot(GOOD_READ)], today: '2026-03-31' }).state).toBe('PASSED');
    expect(check({ slots: [] }).state).toBe('NOT_CHECKED');
    expect(check({ episode: { publishedDay: null } }).state).toBe('NOT_CHECKED');
  });
});
