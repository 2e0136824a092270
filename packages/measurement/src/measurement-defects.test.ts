import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClientAddress } from './client-address.ts';
import { APP, ask, causeOf, count, HOUR, MONDAY, SIZES } from './fixture/count-log.ts';
import { judgeReport } from './reported-listening.ts';

describe('prefixes, causes and reports', () => {
  test('C27 where nothing is known of the file, the first request counts', () => expect(causeOf({ range: 'bytes=500-' })).toBeNull());
  test('C28 a lone probe never counts under a prefix either', () => expect(causeOf({ range: 'bytes=0-1' })).toBe('probe'));
  test.each([
    'https://op3.dev/e/a.example/ep.mp3',
    'https://OP3.dev:443/e/https%3A%2F%2Fa.example/ep.mp3',
    'https://pdst.fm/e/op3.dev/e/a.example/ep.mp3',
    'http:/a.example/ep.mp3',
  ])('C29 the destination of %s is its last hop', (url) => expect(count([ask(), ask({ url })]).downloads).toBe(1));
  test('C32, C38 every request is a download or has a cause, in any order of the lines', () => {
    const any = fc.record({
      at: fc.nat(60).map((hour) => MONDAY + hour * HOUR),
      ip: fc.constantFrom('81.2.69.142', '2a02:6b68:1::1', '3.5.140.2'),
      userAgent: fc.constantFrom(APP, '', 'Castro 2023'),
      method: fc.constantFrom('GET', 'HEAD', null),
      range: fc.constantFrom(null, 'bytes=0-1', 'bytes=0-999999', 'bytes=1-0'),
      url: fc.constantFrom('https://a.example/1.mp3', 'https://a.example/2.mp3'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.constantFrom('calendar-day', 'first-touch', 'last-touch'), (requests, window) => {
        const found = count(requests, { window, maxPerIp: 3 });
        expect(found.downloads + Object.values(found.rejected).reduce((sum, n) => sum + n, 0)).toBe(found.requests);
        expect({ ...count(requests.toReversed(), { window, maxPerIp: 3 }), causes: null }).toEqual({ ...found, causes: null });
      }),
    );
  });
  test('C34 a report is judged as a request is, a stream counts from 60 seconds on, and neither is a download', () => {
    const people = { isBot: false, ipClass: 'public' } as const;
    const stream = (listenedSeconds: number | null) => judgeReport({ kind: 'stream', listenedSeconds, userAgent: APP }, people);
    expect([stream(60), stream(59), stream(null)]).toEqual([null, 'threshold', 'threshold']);
    const play = (userAgent: string, ipClass: 'public' | 'hosting') =>
      judgeReport({ kind: 'play', listenedSeconds: null, userAgent }, { isBot: false, ipClass });
    expect([play(APP, 'public'), play('', 'public'), play(APP, 'hosting')]).toEqual([null, 'bot', 'data-centre']);
  });
});

describe('defects of other counters', () => {
  test('a range is not the whole file, and ranges are not summed', () => {
    const part = (range: string) => ask({ ...SIZES, status: 206, range });
    expect(count([part('bytes=0-99999')]).downloads).toBe(0);
    expect(count(Array.from({ length: 20 }, () => part('bytes=0-99999'))).downloads).toBe(0);
  });
  test('ranges include their last byte', () => {
    const exactly = { sizeBytes: 1_000, bitrateBps: 128_000, durationSeconds: 30 };
    expect(causeOf({ ...exactly, status: 206, range: 'bytes=0-999' })).toBeNull();
    expect(causeOf({ ...exactly, status: 206, range: 'bytes=0-998' })).toBe('threshold');
  });
  test('of a list of forwarders only what a trusted proxy vouches for is the client', () => {
    const address = makeClientAddress(['10.0.0.0/8']);
    expect(address('10.0.0.1', '1.1.1.1, 81.2.69.142, 10.0.0.9')).toBe('81.2.69.142');
    expect(address('81.2.69.142', '1.1.1.1')).toBe('81.2.69.142');
  });
  test('downloads are not bytes divided by size', () => {
    expect(
      count([ask({ ...SIZES, bytesServed: 30_000_000 }), ask({ ...SIZES, at: MONDAY + 13 * HOUR, bytesServed: 30_000_000 })]).downloads,
    ).toBe(1);
  });
  test('a listener who comes back every hour is one download of the day, not 24', () => {
    expect(count(Array.from({ length: 24 }, (_, hour) => ask({ at: MONDAY + hour * HOUR }))).downloads).toBe(1);
  });
});
