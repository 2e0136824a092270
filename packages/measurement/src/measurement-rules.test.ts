import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBytes, parseRange, uniteSpans } from './byte-range.ts';
import { makeCidrSet } from './cidr-set.ts';
import { ask, causeOf, count, HOUR, MONDAY, SIZES } from './fixture/count-log.ts';
import { neededBytes } from './one-minute-rule.ts';

/** One test for each rule of counting that is a function of requests alone; those that need the books are proved where the books are kept. */
describe('which requests can count', () => {
  test.each(['HEAD', 'POST', 'OPTIONS', 'head'])('C1 %s never counts', (method) => expect(causeOf({ method })).toBe('method'));
  test('C2 a GET answered by 200 is a candidate', () => expect(causeOf({ method: 'get', status: 200 })).toBeNull());
  test('C3 a GET answered by 206 counts once its ranges are put together', () => {
    const half = (range: string) => ask({ ...SIZES, status: 206, range });
    expect(count([half('bytes=0-500000')]).causes).toEqual(['threshold']);
    expect(count([half('bytes=0-500000'), half('bytes=500001-961000')]).causes).toEqual(['duplicate', null]);
  });
  test.each([304, 301, 302, 307, 400, 403, 404, 416, 500, 503])('C4 an answer of %i never counts', (status) =>
    expect(causeOf({ status })).toBe('status'),
  );
  test('C5 a probe of two bytes never counts and adds no bytes', () => {
    const short = { ...SIZES, sizeBytes: 2, durationSeconds: 1 };
    expect(count([ask({ ...short, range: 'bytes=0-1' }), ask({ ...short, range: 'bytes=0-0' })]).causes).toEqual(['probe', 'threshold']);
  });
  test('C6 a watch’s automatic copy is out, listening on a watch stays', () => {
    expect(causeOf({ userAgent: 'atc/1.0 watchOS/10.1 model/Watch6,1' })).toBe('watch');
    expect(causeOf({ userAgent: '(null)/(null) watchOS/5.0.1 model/Watch3,3' })).toBe('watch');
    expect(causeOf({ userAgent: 'AppleCoreMedia/1.0.0.18R590 (Apple Watch; U; CPU OS 7_1 like Mac OS X; en_us)' })).toBeNull();
    expect(causeOf({ userAgent: 'atc/1.0 iOS/17.0' })).not.toBe('watch');
  });
  test('C7 bots and blank user agents are out, a library only where its category is bot', () => {
    expect(causeOf({ userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' })).toBe('bot');
    for (const userAgent of ['', ' \t']) expect(causeOf({ userAgent })).toBe('bot');
    expect(causeOf({ userAgent: 'python-requests/2.31' })).toBe('bot');
    expect(causeOf({ userAgent: 'libsoup/2.68.2' })).toBeNull();
  });
  test('C8 data centres and VPNs are out, Private Relay is people', () => {
    expect(causeOf({ ip: '3.5.140.2' })).toBe('data-centre');
    expect(causeOf({ ip: '81.2.69.142' }, { lists: { vpn: makeCidrSet(['81.2.69.0/24']) } })).toBe('data-centre');
    expect(causeOf({ ip: '172.224.226.1' })).toBeNull();
  });
  test('C9 downloads of one IP above the limit of the window are set aside, the first ones count', () => {
    const crowd = Array.from({ length: 5 }, (_, i) => ask({ at: MONDAY + i, userAgent: `Player/${i}.0` }));
    expect(count(crowd, { maxPerIp: 3 }).causes).toEqual([null, null, null, 'implausible', 'implausible']);
  });
  test('C10 what came while its network was known to be shared has no limit, and takes nobody’s place', () => {
    const crowd = Array.from({ length: 5 }, (_, i) => ask({ at: MONDAY + i, userAgent: `Player/${i}.0` }));
    const until = MONDAY + 2;
    expect(count(crowd, { maxPerIp: 2, isIncluded: (_, at) => at < until }).causes).toEqual([null, null, null, null, 'implausible']);
    expect(causeOf({ ip: '3.5.140.2' }, { isIncluded: () => true })).toBeNull();
  });
  test('C12 a preload counts only by the one-minute rule', () => {
    expect(causeOf({ ...SIZES, status: 206, range: 'bytes=0-65535', bytesServed: 65_536 })).toBe('threshold');
  });
});

describe('the one-minute rule', () => {
  test.each([
    [128_000, 960_000],
    [64_000, 480_000],
    [192_000, 1_440_000],
  ])('C13 a minute at %i bits per second is %i bytes after the ID3 header', (bitrateBps, bytes) => {
    const facts = { ...SIZES, bitrateBps };
    expect(neededBytes(facts)).toBe(1_000 + bytes);
    expect(causeOf({ ...facts, status: 200, bytesServed: 1_000 + bytes })).toBeNull();
    expect(causeOf({ ...facts, status: 200, bytesServed: 999 + bytes })).toBe('threshold');
  });
  test('C14 an episode under a minute, or of unknown bitrate, must come whole', () => {
    for (const facts of [{ sizeBytes: 700_000, durationSeconds: 40, bitrateBps: 128_000 }, { sizeBytes: 700_000 }]) {
      expect(causeOf({ ...facts, bytesServed: 699_999 })).toBe('threshold');
      expect(causeOf({ ...facts, bytesServed: 700_000 })).toBeNull();
    }
  });
  test.each([
    [
      [
        [0, 99],
        [50, 149],
      ],
      [[0, 149]],
      150,
    ],
    [
      [
        [10, 20],
        [5, 7],
        [22, 40],
        [8, 8],
        [15, 19],
      ],
      [
        [5, 8],
        [10, 20],
        [22, 40],
      ],
      34,
    ],
    [
      [
        [4, 40],
        [10, 20],
        [99, 100],
        [100, 101],
        [120, 130],
      ],
      [
        [4, 40],
        [99, 101],
        [120, 130],
      ],
      51,
    ],
  ] as [[number, number][], [number, number][], number][])('C15 ranges are united: %j', (spans, united, bytes) => {
    expect(uniteSpans(spans)).toEqual(united);
    expect(countBytes(spans)).toBe(bytes);
  });
  test('C15 the union holds exactly the bytes of its parts, in any order', () => {
    const span = fc.tuple(fc.nat(300), fc.nat(40)).map(([first, length]): [number, number] => [first, first + length]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const bytes = new Set(spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
        expect(countBytes(spans)).toBe(bytes.size);
        expect(uniteSpans(spans.toReversed())).toEqual(uniteSpans(spans));
      }),
    );
  });
  test('C16 bytes served count where logged, those requested only where not', () => {
    expect(causeOf({ ...SIZES, status: 206, range: 'bytes=0-2000000', bytesServed: 10_000 })).toBe('threshold');
    expect(causeOf({ ...SIZES, status: 206, range: 'bytes=0-2000000' })).toBeNull();
  });
  test.each(['bytes=0-0', 'bytes=0-1, 20-', 'bytes=-1000'])('C17 %s is a range', (range) => expect(parseRange(range)).not.toBeNull());
  test.each(['byte=0-1', 'bytes=1-0', 'bytes=0-0,', 'bytes=-0'])(
    'C17 %s is none: a plain GET where the answer was 200, else out',
    (range) => {
      expect(parseRange(range)).toBeNull();
      expect(causeOf({ range, status: 206 })).toBe('range');
      expect(causeOf({ range, status: 200 })).toBeNull();
    },
  );
});

describe('uniqueness', () => {
  const listeners = (...ips: string[]) => count(ips.map((ip) => ask({ ip }))).listeners;
  test('C18 a listener is IPv4 whole or the /64 of IPv6, with a user agent; never the referrer', () => {
    expect(listeners('81.2.69.142', '81.2.69.143')).toBe(2);
    expect(listeners('2a02:6b68:1:1::1', '2a02:6b68:1:1:ffff::2')).toBe(1);
    expect(listeners('2a02:6b68:1:1::1', '2a02:6b68:1:2::1')).toBe(2);
    expect(listeners('::ffff:81.2.69.142', '81.2.69.142')).toBe(1);
    expect(listeners('::ffff:81.2.69.142', '::ffff:81.2.69.143')).toBe(2);
    const referred = ['https://one.example', 'https://two.example'].map((referrer) => ask({ referrer } as object));
    expect(count(referred).downloads).toBe(1);
  });
  test('C19 one IP, six user agents and ten requests are six downloads by six listeners', () => {
    const requests = Array.from({ length: 10 }, (_, i) => ask({ at: MONDAY + i * HOUR, userAgent: `Player/${i % 6}.0` }));
    expect(count(requests)).toMatchObject({ downloads: 6, listeners: 6 });
  });
  test.each([
    ['calendar-day', [1, 1, 0, 1]],
    ['first-touch', [1, 0, 1, 1]],
    ['last-touch', [1, 0, 0, 1]],
  ] as const)('C20 the %s window', (window, counted) => {
    const times = [22, 27, 46.25, 71.25].map((hour) => ask({ at: MONDAY + hour * HOUR }));
    expect(count(times, { window }).causes.map((cause) => (cause === null ? 1 : 0))).toEqual(counted);
  });
  test('C22 play, pause and play again is one download', () => {
    const part = (seconds: number, range: string) => ask({ ...SIZES, at: MONDAY + seconds * 1000, status: 206, range });
    expect(count([part(0, 'bytes=0-1999999'), part(600, 'bytes=2000000-3999999'), part(1_200, 'bytes=0-')]).downloads).toBe(1);
  });
  test('C24 one person with four episodes in a month is four downloads and one listener', () => {
    const month = [1, 8, 15, 22].map((day) => ask({ at: MONDAY + day * 24 * HOUR, url: `https://a.example/${day}.mp3` }));
    expect(count(month)).toMatchObject({ downloads: 4, listeners: 1 });
  });
  test('C25 a changed URL is the same episode by its id', () => {
    expect(count([ask({ episode: 'guid' }), ask({ url: 'https://new-host.example/x.mp3', episode: 'guid' })]).downloads).toBe(1);
  });
  test('C26 query parameters that clients add make no new URL', () => {
    const urls = ['', '?_from=app', '?played_on=1', '?fbclid=abc', '?utm_source=x'].map((query) =>
      ask({ url: `https://a.example/ep.mp3${query}` }),
    );
    expect(count(urls).downloads).toBe(1);
  });
});
