import { describe, expect, test } from 'vitest';
import { readFreshSeconds, readRetryAfter } from './answer-headers.ts';
import { readRhythm } from './feed-rhythm.ts';
import { afterFailure, afterSuccess, type Pacing } from './reading-pause.ts';

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
/** A Wednesday. */
const NOON = Date.parse('2026-11-04T12:00:00Z');
const calm: Pacing = { freshSeconds: null, rhythm: null, isPushed: false, nowMs: NOON };
const pause = (pacing: Partial<Pacing>, random = 0.5) => afterSuccess(false, { ...calm, ...pacing }, () => random).pauseMs;

describe('the pause after a good reading', () => {
  test('is a quarter of an hour, a tenth more or less', () => {
    expect([pause({}, 0), pause({}, 0.5), pause({}, 1)]).toEqual([13.5 * MINUTES, 15 * MINUTES, 16.5 * MINUTES]);
  });

  test('follows max-age and ttl where they are longer, the longest of them', () => {
    expect(pause({ freshSeconds: 60 }, 0)).toBe(13.5 * MINUTES);
    expect(pause({ freshSeconds: 7_200 }, 0)).toBe(2 * HOURS);
    expect(pause({ freshSeconds: 7_200, rhythm: { ttlMinutes: 180 } }, 0)).toBe(3 * HOURS);
    expect(pause({ isPushed: true, rhythm: { ttlMinutes: 180 } }, 0)).toBe(6 * HOURS);
  });

  test('is never longer than a day', () => {
    for (const random of [0, 0.5, 1]) {
      expect(pause({ freshSeconds: 31_536_000 }, random)).toBe(24 * HOURS);
      expect(pause({ rhythm: { skipDays: [3, 4, 5, 6] } }, random)).toBeLessThanOrEqual(24 * HOURS);
    }
  });

  test('ends outside of the hours and days that the feed skips, and not for all feeds at the same moment', () => {
    const rhythm = { skipHours: [12, 13, 14] };
    expect(new Date(NOON + pause({ rhythm }, 0)).toISOString()).toBe('2026-11-04T15:00:00.000Z');
    expect(new Date(NOON + pause({ rhythm }, 1)).toISOString()).toBe('2026-11-04T15:15:00.000Z');
    expect(new Date(NOON + pause({ rhythm: { skipDays: [3] } }, 0)).toISOString()).toBe('2026-11-05T00:00:00.000Z');
    expect(pause({ rhythm: { skipHours: [3, 4] } })).toBe(15 * MINUTES);
  });
});

test('a feed’s own words are read as they are meant, and nonsense says nothing', () => {
  const days = ['Saturday', ' sunday ', 'Caturday', 'Saturday'];
  expect(readRhythm({ ttl: 60, skipHours: [0, 1, 1], skipDays: days })).toEqual({ ttlMinutes: 60, skipHours: [0, 1], skipDays: [6, 0] });
  expect(readRhythm({ ttl: 0, skipHours: Array.from({ length: 24 }, (_, hour) => hour), skipDays: [] })).toBeNull();
  expect(readRhythm({ ttl: null, skipHours: [], skipDays: ['Never'] })).toBeNull();
});

describe('the pause after a failure', () => {
  test('doubles with each failure, up to a day', () => {
    const pauses = [1, 2, 3, 20].map((failures) => afterFailure('timeout', failures, null, () => 0.5).pauseMs);
    expect(pauses).toEqual([15 * MINUTES, 30 * MINUTES, 60 * MINUTES, Math.round(0.95 * 24 * HOURS)]);
  });

  test('is as long as the server asks, at least, and never longer than a day', () => {
    expect(afterFailure('http-429', 1, 7_200, () => 0).pauseMs).toBe(2 * HOURS);
    expect(afterFailure('http-503', 1, 9_999_999, () => 1).pauseMs).toBe(24 * HOURS);
  });

  test.each([
    ['gone', 'GONE'],
    ['blocked-address', 'BLOCKED'],
    ['unsafe-xml', 'BLOCKED'],
    ['http-404', 'FAILING'],
    ['timeout', 'FAILING'],
  ])('of cause %s leaves the feed %s', (cause, status) => expect(afterFailure(cause, 1).status).toBe(status));
});

describe('what a server says of time', () => {
  test.each([
    [{ 'cache-control': 'max-age=3600' }, 3_600],
    [{ 'cache-control': 'public, Max-Age = "60", must-revalidate' }, 60],
    [{ 'cache-control': 'max-age=600', age: '200' }, 400],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'max-age=99999999999999999999' }, 9_999_999_999],
    [{ 'cache-control': 'max-age=-5' }, null],
    [{ expires: 'Wed, 04 Nov 2026 13:00:00 GMT', date: 'Wed, 04 Nov 2026 12:00:00 GMT' }, 3_600],
    [{ expires: '0', date: 'Wed, 04 Nov 2026 12:00:00 GMT' }, null],
    [{ expires: 'soon' }, null],
    [{}, null],
  ])('%o is fresh for %s seconds', (headers, seconds) => expect(readFreshSeconds(headers as Record<string, string>)).toBe(seconds));

  test.each([
    [{ 'retry-after': '120' }, 120],
    [{ 'retry-after': 'Wed, 04 Nov 2026 12:10:00 GMT', date: 'Wed, 04 Nov 2026 12:00:00 GMT' }, 600],
    [{ 'retry-after': 'Wed, 04 Nov 2020 12:10:00 GMT' }, null],
    [{ 'retry-after': '-1' }, null],
    [{ 'retry-after': 'later' }, null],
    [{}, null],
  ])('%o asks for a pause of %s seconds', (headers, seconds) => expect(readRetryAfter(headers as Record<string, string>)).toBe(seconds));
});
